using System.Globalization;

namespace CareerGuide.Bench.Compare;

/// <summary>Searches of 923 roles, one at a time. The processor's time is the site's, without that of PostgreSQL.</summary>
internal static class SearchRows
{
    private const int RoundsToWarmUp = 3;

    public static async Task<IEnumerable<Reading>> SqliteAsync(Build build) =>
        await MeasureAsync(build, "SQLite", await build.ImportedAsync(build.Lab.Hundreds));

    public static async Task<IEnumerable<Reading>> PostgresAsync(Build build)
    {
        var database = await SiteDatabase.OnServerAsync(build.Lab.Postgres!, $"careerguide_bench_{build.Name}");
        await build.RunAsync(build.Lab.Hundreds, database, "import");

        return await MeasureAsync(build, "PostgreSQL", database);
    }

    /// <summary>A search as somebody types it: suggestions, then the page.</summary>
    public static async Task AskAsync(RunningSite site, string query)
    {
        await site.GetAsync(Suggestions(query));
        await site.GetAsync(Page(query));
    }

    private static async Task<IEnumerable<Reading>> MeasureAsync(Build build, string on, SiteDatabase database)
    {
        await using var site = await build.StartAsync(build.Lab.Hundreds, database);

        foreach (var query in Enumerable.Repeat(build.Lab.Queries, RoundsToWarmUp).SelectMany(round => round))
            await AskAsync(site, query);

        return
        [
            .. (await MeanAsync(Page)).Readings(string.Create(CultureInfo.InvariantCulture, $"search on {on}, mean")),
            .. (await MeanAsync(Suggestions)).Readings(string.Create(CultureInfo.InvariantCulture, $"suggestions on {on}, mean")),
        ];

        async Task<Cost> MeanAsync(Func<string, string> path) =>
            await site.MeasureAsync(async () =>
            {
                foreach (var query in build.Lab.Queries)
                    await site.GetAsync(path(query));
            }) / build.Lab.Queries.Count;
    }

    private static string Page(string query) => $"/search?q={Uri.EscapeDataString(query)}";

    private static string Suggestions(string query) => $"/search/suggest?q={Uri.EscapeDataString(query)}";
}
