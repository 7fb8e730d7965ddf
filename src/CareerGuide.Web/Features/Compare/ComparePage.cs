using System.Globalization;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Features.Compare;

/// <param name="Whole">The table before anything was left out; null where the site has no comparison.</param>
/// <param name="Tables">All comparisons of the site.</param>
public sealed record ComparePage(ComparisonTable? Whole, CompareQuery Query, IReadOnlyList<ComparisonLink> Tables) : Page
{
    public override string Title => Tables.Count > 1 && Whole is not null ? $"Compare: {Whole.Name}" : "Compare the roles";

    public override string Description => Whole is null
        ? "The roles side by side, as the lectures compare them."
        : Summary.Of($"{string.Join(", ", Whole.Rows.Select(r => r.Name))} side by side: {string.Join(", ", Whole.Criteria.Select(c => c.Name))}.");

    /// <summary>The order, choice and direction of a table make no page of their own.</summary>
    public override string Path => Whole is null || Whole.Slug == Tables[0].Slug ? "/compare" : Addresses.Comparison(Whole.Slug);

    /// <summary>The rows and criteria asked for, in the lecture's order of criteria.</summary>
    public ComparisonTable? Shown => Whole is null ? null : Query.Of(Whole);

    /// <summary>The same as the page shows it.</summary>
    public ComparisonView? View => Shown is null ? null : new(Shown.DifferencesFirst(), Query);

    public IEnumerable<ComparedRole> Choosable => Whole is null ? [] : Whole.Rows.Where(r => r.Role is not null).DistinctBy(r => r.Role);

    public bool Chosen(ComparedRole row) => Query.Roles.Count == 0 || Query.Roles.Contains(row.Role!.Slug);

    public bool Chosen(ComparedBy criterion) => Query.Criteria.Count == 0 || Query.Criteria.Contains(criterion.Slug);

    /// <summary>How much of the table is shown, such as “2 of 4 roles, all criteria”.</summary>
    public string ChosenInWords => $"{OfAll(Choosable.Count(Chosen), Choosable.Count(), "roles")}, {OfAll(Whole!.Criteria.Count(Chosen), Whole.Criteria.Count, "criteria")}";

    public bool IsNarrowed => Query.Roles.Count > 0 || Query.Criteria.Count > 0;

    private static string OfAll(int chosen, int all, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{(chosen == all ? "all" : $"{chosen} of {all}")} {what}");
}
