namespace CareerGuide.Data.Search;

/// <summary>What can be found, in the order in which equally good answers stand.</summary>
public enum SearchKind
{
    Role = 1,
    Skill,
    Responsibility,

    /// <summary>A reason to choose a role.</summary>
    Interest,

    /// <summary>What else is said of a role: an item of any other facet.</summary>
    About,

    /// <summary>A step of a workflow.</summary>
    Step,

    /// <summary>A part of a lecture kept as written, or the heading of a facet.</summary>
    Section,

    /// <summary>A lecture, or a heading within it.</summary>
    Lecture,
}

public static class SearchKinds
{
    public static IReadOnlyList<SearchKind> All { get; } = Enum.GetValues<SearchKind>();

    /// <summary>Whether it is known by a name, which ranks before what is only said of it.</summary>
    public static bool IsNamed(this SearchKind kind) =>
        kind is SearchKind.Role or SearchKind.Skill or SearchKind.Section or SearchKind.Lecture;
}
