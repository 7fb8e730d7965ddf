using System.Globalization;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>A table of a lecture that compares roles. Roles are its rows, whichever way the lecture wrote it.</summary>
public sealed record ComparisonTable(
    string Slug, string? Heading, LectureLink Lecture, int Line, IReadOnlyList<ComparedBy> Criteria, IReadOnlyList<ComparedRole> Rows)
{
    /// <summary>What rows are sorted by when it is their role.</summary>
    public const string ByRole = "role";

    private static readonly StringComparer Alphabetical =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    public string Name => Heading ?? Texts.Get("Compare.In", ("lecture", Lecture.Title));

    /// <summary>The table with only these roles and criteria.</summary>
    public ComparisonTable With(Func<ComparedRole, bool> row, Func<ComparedBy, bool> criterion) => this with
    {
        Rows = [.. Rows.Where(row)],
        Criteria = [.. Criteria.Where(criterion)],
    };

    /// <summary>Ordinal criteria sort by rank, those of numbers by number, others by the alphabet; rows without a value come last either way.</summary>
    public ComparisonTable SortedBy(string? criterionSlug, bool descending) => criterionSlug switch
    {
        null => this,
        ByRole => this with { Rows = Ordered(Rows, r => r.Name, Alphabetical, descending) },
        _ => Criteria.FirstOrDefault(c => c.Slug == criterionSlug) is { } criterion ? SortedBy(criterion, descending) : this,
    };

    /// <summary>
    /// How far apart the roles are in a criterion: the steps from the lowest to the highest rank; null where it has no ranks
    /// or fewer than two roles are rated.
    /// </summary>
    public double? Spread(ComparedBy criterion) =>
        Ranked(criterion) is { Count: > 1 } ranked ? ranked.Max(r => r[criterion].Rank) - ranked.Min(r => r[criterion].Rank) : null;

    /// <summary>Whether all roles have the same value, whichever way it is written.</summary>
    public bool IsSame(ComparedBy criterion) =>
        Spread(criterion) is { } steps ? steps == 0 : Rows.DistinctBy(r => r[criterion].Text, StringComparer.OrdinalIgnoreCase).Count() == 1;

    /// <summary>
    /// The criteria with the greatest differences first: what each role is in words, then the ranks by their spread, then
    /// what is the same for all. Equals keep the lecture's order.
    /// </summary>
    public ComparisonTable DifferencesFirst() => this with
    {
        Criteria = [.. Criteria.OrderBy(IsSame).ThenByDescending(c => Spread(c) ?? double.PositiveInfinity)],
    };

    /// <summary>Where the roles are furthest apart; null where they are nowhere so.</summary>
    public Difference? Greatest()
    {
        var furthest = Criteria.Where(c => Spread(c) > 0).MaxBy(Spread);

        if (furthest is null)
            return null;

        var ranked = Ranked(furthest);

        return new(furthest, ranked.MinBy(r => r[furthest].Rank)!, ranked.MaxBy(r => r[furthest].Rank)!);
    }

    /// <summary>Whether no role ranks higher, and some rank lower.</summary>
    public bool IsHighest(ComparedRole row, ComparedBy criterion) =>
        Spread(criterion) > 0 && row[criterion].Rank is { } rank && rank == Ranked(criterion).Max(r => r[criterion].Rank);

    /// <summary>Whether no role ranks lower, and some rank higher.</summary>
    public bool IsLowest(ComparedRole row, ComparedBy criterion) =>
        Spread(criterion) > 0 && row[criterion].Rank is { } rank && rank == Ranked(criterion).Min(r => r[criterion].Rank);

    private List<ComparedRole> Ranked(ComparedBy criterion) =>
        criterion.Ordinal ? [.. Rows.Where(r => r[criterion].Rank is not null)] : [];

    private ComparisonTable SortedBy(ComparedBy criterion, bool descending)
    {
        var known = Rows.Where(r => HasValue(r[criterion], criterion)).ToList();
        var unknown = Rows.Where(r => !HasValue(r[criterion], criterion));

        var sorted = criterion.Ordinal
            ? Ordered(known, r => r[criterion].Rank, Comparer<double?>.Default, descending)
            : IsNumeric(criterion)
            ? Ordered(known, r => NumberIn(r[criterion]), Comparer<double?>.Default, descending)
            : Ordered(known, r => r[criterion].Text, Alphabetical, descending);

        return this with { Rows = [.. sorted, .. unknown] };
    }

    /// <summary>Money, percentages, years: a criterion all of whose values begin with a number sorts by it.</summary>
    public bool IsNumeric(ComparedBy criterion) => !criterion.Ordinal
        && Rows.Where(row => HasValue(row[criterion], criterion)).Select(row => NumberIn(row[criterion])).ToArray() is { Length: > 0 } numbers && numbers.All(number => number is not null);

    private double? NumberIn(Score score) => NumberInText.Of(score.Text, Lecture.Language);

    private static bool HasValue(Score score, ComparedBy criterion) =>
        criterion.Ordinal ? score.Rank is not null : score.Text.Length > 0;

    private static List<ComparedRole> Ordered<TKey>(
        IEnumerable<ComparedRole> rows, Func<ComparedRole, TKey> key, IComparer<TKey> comparer, bool descending) =>
        [.. descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer)];
}

/// <param name="Position">The place of its scores in a row.</param>
/// <param name="Ordinal">Whether its scores have ranks.</param>
public sealed record ComparedBy(int Position, string Name, string Slug, bool Ordinal, int Line);

/// <param name="Label">The role as the table writes it.</param>
/// <param name="Role">Null where the label names none that is known.</param>
public sealed record ComparedRole(string Label, RoleLink? Role, int Line, IReadOnlyDictionary<int, Score> Scores)
{
    public string Name => Role?.Name ?? Label;

    /// <summary>The class that gives what stands for the role its colour; null where it has none.</summary>
    public string? HueClass => Role is null ? null : $"hue-{Role.Hue}";

    public Score this[ComparedBy criterion] => Scores.GetValueOrDefault(criterion.Position) ?? Score.None;
}

/// <param name="Text">As written; empty where the cell is.</param>
/// <param name="Rank">0 (None) to 6 (Very High); null where there is no rank.</param>
public sealed record Score(string Text, double? Rank)
{
    public static Score None { get; } = new("", null);
}

/// <summary>The criterion in which roles differ most, and two that are at its ends.</summary>
public sealed record Difference(ComparedBy Criterion, ComparedRole Lowest, ComparedRole Highest);
