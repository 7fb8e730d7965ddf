using System.Globalization;
using System.Text.Json.Serialization;

namespace CareerGuide.Bench.Compare;

/// <summary>What was measured of both builds, in pairs.</summary>
internal sealed record Comparison(string Row, string What, string Unit, IReadOnlyList<double> Base, IReadOnlyList<double> Head)
{
    /// <summary>What is less than this apart is the same: noise that no number of pairs removes.</summary>
    private const double Tolerance = 0.05;

    /// <summary>Fewer pairs agree by chance.</summary>
    private const int MinPairs = 3;

    public static string HeadLine => """
        | what | base | head | head / base | lowest to highest | |
        |---|---|---|---|---|---|
        """;

    public double BaseMedian => Median(Base);

    public double HeadMedian => Median(Head);

    /// <summary>Of the medians.</summary>
    public double Ratio => HeadMedian / BaseMedian;

    /// <summary>Of the pairs.</summary>
    public double Lowest => Ratios.Min();

    public double Highest => Ratios.Max();

    /// <summary>Only where all of enough pairs say so.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
    public Verdict Verdict => (Ratio, Lowest, Highest) switch
    {
        _ when Base.Count < MinPairs => Verdict.Same,
        ( > 1 + Tolerance, > 1, _) => Verdict.Worse,
        ( < 1 - Tolerance, _, < 1) => Verdict.Better,
        _ => Verdict.Same,
    };

    private IEnumerable<double> Ratios => Base.Zip(Head, (before, after) => after / before);

    public static Comparison Of(string row, IReadOnlyList<(Reading Base, Reading Head)> pairs) =>
        new(row, pairs[0].Base.What, pairs[0].Base.Unit, [.. pairs.Select(p => p.Base.Value)], [.. pairs.Select(p => p.Head.Value)]);

    /// <summary>A row of the table.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {What} | {Shown(BaseMedian)} | {Shown(HeadMedian)} | {Ratio:0.00} | {Lowest:0.00} to {Highest:0.00} | {(Verdict == Verdict.Same ? "" : Verdict.ToString().ToLowerInvariant())} |");

    private string Shown(double value) => (Unit, value) switch
    {
        ("ms", >= 10_000) => string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.0} s"),
        ("ms", >= 100) => string.Create(CultureInfo.InvariantCulture, $"{value:0} ms"),
        ("B", _) => string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {Unit}").TrimEnd(),
    };

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();

        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

internal enum Verdict
{
    Same,
    Better,
    Worse,
}
