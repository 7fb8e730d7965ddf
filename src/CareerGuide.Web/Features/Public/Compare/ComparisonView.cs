using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Compare;

/// <summary>A comparison as a page shows it.</summary>
/// <param name="Query">What its headers sort; null where they do not.</param>
public sealed record ComparisonView(ComparisonTable Table, CompareQuery? Query = null)
{
    /// <summary>As many roles as stand side by side on a screen; more of them go down the page.</summary>
    private const int MaxColumns = 6;

    /// <summary>As many criteria as stand side by side on a screen, so that the table needs no frame to scroll in.</summary>
    private const int MaxCriteriaOnScreen = 8;

    /// <summary>As many rows as a page shows whole; more of them scroll within a frame.</summary>
    private const int MaxRowsOnPage = 30;

    /// <summary>As many roles as a chart has signs for.</summary>
    private const int MaxInChart = 60;

    /// <summary>The chart that stands in for the table: where it is asked for, and on narrow screens where the table is wider than they are.</summary>
    public ComparisonChart? Chart => Table.Rows.Count <= MaxInChart && (Query?.IsChart == true || (Query is { RolesAsColumns: null } && !RolesAsColumns)) ? new(this) : null;

    public bool ShowsTable => Query?.IsChart != true || Chart is null;

    /// <summary>How the frame around the table scrolls.</summary>
    public string FrameClass => (Table.Rows.Count > MaxRowsOnPage, (RolesAsColumns ? Table.Rows.Count : Table.Criteria.Count) <= MaxCriteriaOnScreen) switch
    {
        (true, _) => "scroll is-long",
        (_, true) => "scroll is-whole",
        _ => "scroll",
    };

    public bool RolesAsColumns => Query?.RolesAsColumns ?? Table.Rows.Count <= MaxColumns;

    /// <summary>What the region around the table is called, which has to differ from page to page and table to table.</summary>
    public string Label => Table.Heading is null ? Table.Name : $"{Table.Heading}, {Table.Lecture.Title}";

    /// <summary>The table's place on its page; null where it does not sort.</summary>
    public string? Id => Query is null ? null : CompareQuery.TableId;

    /// <summary>How the table is sorted, in words; null for the lecture's order.</summary>
    public string? SortedBy => Query?.Sort is not { } sort ? null
        : Table.Criteria.FirstOrDefault(c => c.Slug == sort) is { } criterion
            ? Texts.Get("Compare.SortedBy", ("what", criterion.Name), ("direction", Direction(criterion.Ordinal || Table.IsNumeric(criterion))))
            : Texts.Get("Compare.SortedBy", ("what", Texts.Get("Compare.Role")), ("direction", Direction(isByRank: false)));

    /// <summary>The address of the lecture's own order.</summary>
    public string? OriginalOrder => Query is null ? null : (Query with { Sort = null, Descending = false }).Address() + $"#{CompareQuery.TableId}";

    private string Direction(bool isByRank) => (isByRank, Query!.Descending) switch
    {
        (true, true) => Texts.Get("Compare.HighestFirst"),
        (true, false) => Texts.Get("Compare.LowestFirst"),
        (_, true) => Texts.Get("Compare.ZToA"),
        _ => Texts.Get("Compare.AToZ"),
    };

    public SortLink Sort() => Link(ComparisonTable.ByRole, Texts.Get("Compare.Role"), highestFirst: false);

    public CriterionHeader Header(ComparedBy criterion) =>
        new(Link(criterion.Slug, criterion.Name, highestFirst: criterion.Ordinal), Apart(criterion));

    public RoleHeader Header(ComparedRole row) => new(row, Table.Lecture.Slug);

    public string? AriaSort() => Query?.AriaSort(ComparisonTable.ByRole);

    public string? AriaSort(ComparedBy criterion) => Query?.AriaSort(criterion.Slug);

    public ComparedCell Cell(ComparedRole row, ComparedBy criterion) =>
        new(row, row[criterion], MarkOf(row, criterion), Named: RolesAsColumns);

    /// <summary>The class of what is marked as the highest or, where the reader asks for that, the lowest; null for all else.</summary>
    public string? MarkOf(ComparedRole row, ComparedBy criterion) => Query?.MarksLowest == true
        ? Table.IsLowest(row, criterion) ? "is-lowest" : null
        : Table.IsHighest(row, criterion) ? "is-highest" : null;

    /// <summary>How far apart the roles are in a criterion, in words.</summary>
    private string? Apart(ComparedBy criterion) => (Table.Rows.Count > 1 && Table.IsSame(criterion), Table.Spread(criterion)) switch
    {
        (true, _) => Texts.Get("Compare.SameForAll"),
        (_, { } steps) => Texts.Get(double.IsInteger(steps) ? "Compare.Apart" : "Compare.ApartFraction", ("count", steps)),
        _ => null,
    };

    private SortLink Link(string slug, string text, bool highestFirst) =>
        new(text, Query?.SortAddress(slug, highestFirst), Query?.AriaSort(slug) ?? "none");
}

/// <param name="Apart">How far apart the roles are in it, in words; null where that cannot be said.</param>
public sealed record CriterionHeader(SortLink Sort, string? Apart);

/// <param name="Lecture">The slug of the lecture that has the table.</param>
public sealed record RoleHeader(ComparedRole Row, string Lecture);

/// <summary>One role's value of one criterion.</summary>
/// <param name="Mark">The class of a value that is marked; null for others.</param>
/// <param name="Named">Whether it says whose it is, for a narrow screen without column headers.</param>
public sealed record ComparedCell(ComparedRole Row, Score Score, string? Mark, bool Named);

/// <param name="Href">Null where the table does not sort.</param>
/// <param name="State">How the table is sorted by it, in the words of <c>aria-sort</c>.</param>
public sealed record SortLink(string Text, string? Href, string State);
