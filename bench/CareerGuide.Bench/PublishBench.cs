using System.Diagnostics;
using System.Globalization;
using CareerGuide.Data;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Bench;

/// <summary>One lecture among a hundred, of four roles each, is published with one word changed.</summary>
internal static class PublishBench
{
    private const int Roles = 400, RolesInEach = 4;

    private const int ToWarmUp = 10, Publications = 30;

    private const string Slug = "part-0050";

    public static async Task<int> RunAsync(string source)
    {
        var folder = Directory.CreateTempSubdirectory("careerguide-bench-").FullName;

        try
        {
            Lectures.Write(source, Path.Combine(folder, "content", "lectures"), Roles, RolesInEach);
            await using var services = new ServiceCollection()
                .AddCareerGuideData(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "careerguide.db")};Pooling=False")
                .BuildServiceProvider();

            await using (var scope = services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().RunAsync(Path.Combine(folder, "content"));

            Tell(await PublishAsync(services));

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<double>> PublishAsync(ServiceProvider services)
    {
        var times = new List<double>();

        for (var i = 0; i < ToWarmUp + Publications; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var (markdown, number) = await NowAsync(scope.ServiceProvider.GetRequiredService<CareerGuideDb>());
            var began = Stopwatch.GetTimestamp();
            var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>()
                .PublishAsync(Slug, markdown + $"\nChanged {i} times.\n", number, Author.Files);

            if (outcome is not PublishOutcome.Published)
                throw new InvalidOperationException($"It was not published: {outcome}");

            if (i >= ToWarmUp)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    private static async Task<(string Markdown, int Number)> NowAsync(CareerGuideDb db)
    {
        var document = await db.Documents.SingleAsync(d => d.Slug == Slug);
        var revision = await db.Revisions.SingleAsync(r => r.DocumentId == document.Id && r.Number == document.PublishedNumber);

        return (revision.Markdown, revision.Number);
    }

    private static void Tell(List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"published {times.Count} times: median {times[times.Count / 2]:0} ms, slowest {times[^1]:0} ms (goal 300)"));
    }
}
