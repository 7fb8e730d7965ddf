using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Routing;

/// <summary>What holds on every page that the sitemap lists, of a site with several lectures and of an empty one.</summary>
public sealed class EveryPageTests(SeveralLecturesSite site, EmptySite empty)
    : IClassFixture<SeveralLecturesSite>, IClassFixture<EmptySite>
{
    [Fact]
    public async Task Every_page_says_what_it_is()
    {
        var titles = new HashSet<(string Language, string Title)>();

        foreach (var (path, page) in await PagesAsync(site))
        {
            var language = path.Split('/')[1] == "es" ? "es" : "en";
            Assert.True(titles.Add((language, page.Title!)), $"{path} shares its title “{page.Title}”");
            Assert.InRange(Content(page, "meta[name=description]").Length, 20, 200);
            Assert.Equal($"http://localhost{path}", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Equal($"http://localhost{path}", Content(page, "meta[property='og:url']"));
            Assert.NotEmpty(Content(page, "meta[property='og:title']"));
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task Every_page_has_one_first_heading_and_skips_no_level()
    {
        foreach (var (path, page) in await AllPagesAsync())
        {
            Assert.Single(page.QuerySelectorAll("h1"));
            var before = 0;

            foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
            {
                var level = heading.LocalName[1] - '0';
                Assert.True(level <= before + 1, $"{path}: h{before} is followed by h{level} “{heading.TextContent.Trim()}”");
                Assert.NotEmpty(heading.TextContent.Trim());
                before = level;
            }
        }
    }

    [Fact]
    public async Task No_page_has_script_or_style_within_it()
    {
        foreach (var (path, page) in await AllPagesAsync())
        {
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src], [type='application/ld+json']), iframe, object, embed"));
            Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.All(page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], script[src], img"), e =>
                Assert.Matches("^/[^/]", e.GetAttribute("href") ?? e.GetAttribute("src")));
            Assert.StartsWith("data:image/svg+xml,", page.QuerySelector("link[rel=icon]")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.True(page.QuerySelectorAll("link[rel=stylesheet]").Length is 1 or 2, path); // the site's with the reset, and that of the page's kind
        }
    }

    [Fact]
    public async Task Every_page_has_landmarks_and_ids_of_its_own()
    {
        foreach (var (path, page) in await AllPagesAsync())
        {
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Equal("#content", page.QuerySelector("body > a")?.GetAttribute("href"));
            var twice = page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key);
            Assert.True(!twice.Any(), $"{path} has ids twice: {string.Join(", ", twice)}");
        }
    }

    [Fact]
    public async Task Every_link_within_the_site_leads_somewhere()
    {
        var seen = new Dictionary<string, IHtmlDocument?>();

        foreach (var (path, page) in await PagesAsync(site))
        {
            foreach (var href in page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!).Where(IsWithin).Distinct())
                await AssertLeadsSomewhereAsync(path, href, seen);
        }

        Assert.True(seen.Count > 20);
    }

    private async Task AssertLeadsSomewhereAsync(string from, string href, Dictionary<string, IHtmlDocument?> seen)
    {
        var target = new Uri(new Uri("http://localhost" + from), href);

        if (!seen.TryGetValue(target.PathAndQuery, out var page))
            seen[target.PathAndQuery] = page = await PageOrFileAsync(from, target.PathAndQuery);

        if (target.Fragment.Length > 1)
        {
            var id = Uri.UnescapeDataString(target.Fragment[1..]);
            Assert.True(page?.GetElementById(id) is not null, $"{from} links to {href}, which has no such place");
        }
    }

    private async Task<IHtmlDocument?> PageOrFileAsync(string from, string address)
    {
        var answer = await site.GetAsync(address);

        if (PrivateAddresses.Include(address.Split('?')[0]))
        {
            Assert.StartsWith("/account/", new Uri(new Uri("http://localhost"), answer.Headers.Location?.OriginalString ?? address).AbsolutePath, StringComparison.Ordinal);
            return null;
        }

        Assert.True(answer.IsSuccessStatusCode, $"{from} links to {address}: {answer.StatusCode}");

        return answer.Content.Headers.ContentType?.MediaType == "text/html" ? await site.PageAsync(address) : null;
    }

    private static bool IsWithin(string href) => href.StartsWith('/') || href.StartsWith('#') || href.StartsWith('?');

    private async Task<List<(string Path, IHtmlDocument Page)>> AllPagesAsync() =>
        [.. await PagesAsync(site), .. await PagesAsync(empty)];

    private static async Task<List<(string Path, IHtmlDocument Page)>> PagesAsync(Site site)
    {
        var pages = new List<(string, IHtmlDocument)>();

        foreach (var location in XDocument.Parse(await site.TextAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc"))
        {
            var path = new Uri(location.Value).PathAndQuery;
            pages.Add((path, await site.PageAsync(path)));
        }

        return pages;
    }

    private static string Content(IDocument page, string selector) => page.QuerySelector(selector)?.GetAttribute("content") ?? "";
}
