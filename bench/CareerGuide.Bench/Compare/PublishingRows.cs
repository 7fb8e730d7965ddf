using System.Diagnostics;
using System.Globalization;

namespace CareerGuide.Bench.Compare;

/// <summary>One lecture among a hundred is published by the editor's form, with a line more each time.</summary>
internal static class PublishingRows
{
    private const string Slug = "part-0050";

    private const int ToWarmUp = 8, Publications = 20, Readers = 4;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5), Spell = TimeSpan.FromSeconds(8);

    public static async Task<IEnumerable<Reading>> PublishAsync(Build build)
    {
        var database = await ImportedAsync(build, build.Lab.Hundred);
        await using var site = await build.StartAsync(build.Lab.Hundred, database);
        using var instructor = await SignInAsync(build, build.Lab.Hundred, database, site);
        var costs = new List<Cost>();

        for (var i = 0; i < ToWarmUp + Publications; i++)
        {
            var publish = await instructor.EditAsync(Slug, Line(i));
            var cost = await site.MeasureAsync(publish);

            if (i >= ToWarmUp)
                costs.Add(cost);
        }

        return new Cost(Median(costs.Select(c => c.Time)), TimeSpan.FromSeconds(costs.Average(c => c.Processor.TotalSeconds)))
            .Readings("publishing one lecture of 100");
    }

    /// <summary>How long a hundredth of the readers wait at least, alone and while a lecture is published twice a second.</summary>
    public static async Task<IEnumerable<Reading>> ReadersAsync(Build build)
    {
        var database = await ImportedAsync(build, build.Lab.Hundred);
        await using var site = await build.StartAsync(build.Lab.Hundred, database);
        using var instructor = await SignInAsync(build, build.Lab.Hundred, database, site);
        var pages = (await MemoryRows.SitemapAsync(site)).Where(page => page.StartsWith("/roles/", StringComparison.Ordinal)).Take(100).ToArray();
        await ReadAsync(site, pages, Spell);
        var alone = await ReadAsync(site, pages, Spell);
        using var published = new CancellationTokenSource();
        var publishing = PublishOnAsync(instructor, published.Token);
        var beside = await ReadAsync(site, pages, Spell);
        await published.CancelAsync();
        await publishing;

        return
        [
            new("p99 of readers", "ms", alone.TotalMilliseconds),
            new("p99 of readers, published twice a second", "ms", beside.TotalMilliseconds),
            new("p99 published / alone", "", beside / alone),
        ];
    }

    /// <summary>A database of its own: what is published stays in it.</summary>
    public static async Task<SiteDatabase> ImportedAsync(Build build, Workload workload)
    {
        var database = build.NewDatabase();
        await build.RunAsync(workload, database, "import");

        return database;
    }

    public static async Task<Instructor> SignInAsync(Build build, Workload workload, SiteDatabase database, RunningSite site)
    {
        var link = await build.OutputAsync(workload, database, "user", "add", "ada@example.org", "--role", "instructor");

        return await Instructor.SignInAsync(site.Client.BaseAddress!, new Uri(link.Split('\n')[0]));
    }

    private static async Task PublishOnAsync(Instructor instructor, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval);

        for (var i = 0; !cancellation.IsCancellationRequested; i++)
        {
            await (await instructor.EditAsync(Slug, Line(i)))();
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Some readers ask for one page after the other.</summary>
    /// <returns>The 99th percentile of how long they waited.</returns>
    private static async Task<TimeSpan> ReadAsync(RunningSite site, string[] pages, TimeSpan spell)
    {
        var until = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(reader))));
        var sorted = waits.SelectMany(w => w).Order().ToList();

        return sorted[(int)(sorted.Count * 0.99)];

        async Task<List<TimeSpan>> ReadAsync(int reader)
        {
            var own = new List<TimeSpan>();

            for (var i = reader; until.Elapsed < spell; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await site.GetAsync(pages[i % pages.Length]);
                own.Add(Stopwatch.GetElapsedTime(began));
            }

            return own;
        }
    }

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"Changed {number} times.");

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(Publications / 2);
}
