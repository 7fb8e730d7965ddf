using System.Text.Json;

namespace CareerGuide.Bench.Compare;

/// <summary>Measures two published builds in turn, row by row.</summary>
internal static class CompareBench
{
    private const int Pairs = 7;

    /// <returns>The exit code: 1 where something of the second build is worse in every pair, or could not be measured.</returns>
    public static async Task<int> RunAsync(string baseBuild, string headBuild, Options options)
    {
        var rows = Chosen(options["rows"]);
        var folder = Directory.CreateTempSubdirectory("careerguide-compare-").FullName;

        try
        {
            var lab = Lab.Create(folder, Path.GetFullPath(Path.Combine(headBuild, "content")), options["onet"], options["ordinary"], options["postgres"]);
            var before = await Build.OpenAsync("base", baseBuild, folder, lab);
            var head = await Build.OpenAsync("head", headBuild, folder, lab, options["environment"] ?? "");
            var (comparisons, failed) = await MeasureAsync(before, head, rows, options.Number("pairs", Pairs));

            if (options["json"] is { } file)
                await File.WriteAllTextAsync(file, JsonSerializer.Serialize(comparisons, JsonSerializerOptions.Web));

            return failed || comparisons.Any(c => c.Verdict == Verdict.Worse) ? 1 : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<Row> Chosen(string? names)
    {
        if (names is null)
            return Row.All;

        var chosen = names.Split(',');
        var unknown = chosen.Except(Row.All.Select(row => row.Name)).ToList();

        return unknown.Count == 0
            ? [.. Row.All.Where(row => chosen.Contains(row.Name))]
            : throw new MisuseException($"There is no row {string.Join(", ", unknown)}. There are: {string.Join(", ", Row.All.Select(row => row.Name))}.");
    }

    /// <summary>Prints each row as soon as it is known: all of them take an hour. One that fails does not cost the others.</summary>
    /// <returns>What was measured, and whether every row was.</returns>
    private static async Task<(List<Comparison> Comparisons, bool Failed)> MeasureAsync(Build baseBuild, Build head, IReadOnlyList<Row> rows, int pairs)
    {
        var (all, failed) = (new List<Comparison>(), false);
        Console.WriteLine(Comparison.HeadLine);

        foreach (var row in rows.Where(row => row.IsPossible(head.Lab)))
        {
            try
            {
                var measured = await MeasureAsync(baseBuild, head, row, Math.Min(pairs, row.MaxPairs));
                all.AddRange(measured);
                Console.WriteLine(string.Join('\n', measured));
            }
            catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException)
            {
                failed = true;
                Console.WriteLine($"| {row.Name} failed: {fault.Message.ReplaceLineEndings(" ")} | | | | | |");
            }
        }

        foreach (var row in rows.Where(row => !row.IsPossible(head.Lab)))
            Console.WriteLine($"| {row.Name} was skipped: its server is not there | | | | | |");

        return (all, failed);
    }

    private static async Task<IReadOnlyList<Comparison>> MeasureAsync(Build baseBuild, Build head, Row row, int pairs)
    {
        var measured = new List<(Reading Base, Reading Head)>();

        for (var i = 0; i < pairs; i++)
        {
            var before = await row.MeasureAsync(baseBuild);
            measured.AddRange(before.Zip(await row.MeasureAsync(head)));
        }

        return [.. measured.GroupBy(m => m.Base.What, (_, of) => Comparison.Of(row.Name, [.. of]))];
    }
}
