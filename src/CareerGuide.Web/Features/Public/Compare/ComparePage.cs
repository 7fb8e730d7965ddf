using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Compare;

/// <param name="Whole">The table before anything was left out; null where the site has no comparison.</param>
/// <param name="Tables">All comparisons of the site.</param>
/// <param name="Skills">What the roles ask for, side by side; null where none were chosen.</param>
public sealed record ComparePage(
    ComparisonTable? Whole, CompareQuery Query, IReadOnlyList<ComparisonLink> Tables, SiteRoles Site, SkillsSideBySide? Skills) : Page
{
    /// <summary>As many roles as can be chosen from.</summary>
    private const int MaxChoices = 60;

    public override string Title => Tables.Count > 1 && Whole is not null ? Headed(Whole.Name) : Texts.Get("Compare.Title");

    /// <summary>A name that says already that it compares is not told so again.</summary>
    private static string Headed(string name) => name.Contains("compar", StringComparison.OrdinalIgnoreCase) ? name : Texts.Get("Compare.TitleOf", ("name", name));

    public override string Description => Whole is null
        ? Texts.Get("Compare.Description")
        : Summary.Of(Texts.Get("Compare.DescriptionOf", ("roles", Texts.List(Whole.Rows.Select(r => r.Name))), ("criteria", Texts.List(Whole.Criteria.Select(c => c.Name)))));

    /// <summary>The order, choice and direction of a table make no page of their own.</summary>
    public override string Path => Whole is null || Whole.Slug == Tables[0].Slug ? "/compare" : Addresses.Comparison(Whole.Slug);

    /// <summary>With what was chosen.</summary>
    public override string PrintedAddress => Query.Address();

    public override string EditAddress => Whole is null ? base.EditAddress : InstructorAddresses.EditFrom(Path, Whole.Lecture.Slug, Whole.Line);

    public override string StyleSheet => "compare.css";

    /// <summary>The rows and criteria asked for, in the lecture's order of criteria.</summary>
    public ComparisonTable? Shown => Whole is null ? null : Query.Of(Whole);

    /// <summary>The same as the page shows it; null where it would have less than two rows.</summary>
    public ComparisonView? View => Shown is { Rows.Count: >= CompareQuery.FewestRoles } ? new(Shown.DifferencesFirst(), Query) : null;

    /// <summary>The roles of the table, then the others of the site.</summary>
    public IReadOnlyList<RoleLink> Choosable =>
        [.. InTable.Concat(Query.Roles.Select(Site.Find).OfType<RoleLink>()).Concat(Site.InOrder).Distinct().Take(MaxChoices)];

    /// <summary>Where what the roles of the table ask for is beside it; null where it does already, or there are too many.</summary>
    public string? WithSkills => Skills is null && InTable.Distinct().Count() is >= CompareQuery.FewestRoles and <= SkillsSideBySide.MaxRoles
        ? (Query with { Roles = [.. InTable.Select(r => r.Slug).Distinct()] }).Address()
        : null;

    public bool Chosen(RoleLink role) => Query.Roles.Count == 0 ? ByDefault.Contains(role) : Query.Roles.Contains(role.Slug);

    public bool Chosen(ComparedBy criterion) => Query.Criteria.Count == 0 || Query.Criteria.Contains(criterion.Slug);

    /// <summary>How much of the table is shown, such as “2 of 4 roles, all criteria”.</summary>
    public string ChosenInWords => Whole is null
        ? OfAll("Compare.ChosenRoles", Choosable.Count(Chosen), Choosable.Count)
        : $"{OfAll("Compare.ChosenRoles", Choosable.Count(Chosen), Choosable.Count)}, {OfAll("Compare.ChosenCriteria", Whole.Criteria.Count(Chosen), Whole.Criteria.Count)}";

    /// <summary>The same for paper, where nothing can be unfolded.</summary>
    public string ShownInWords => Texts.Get("Compare.OnPaper", ("chosen", ChosenInWords), ("only", Query.OnlyDifferences ? "differences" : "all"));

    /// <summary>As many roles as have a chip each; the form says how many more there are.</summary>
    private const int MaxChips = 12;

    /// <summary>The roles that are shown, each with the address of the page without it; none where they are too many.</summary>
    public IReadOnlyList<RoleChip> Chips
    {
        get
        {
            var shown = Shown is null ? Skills?.Roles ?? [] : [.. Shown.Rows.Select(r => r.Role).OfType<RoleLink>().Distinct()];

            return shown.Count is < CompareQuery.FewestRoles or > MaxChips
                ? []
                : [.. shown.Select(role => new RoleChip(role, shown.Count > CompareQuery.FewestRoles ? AddressWithout(role, shown) : null))];
        }
    }

    /// <summary>What a reader can change about the table by one press.</summary>
    public IEnumerable<Switch> Switches =>
    [
        new(Texts.Get("Compare.View"),
        [
            new(Texts.Get("Compare.View.Table"), AddressOf(Query with { IsChart = false }), !Query.IsChart),
            new(Texts.Get("Compare.View.Chart"), AddressOf(Query with { IsChart = true }), Query.IsChart),
        ]),
        new(Texts.Get("Compare.Show"),
        [
            new(Texts.Get("Compare.Show.All"), AddressOf(Query with { OnlyDifferences = false }), !Query.OnlyDifferences),
            new(Texts.Get("Compare.Show.Differences"), AddressOf(Query with { OnlyDifferences = true }), Query.OnlyDifferences),
        ]),
        new(Texts.Get("Compare.Mark"),
        [
            new(Texts.Get("Compare.Mark.Highest"), AddressOf(Query with { MarksLowest = false }), !Query.MarksLowest),
            new(Texts.Get("Compare.Mark.Lowest"), AddressOf(Query with { MarksLowest = true }), Query.MarksLowest),
        ]),
    ];

    private static string AddressOf(CompareQuery query) => query.Address() + $"#{CompareQuery.TableId}";

    private string AddressWithout(RoleLink role, IEnumerable<RoleLink> shown) =>
        AddressOf(Query with { Roles = [.. shown.Where(r => r != role).Select(r => r.Slug)] });

    public bool IsNarrowed => Query.Roles.Count > 0 || Query.Criteria.Count > 0;

    /// <summary>The roles that are shown to who chose none.</summary>
    private IEnumerable<RoleLink> ByDefault => Whole is null ? Skills?.Roles ?? [] : InTable;

    private IEnumerable<RoleLink> InTable => Whole?.Rows.Select(r => r.Role).OfType<RoleLink>() ?? [];

    private static string OfAll(string what, int chosen, int all) =>
        chosen == all ? Texts.Get($"{what}.All") : Texts.Get($"{what}.Some", ("chosen", chosen), ("all", all));
}

/// <summary>A role that is shown.</summary>
/// <param name="Without">The address of the page without it; null where too few would be left.</param>
public sealed record RoleChip(RoleLink Role, string? Without);

/// <summary>A choice between ways to show the same.</summary>
public sealed record Switch(string Name, IReadOnlyList<SwitchOption> Options);

public sealed record SwitchOption(string Name, string Address, bool IsCurrent);
