namespace CareerGuide.Data.Search;

/// <summary>Kinds of search entries. Equally good matches are sorted in this order.</summary>
public enum SearchKind
{
    Role = 1,
    Skill,
    Responsibility,

    /// <summary>A reason to choose a role.</summary>
    Interest,

    /// <summary>An item of any other facet of a role.</summary>
    About,

    /// <summary>A step of a workflow.</summary>
    Step,

    /// <summary>A section kept as written, or the heading of a facet.</summary>
    Section,

    /// <summary>A lecture, or a heading within it.</summary>
    Lecture,
}

public static class SearchKinds
{
    public static IReadOnlyList<SearchKind> All { get; } = Enum.GetValues<SearchKind>();

    /// <summary>Whether entries of this kind have a name. Matches in names rank before matches in text.</summary>
    public static bool IsNamed(this SearchKind kind) =>
        kind is SearchKind.Role or SearchKind.Skill or SearchKind.Section or SearchKind.Lecture;
}
