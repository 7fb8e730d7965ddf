using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using CareerGuide.Data;

namespace CareerGuide.Bench;

/// <summary>A first start with hundreds of real occupations, then every page of the site.</summary>
internal static class ImportBench
{
    public static async Task<int> RunAsync(string source)
    {
        var folder = Directory.CreateTempSubdirectory("careerguide-bench-").FullName;

        try
        {
            Lectures.Write(source, Path.Combine(folder, "content", "lectures"));
            using var site = Site.Start(
                Path.Combine(folder, "content"), DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "careerguide.db")}");
            var began = Stopwatch.GetTimestamp();
            var address = await Site.ServedAtAsync(site);
            Tell("first start, import included", Stopwatch.GetElapsedTime(began));

            try
            {
                return await AskForEveryPageAsync(address) ? 0 : 1;
            }
            finally
            {
                site.Kill();
                await site.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> AskForEveryPageAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var sitemap = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        var pages = sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery).ToArray();
        var failures = new List<string>();
        var began = Stopwatch.GetTimestamp();

        foreach (var page in pages)
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));

            if (!answer.IsSuccessStatusCode)
                failures.Add($"{(int)answer.StatusCode} {page}");
        }

        Tell($"{pages.Length} pages, {pages.Count(page => page.StartsWith("/roles/", StringComparison.Ordinal))} of them roles, one after the other", Stopwatch.GetElapsedTime(began));
        failures.ForEach(Console.WriteLine);

        return failures.Count == 0;
    }

    private static void Tell(string what, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds,8:0.0} s  {what}"));
}
