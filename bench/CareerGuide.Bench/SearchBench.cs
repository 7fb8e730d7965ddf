using System.Diagnostics;
using System.Globalization;
using System.Net;
using CareerGuide.Data;
using CareerGuide.Data.Search;
using CareerGuide.Data.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Bench;

/// <summary>Hundreds of searches over hundreds of real occupations, one at a time: by themselves, and as pages.</summary>
internal static class SearchBench
{
    private const int Queries = 600;

    /// <summary>A page is made at its steady speed only after some 20 seconds of asking: until then the code is not the optimised one.</summary>
    private const int RoundsToWarmUp = 4;

    /// <param name="postgres">The connection string of an empty PostgreSQL database; null for SQLite.</param>
    public static async Task<int> RunAsync(string source, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("careerguide-bench-").FullName;

        try
        {
            var content = Path.Combine(folder, "content");
            Lectures.Write(source, Path.Combine(content, "lectures"));
            var database = postgres ?? $"Data Source={Path.Combine(folder, "careerguide.db")}";
            var provider = postgres is null ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql;
            var queries = SearchQueries.Of(source, Queries);

            await ImportAsync(provider, database, content);
            await SearchAsync(provider, database, queries);
            await AskAsync(provider, database, content, queries);

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportAsync(DatabaseProvider provider, string database, string content)
    {
        await using var services = new ServiceCollection().AddCareerGuideData(provider, database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var began = Stopwatch.GetTimestamp();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().RunAsync(content);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"imported in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"));
    }

    private static async Task SearchAsync(DatabaseProvider provider, string database, IReadOnlyList<string> queries)
    {
        await using var services = new ServiceCollection().AddCareerGuideData(provider, database).BuildServiceProvider();
        var nothing = 0;
        var times = await TimesAsync(queries, async query =>
        {
            await using var scope = services.CreateAsyncScope();
            var found = await scope.ServiceProvider.GetRequiredService<SiteSearch>().FindAsync(SearchText.Of(query), SearchKinds.All, hitsOfKind: 8);
            nothing += found.Groups.Count == 0 ? 1 : 0;
        });

        Tell("the search itself", times);
        Console.WriteLine($"  {nothing} of them found nothing");
    }

    private static async Task AskAsync(DatabaseProvider provider, string database, string content, IReadOnlyList<string> queries)
    {
        using var site = Site.Start(content, provider, database);
        var address = await Site.ServedAtAsync(site);

        try
        {
            using var client = new HttpClient { BaseAddress = address };
            Tell("the page, by HTTP", await TimesAsync(queries, query => GetAsync(client, "/search?q=", query)));
            Tell("the suggestions, by HTTP", await TimesAsync(queries, query => GetAsync(client, "/search/suggest?q=", query)));
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
        }
    }

    private static async Task GetAsync(HttpClient client, string path, string query)
    {
        using var answer = await client.GetAsync(new Uri(path + Uri.EscapeDataString(query), UriKind.Relative));

        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{(int)answer.StatusCode} for {query}");
    }

    private static async Task<List<(TimeSpan Time, string Query)>> TimesAsync(IReadOnlyList<string> queries, Func<string, Task> ask)
    {
        foreach (var query in Enumerable.Repeat(queries, RoundsToWarmUp).SelectMany(round => round))
            await ask(query);

        var times = new List<(TimeSpan, string)>();

        foreach (var query in queries)
        {
            var began = Stopwatch.GetTimestamp();
            await ask(query);
            times.Add((Stopwatch.GetElapsedTime(began), query));
        }

        return times;
    }

    private static void Tell(string what, List<(TimeSpan Time, string Query)> times)
    {
        times.Sort();
        var slowest = string.Join(", ", times.TakeLast(5).Select(t => $"“{t.Query}” {Milliseconds(t.Time)}"));
        Console.WriteLine($"{what}: {times.Count} queries, p50 {At(0.5)}, p99 {At(0.99)}, slowest {slowest}");

        string At(double share) => Milliseconds(times[(int)Math.Ceiling(share * times.Count) - 1].Time);
    }

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}
