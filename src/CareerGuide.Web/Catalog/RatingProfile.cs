using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>How a comparison rates one role, criterion by criterion, beside the other roles.</summary>
public sealed record RatingProfile(ComparisonTable Table, ComparedRole Row)
{
    public IEnumerable<RatedCriterion> Criteria => Table.Criteria.Select(c => new RatedCriterion(c, Row, Others));

    public bool HasRanks => Table.Criteria.Any(c => c.Ordinal);

    private IReadOnlyList<ComparedRole> Others => [.. Table.Rows.Where(r => r != Row)];
}

/// <summary>The rating of a role by one criterion, and those of the others to see it by.</summary>
public sealed record RatedCriterion(ComparedBy Criterion, ComparedRole Row, IReadOnlyList<ComparedRole> Others)
{
    /// <summary>As many others as are named before the rest is counted.</summary>
    public const int MaxNamed = 7;

    public Score Score => Row[Criterion];

    /// <summary>The others in words: who ranks the same, lower and higher. Empty where nobody has a rank.</summary>
    public IEnumerable<(string Relation, IReadOnlyList<ComparedRole> Roles)> Relations => new[]
    {
        Where(Texts.Get("Rating.SameAs"), comparison => comparison == 0),
        Where(Texts.Get("Rating.MoreThan"), comparison => comparison > 0),
        Where(Texts.Get("Rating.LessThan"), comparison => comparison < 0),
    }.Where(relation => relation.Roles.Count > 0);

    /// <summary>The names of roles: beyond <see cref="MaxNamed"/>, how many more there are.</summary>
    public static string Names(IReadOnlyList<ComparedRole> roles) =>
        Texts.List(roles.Take(MaxNamed).Select(r => r.Name)) + Rest(roles.Count);

    /// <summary>How many of so many are not named; empty where all are.</summary>
    public static string Rest(int count) => count > MaxNamed ? Texts.Get("Rating.AndMore", ("count", count - MaxNamed)) : "";

    private (string Relation, IReadOnlyList<ComparedRole> Roles) Where(string relation, Func<int, bool> holds) =>
        (relation, [.. Others.Where(o => Score.Rank is { } rank && o[Criterion].Rank is { } other && holds(rank.CompareTo(other)))]);
}
