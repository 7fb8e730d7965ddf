using System.Net;
using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

public abstract class LinkTests(Site site)
{
    [Fact]
    public async Task Every_link_and_fragment_leads_somewhere()
    {
        var crawl = await site.CrawlAsync();

        Assert.Empty(
            from link in crawl.Links
            let answer = crawl.Answers[link.To.PathAndQuery]
            where answer.Status != HttpStatusCode.OK || !answer.Has(link.To.Fragment)
            select $"{link.From} links to {link.To.PathAndQuery}{link.To.Fragment}: {answer.Status}");
    }

    [Fact]
    public async Task The_sitemap_lists_every_page_and_nothing_else()
    {
        var crawl = await site.CrawlAsync();
        var pages = crawl.Answers.Where(a => a.Value.Canonical == new Uri(site.Address, a.Key).AbsoluteUri).Select(a => a.Key);

        Assert.Equal(pages.Order(StringComparer.Ordinal), (await site.PagesAsync()).Order(StringComparer.Ordinal));
    }
}

public sealed class LinksOfDataRolesTests(DataRolesSite site) : LinkTests(site);

public sealed class LinksOfCrowdTests(CrowdedSite site) : LinkTests(site);
