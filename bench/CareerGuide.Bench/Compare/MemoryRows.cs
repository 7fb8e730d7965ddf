using System.IO.Compression;
using System.Xml.Linq;

namespace CareerGuide.Bench.Compare;

/// <summary>What a site holds once every page has been asked for and searches too. Pages stay in the cache as browsers ask for them.</summary>
internal static class MemoryRows
{
    /// <summary>So much is asked for, by so many at once, that the collector's budgets have grown as far as they do.</summary>
    private const int SearchRounds = 5, Searchers = 4;

    public static async Task<IEnumerable<Reading>> MeasureAsync(Build build, string of, Workload workload)
    {
        await using var site = await build.StartAsync(workload, await build.ImportedAsync(workload));
        var atStart = site.AnonymousMebibytes;
        var pages = await site.MeasureAsync(async () =>
        {
            foreach (var page in await SitemapAsync(site))
                await site.GetAsync(page);
        });

        await Parallel.ForEachAsync(
            Enumerable.Repeat(build.Lab.Queries, SearchRounds).SelectMany(queries => queries),
            new ParallelOptions { MaxDegreeOfParallelism = Searchers },
            async (query, _) => await SearchRows.AskAsync(site, query));

        return
        [
            new($"anonymous memory at start, {of}", "MiB", atStart),
            .. pages.Readings($"every page once, {of}"),
            new($"anonymous memory after all pages and searches, {of}", "MiB", site.AnonymousMebibytes),
        ];
    }

    /// <summary>The path of every page that the sitemap names, or those that it names the sitemaps of.</summary>
    public static async Task<IReadOnlyList<string>> SitemapAsync(RunningSite site, string path = "/sitemap.xml")
    {
        using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        await using var text = answer.Content.Headers.ContentEncoding.Contains("br") ? new BrotliStream(body, CompressionMode.Decompress) : body;
        var sitemap = await XDocument.LoadAsync(text, LoadOptions.None, CancellationToken.None);
        var found = sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery).ToList();

        if (sitemap.Root!.Name.LocalName != "sitemapindex")
            return found;

        var pages = new List<string>();

        foreach (var part in found)
            pages.AddRange(await SitemapAsync(site, part));

        return pages;
    }
}
