using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.TagHelpers;

namespace CareerGuide.Web.Features.Public.Compare;

/// <summary>A comparison as a strip for each criterion, on which the signs of the roles stand at their ranks.</summary>
public sealed record ComparisonChart(ComparisonView View)
{
    /// <summary>As many roles as are listed below a strip; a longer list opens when it is asked for.</summary>
    private const int MaxListed = 6;

    public ComparisonTable Table => View.Table;

    public bool ListsAreOpen => Table.Rows.Count <= MaxListed;

    public IEnumerable<ChartStrip> Strips => Table.Criteria.Select(StripOf);

    private ChartStrip StripOf(ComparedBy criterion) => new(
        View.Header(criterion),
        Table.Rows.Count > 1 && Table.IsSame(criterion) ? Table.Rows[0][criterion] : null,
        criterion.Ordinal ? [.. Table.Rows.Where(row => row[criterion].Rank is not null).Select(row => new SignAtRank(row.Role, row[criterion].Rank!.Value))] : [],
        [.. Table.Rows
            .GroupBy(row => row[criterion].Text, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(same => same.First()[criterion].Rank ?? -1)
            .Select(same => new ChartValue(same.First()[criterion], View.MarkOf(same.First(), criterion), [.. same]))]);
}

/// <param name="SameForAll">The one value; null where there are several.</param>
/// <param name="Signs">Empty where the criterion has no ranks.</param>
/// <param name="Values">The highest first; in the table's order where there are no ranks.</param>
public sealed record ChartStrip(CriterionHeader Header, Score? SameForAll, IReadOnlyList<SignAtRank> Signs, IReadOnlyList<ChartValue> Values)
{
    /// <summary>As many values as stand in one paragraph, each with the signs of its roles.</summary>
    private const int MaxInParagraph = 8;

    public bool FitsParagraph => Signs.Count == 0 && Values.Count <= MaxInParagraph;
}

/// <summary>The roles that have the same value.</summary>
/// <param name="Mark">The class of a value that is marked; null for others.</param>
public sealed record ChartValue(Score Score, string? Mark, IReadOnlyList<ComparedRole> Roles);
