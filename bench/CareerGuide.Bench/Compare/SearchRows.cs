namespace CareerGuide.Bench.Compare;

/// <summary>Searches of 923 roles, one at a time. The processor's time is the site's, without that of PostgreSQL.</summary>
internal static class SearchRows
{
    private const int RoundsToWarmUp = 3, Rounds = 3;

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
            .. (await site.MeasureEachAsync([.. build.Lab.Queries.Select(Page)], Rounds)).Readings($"search on {on}, mean"),
            .. (await site.MeasureEachAsync([.. build.Lab.Queries.Select(Suggestions)], Rounds)).Readings($"suggestions on {on}, mean"),
        ];
    }

    private static string Page(string query) => $"/search?q={Uri.EscapeDataString(query)}";

    private static string Suggestions(string query) => $"/search/suggest?q={Uri.EscapeDataString(query)}";
}
