namespace CareerGuide.Bench.Compare;

/// <summary>Something that is measured of both builds.</summary>
/// <param name="MaxPairs">How often at most: a row that takes minutes, or hardly varies, is not repeated as often as the others.</param>
internal sealed record Row(string Name, int MaxPairs, Func<Build, Task<IEnumerable<Reading>>> MeasureAsync)
{
    private const int AsOftenAsAsked = int.MaxValue, Seldom = 3;

    public static IReadOnlyList<Row> All { get; } =
    [
        new("first-start", AsOftenAsAsked, StartRows.FirstAsync),
        new("next-start", AsOftenAsAsked, build => StartRows.NextAsync(build, "next start, two texts", build.Lab.TwoTexts)),
        new("next-start-923", Seldom, build => StartRows.NextAsync(build, "next start, 923 roles", build.Lab.Hundreds)),
        new("publish", Seldom, PublishingRows.PublishAsync),
        new("readers", Seldom, PublishingRows.ReadersAsync),
        new("desk", Seldom, DeskRow.MeasureAsync),
        new("import", Seldom, ImportAsync),
        new("memory", Seldom, build => MemoryRows.MeasureAsync(build, "two texts", build.Lab.TwoTexts)),
        new("memory-923", Seldom, build => MemoryRows.MeasureAsync(build, "923 roles", build.Lab.Hundreds)),
        new("files", Seldom, FilesRows.PlainAsync),
        new("files-compressed", Seldom, FilesRows.CompressedAsync),
        new("search", Seldom, SearchRows.SqliteAsync),
        new("search-postgres", Seldom, SearchRows.PostgresAsync) { IsPossible = lab => lab.Postgres is not null },
        new("weight", Seldom, WeightRow.MeasureAsync),
        new("uncached-page", Seldom, UncachedPageAsync),
        new("reading", AsOftenAsAsked, ReadingRow.MeasureAsync),
    ];

    public Func<Lab, bool> IsPossible { get; init; } = _ => true;

    private static async Task<IEnumerable<Reading>> ImportAsync(Build build) =>
        (await build.RunAsync(build.Lab.Hundreds, build.NewDatabase(), "import")).Readings("importing 923 roles");

    private static async Task<IEnumerable<Reading>> UncachedPageAsync(Build build)
    {
        var workload = build.Lab.TwoTexts;
        var pages = Enumerable.Repeat(workload.RolePage, 150).ToList();
        await using var site = await build.StartAsync(workload, await build.ImportedAsync(workload), ("PageCache:SizeMegabytes", "0"));
        await site.MeasureEachAsync(pages, rounds: 10); // until the code runs at its steady speed

        return (await site.MeasureEachAsync(pages, rounds: 10)).Readings("a page without the cache");
    }
}
