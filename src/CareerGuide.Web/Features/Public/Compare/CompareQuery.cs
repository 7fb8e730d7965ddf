using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerGuide.Web.Features.Public.Compare;

/// <summary>What the address asks of a comparison. Whatever it asks that there is not is left out and noted.</summary>
public sealed record CompareQuery
{
    /// <summary>Fewer roles than this are no comparison.</summary>
    public const int FewestRoles = 2;

    /// <summary>What is read of an address.</summary>
    public const string Names = "table roles criteria sort dir view only mark";

    private const string Columns = "columns";
    private const string Rows = "rows";
    private const string Chart = "chart";
    private const string Differences = "differences";
    private const string Lowest = "lowest";

    /// <summary>The slug of the table; null for the first of the site.</summary>
    public string? Table { get; init; }

    /// <summary>Slugs of roles; none means all.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Slugs of criteria; none means all.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>The slug of a criterion, or <see cref="ComparisonTable.ByRole"/>; null for the lecture's own order.</summary>
    public string? Sort { get; init; }

    /// <summary>The table's id: a link that sorts leads back to it, so that nobody loses the place.</summary>
    public const string TableId = "comparison";

    public bool Descending { get; init; }

    /// <summary>Whether roles stand across the top; null for what suits their number.</summary>
    public bool? RolesAsColumns { get; init; }

    /// <summary>Whether the roles' signs stand on a scale for each criterion, instead of a table.</summary>
    public bool IsChart { get; init; }

    /// <summary>Whether criteria that are the same for all are left out.</summary>
    public bool OnlyDifferences { get; init; }

    /// <summary>Whether the lowest value of each criterion is marked, instead of the highest.</summary>
    public bool MarksLowest { get; init; }

    /// <summary>The table or the chart, as the address says it; null where it does not.</summary>
    public string? View => (IsChart, RolesAsColumns) switch { (true, _) => Chart, (_, true) => Columns, (_, false) => Rows, _ => null };

    /// <summary>What a form has to carry on, so that choosing roles changes nothing else.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => new KeyValuePair<string, string?>[]
    {
        new("sort", Sort),
        new("dir", (Sort, Descending) switch { (null, _) => null, (_, true) => "desc", _ => "asc" }),
        new("view", View),
        new("only", OnlyDifferences ? Differences : null),
        new("mark", MarksLowest ? Lowest : null),
    }.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Key, part.Value!));

    /// <summary>What the reader asked for and did not get.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <param name="table">The table that the path of the address names.</param>
    public static CompareQuery From(IQueryCollection query, string? table) => new()
    {
        Table = table ?? query.One("table"),
        Roles = query.Several("roles"),
        Criteria = query.Several("criteria"),
        Sort = query.One("sort"),
        Descending = Says(query, "dir", "desc"),
        RolesAsColumns = query.One("view")?.ToLowerInvariant() switch { Columns => true, Rows => false, _ => null },
        IsChart = Says(query, "view", Chart),
        OnlyDifferences = Says(query, "only", Differences),
        MarksLowest = Says(query, "mark", Lowest),
    };

    /// <summary>The query with the roles by the names that they have now.</summary>
    public CompareQuery Following(PresentSlugs roles) => this with { Roles = [.. Roles.Select(slug => roles.Of(slug) ?? slug).Distinct()] };

    /// <summary>The query without roles that the site does not have, and with a note on each of those.</summary>
    public CompareQuery AmongRolesOf(SiteRoles site)
    {
        var known = Roles.Where(slug => site.Find(slug) is not null).ToList();
        List<string> notes = [.. Ignored("Compare.NoRole", Roles.Except(known))];

        if (known.Count is > 0 and < FewestRoles)
            notes.Add(Texts.Get("Compare.ShowingAll"));

        return this with { Roles = known.Count < FewestRoles ? [] : known, Notes = notes };
    }

    /// <summary>How many of the roles asked for the table has.</summary>
    public int RolesIn(ComparisonTable table) => Roles.Count(slug => table.Rows.Any(r => r.Role?.Slug == slug));

    /// <summary>The query without what the table does not have, and with a note on each of those.</summary>
    public CompareQuery KnownTo(ComparisonTable table)
    {
        var criteria = Criteria.Where(slug => table.Criteria.Any(c => c.Slug == slug)).ToList();
        var sorts = Sort is null or ComparisonTable.ByRole || table.Criteria.Any(c => c.Slug == Sort);

        List<string> notes =
        [
            .. Notes,
            .. Table is null || Table == table.Slug ? [] : Ignored("Compare.NoTable", [Table]),
            .. Ignored("Compare.NoCriterion", Criteria.Except(criteria)),
            .. sorts ? [] : Ignored("Compare.NoSort", [Sort!]),
        ];

        if (RolesIn(table) < Roles.Count)
            notes.Add(Texts.Get("Compare.NoCommonTable"));

        return this with
        {
            Table = Table == table.Slug ? Table : null,
            Criteria = criteria,
            Sort = sorts ? Sort : null,
            Notes = notes,
        };
    }

    public ComparisonTable Of(ComparisonTable table)
    {
        var chosen = table.SortedBy(Sort, Descending).With(
            row => Roles.Count == 0 || (row.Role is { } role && Roles.Contains(role.Slug)),
            criterion => Criteria.Count == 0 || Criteria.Contains(criterion.Slug));

        return OnlyDifferences ? chosen.With(_ => true, criterion => !chosen.IsSame(criterion)) : chosen;
    }

    /// <summary>The address that asks for this.</summary>
    /// <param name="ending">The form that is wanted, as <c>.csv</c>; none for the page.</param>
    public string Address(string ending = "")
    {
        var path = Table is null ? "/compare" : Addresses.Comparison(Table);
        var parts = new List<KeyValuePair<string, string?>>
        {
            new("roles", Roles.Count > 0 ? string.Join(',', Roles) : null),
            new("criteria", Criteria.Count > 0 ? string.Join(',', Criteria) : null),
        };

        return QueryHelpers.AddQueryString(path + ending, parts.Where(p => p.Value is not null).Concat(Kept.Select(p => KeyValuePair.Create(p.Key, (string?)p.Value)))).Replace("%2C", ",", StringComparison.Ordinal);
    }

    /// <summary>The address that sorts by this criterion: the other way round where it does so already.</summary>
    public string SortAddress(string criterionSlug, bool highestFirst) =>
        (this with { Sort = criterionSlug, Descending = Sort == criterionSlug ? !Descending : highestFirst }).Address() + $"#{TableId}";

    /// <summary>How a column sorted by this is called by <c>aria-sort</c>.</summary>
    public string AriaSort(string criterionSlug) => (Sort == criterionSlug, Descending) switch
    {
        (false, _) => "none",
        (_, true) => "descending",
        _ => "ascending",
    };

    private static bool Says(IQueryCollection query, string name, string value) => string.Equals(query.One(name), value, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Ignored(string text, IEnumerable<string> names) =>
        names.Take(5).Select(name => Texts.Get(text, ("name", QueryValues.Quote(name))));
}
