namespace CareerGuide.Content.Model;

/// <summary>What a heading or label can be read as: the values of <c>reading:</c> in a lecture's settings.</summary>
public static class ReadAs
{
    public const string Title = "title";
    public const string Role = "role";

    /// <summary>Plain text without a special meaning.</summary>
    public const string Section = "section";

    /// <summary>A group of the items around it, such as one of several groups of skills.</summary>
    public const string Group = "group";
    public const string Comparison = "comparison";
    public const string Workflow = "workflow";
    public const string Guidance = "guidance";

    public static IReadOnlyList<string> Structures { get; } = [Title, Role, Section, Group, Comparison, Workflow, Guidance];

    /// <summary>The keys of the facets, in their order on a role's page.</summary>
    public static IReadOnlyList<string> Facets { get; } = [.. FacetTable.Kinds.Select(kind => kind.Key)];

    public static IReadOnlyList<string> All { get; } = [.. Structures, .. Facets];
}
