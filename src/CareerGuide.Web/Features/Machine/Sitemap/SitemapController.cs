using System.Globalization;
using System.Xml.Linq;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Transitions;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Machine.Sitemap;

/// <summary>What search engines ask for.</summary>
public sealed class SitemapController(
    CareerGuideDb db, PerContentVersion<SiteContent> published, PerContentVersion<SiteNeeds> publishedNeeds, SiteAddress address, SiteLanguages languages, IOptions<LargeSiteOptions> large)
    : Controller
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    /// <summary>All addresses; an index of several sitemaps where they are too many for one.</summary>
    [CachedGet("/sitemap.xml")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var parts = await PartsAsync(cancellation);

        return parts is [var whole]
            ? Sitemap(whole)
            : new XmlResult(new XElement(Schema + "sitemapindex", parts.Select((_, at) => new XElement(Schema + "sitemap", new XElement(Schema + "loc", address.Of(Request, PartAt(at + 1)))))), "application/xml");
    }

    /// <param name="number">From 1.</param>
    [CachedGet("/sitemap-{number:int}.xml")]
    public async Task<IActionResult> Part(int number, CancellationToken cancellation) =>
        (await PartsAsync(cancellation)).ElementAtOrDefault(number - 1) is { } part && Request.Path == PartAt(number) ? Sitemap(part) : NotFound();

    private static string PartAt(int number) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml");

    private XmlResult Sitemap(IEnumerable<string> pages) => new(new XElement(Schema + "urlset", pages.SelectMany(InEachLanguage)), "application/xml");

    private async Task<IReadOnlyList<string[]>> PartsAsync(CancellationToken cancellation) =>
        [.. (await PagesAsync(cancellation)).Chunk(Math.Max(1, large.Value.PagesInSitemap / languages.All.Count))];

    /// <summary>A page once for each language, every time with the addresses of all of them.</summary>
    private IEnumerable<XElement> InEachLanguage(string path)
    {
        var all = languages.All.Select(language => (language.Code, Address: address.Of(Request, language.AddressOf(path)))).ToList();

        return all.Select(page => new XElement(Schema + "url", new XElement(Schema + "loc", page.Address), all.Count > 1 ? all.Select(Alternate) : []));
    }

    private static XElement Alternate((string Code, string Address) page) => new(
        Html + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", page.Code), new XAttribute("href", page.Address));

    /// <summary>
    /// A query chooses, sorts or ticks on a page that stands without one, and leads to as many more: robots that follow links would never
    /// come to an end. Those that show a preview of a link that somebody shares ask for one page, whichever it is.
    /// </summary>
    [CachedGet("/robots.txt")]
    public IActionResult Robots() => Content(
        $"""
        User-agent: *
        Disallow: /*?

        User-agent: facebookexternalhit
        User-agent: LinkedInBot
        User-agent: Twitterbot
        Allow: /

        Sitemap: {address.Of(Request, "/sitemap.xml")}

        """.ReplaceLineEndings("\n"),
        "text/plain; charset=utf-8");

    [CachedGet("/favicon.ico")]
    public IActionResult Favicon() => RedirectPermanent("/favicon.svg");

    private async Task<IEnumerable<string>> PagesAsync(CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);
        var needs = await publishedNeeds.ReadAsync(db, cancellation);
        var skills = await db.Skills.Where(s => db.RoleSkillNames.Any(n => n.SkillId == s.Id)).OrderBy(s => s.Name).Select(s => s.Slug).ToListAsync(cancellation);
        var lectures = await db.Documents.Lectures().Select(d => d.Slug).ToListAsync(cancellation);

        IEnumerable<string> Members(string path) => path switch
        {
            "/roles" => content.Roles.InOrder.Select(r => Addresses.Role(r.Slug)),
            "/compare" => content.Comparisons.Skip(1).Select(c => Addresses.Comparison(c.Slug)),
            "/skills" => skills.Select(Addresses.Skill),
            "/paths" => TransitionsPage.ListedPairs(needs).Select(pair => Addresses.Path(pair.From.Role.Slug, pair.To.Role.Slug)),
            "/lectures" => lectures.Select(Addresses.Lecture),
            _ => [],
        };

        return PublicAddresses.Fixed.Where(a => a.IsListed).SelectMany(a => Members(a.Path).Prepend(a.Path));
    }
}
