using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.StaticExport;

/// <summary>
/// Asks the site for all that readers may come to, by the sitemap, by links and by former addresses, and writes the answers as files.
/// </summary>
internal sealed class StaticSiteExporter(InProcessServer server, IServiceProvider services, OutputFolder folder)
{
    private const string Sitemap = "/sitemap.xml";
    private const string FontLicence = "/fonts/ofl.txt";

    private readonly ConcurrentDictionary<string, string> askedFrom = [];
    private readonly ConcurrentBag<(string Path, string From)> brokenLinks = [];
    private readonly ConcurrentDictionary<string, string> redirects = [];
    private readonly ConcurrentBag<string> immutable = ["/fonts/*"];
    private readonly SiteLanguages languages = services.GetRequiredService<SiteLanguages>();
    private readonly SiteOptions site = services.GetRequiredService<IOptions<SiteOptions>>().Value;

    /// <returns>What pages link to and the site does not have.</returns>
    public async Task<IReadOnlyList<(string Path, string From)>> WriteAsync(CancellationToken cancellation)
    {
        var wave = New("", await BeginningsAsync(cancellation));

        while (wave.Count > 0)
        {
            var next = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(wave, cancellation, async (path, _) =>
            {
                foreach (var link in New(path, await WriteAsync(path)))
                    next.Add(link);
            });
            wave = [.. next];
        }

        await WriteForHostsAsync();

        return [.. brokenLinks.OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.Path, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<string>> BeginningsAsync(CancellationToken cancellation)
    {
        var (sitemaps, listed) = await ListedAsync();
        await using var scope = services.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().KnownAsync(cancellation);

        return
        [
            .. PublicAddresses.Fixed.Where(a => a is { IsLinked: false, IsExported: true }).Select(a => a.Path),
            FontLicence,
            .. sitemaps,
            .. await PartsOfAsync("/needs"),
            .. await PartsOfAsync("/search"),
            .. listed,
            .. PublicAddresses.Groups.SelectMany(all => listed.Concat(known.Where(PublicAddresses.Comparisons.Contains)).Where(all.Contains).Select(all.ApiAddress)),
            .. known.Where(path => !Path.HasExtension(path)).Select(Links.Written).SelectMany(path => languages.All.Select(language => language.AddressOf(path))),
        ];
    }

    /// <summary>The sitemaps that the first is an index of, and the pages that all of them list.</summary>
    private async Task<(IReadOnlyList<string> Sitemaps, IReadOnlyList<string> Pages)> ListedAsync()
    {
        var (first, listed) = await AddressesAsync(Sitemap);

        if (first.Name.LocalName != "sitemapindex")
            return ([], listed);

        var pages = new List<string>();

        foreach (var part in listed)
            pages.AddRange((await AddressesAsync(part)).Addresses);

        return (listed, pages);
    }

    /// <summary>The files that a large site splits a file of data into, as the file says.</summary>
    private async Task<IEnumerable<string>> PartsOfAsync(string data)
    {
        using var whole = JsonDocument.Parse((await server.GetAsync($"{data}.json")).Body);
        var count = whole.RootElement.TryGetProperty("parts", out var parts) ? parts.GetArrayLength() : 0;

        return Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{data}-{number}.json"));
    }

    private async Task<(XElement Root, IReadOnlyList<string> Addresses)> AddressesAsync(string sitemap)
    {
        var root = XDocument.Load(new MemoryStream((await server.GetAsync(sitemap)).Body)).Root!;

        return (root, [.. root.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)]);
    }

    private List<string> New(string from, IEnumerable<string> paths)
    {
        var all = paths.ToLookup(HoldsNul);

        foreach (var path in all[true].Where(path => askedFrom.TryAdd(path, from)))
            brokenLinks.Add((path, from));

        return [.. all[false].Where(path => !PrivateAddresses.Include(path) && askedFrom.TryAdd(path, from))];
    }

    /// <summary>Neither a server nor a file takes such an address.</summary>
    private static bool HoldsNul(string path) => path.Contains("%00", StringComparison.Ordinal);

    /// <returns>What it links to.</returns>
    private async Task<IEnumerable<string>> WriteAsync(string path)
    {
        var answer = await server.GetAsync(path);

        switch (answer.Status)
        {
            case StatusCodes.Status200OK:
                if (answer.IsImmutable)
                    immutable.Add(path);
                folder.Write(FileNames.Of(path, answer.Type), answer.Body, IsText(answer.Type));
                return Links.Of(path, answer.Type, answer.Body);
            case StatusCodes.Status301MovedPermanently or StatusCodes.Status302Found:
                redirects[path] = answer.Location;
                return [answer.Location];
            case StatusCodes.Status404NotFound:
                if (askedFrom[path].Length > 0)
                    brokenLinks.Add((path, askedFrom[path]));
                return [];
            default:
                throw new InvalidOperationException($"{path} was answered with {answer.Status}.");
        }
    }

    private async Task WriteForHostsAsync()
    {
        foreach (var language in languages.All)
            folder.Write((language.Prefix + "/404.html").TrimStart('/'), (await server.GetAsync(language.AddressOf("/errors/404"))).Body, isText: true);

        foreach (var (from, to) in redirects)
        {
            if (!Path.HasExtension(from))
                folder.Write(FileNames.Of(from, "text/html"), Redirect.PageTo(to, site.PublicAddress, languages.Find(from)?.Language ?? languages.Own), isText: true);
        }

        folder.Write("_redirects", Redirect.List(redirects), isText: false);
        folder.Write("_headers", HostHeaders.File(immutable), isText: false);
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal);
}
