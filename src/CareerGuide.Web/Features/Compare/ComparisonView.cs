namespace CareerGuide.Web.Features.Compare;

/// <summary>A comparison as a page shows it.</summary>
/// <param name="Query">What its headers sort; null where they do not.</param>
/// <param name="This">The role that the page is about; null where it is about all of them.</param>
public sealed record ComparisonView(ComparisonTable Table, CompareQuery? Query = null, RoleLink? This = null)
{
    public bool RolesAsColumns => Query is { RolesAsColumns: true };

    /// <summary>What the region around the table is called, which has to differ from page to page and table to table.</summary>
    public string Label => Table.Heading is null ? Table.Name : $"{Table.Heading}, {Table.Lecture.Title}";

    public SortLink Sort() => Link(ComparisonTable.ByRole, "Role", highestFirst: false);

    public SortLink Sort(ComparedBy criterion) => Link(criterion.Slug, criterion.Name, highestFirst: criterion.Ordinal);

    public string? AriaSort() => Query?.AriaSort(ComparisonTable.ByRole);

    public string? AriaSort(ComparedBy criterion) => Query?.AriaSort(criterion.Slug);

    public string? ClassOf(ComparedRole row) => (row.Role, row.Role == This) switch
    {
        (null, _) => null,
        ({ Hue: var hue }, true) => $"hue-{hue} is-this",
        ({ Hue: var hue }, false) => $"hue-{hue}",
    };

    private SortLink Link(string slug, string text, bool highestFirst) =>
        new(text, Query?.SortAddress(slug, highestFirst), Query?.AriaSort(slug) ?? "none");
}

/// <param name="Href">Null where the table does not sort.</param>
/// <param name="State">How the table is sorted by it, in the words of <c>aria-sort</c>.</param>
public sealed record SortLink(string Text, string? Href, string State);
