using AngleSharp.Dom;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Routing;

/// <summary>What assistive technology and browsers' tabs are told of lectures.</summary>
public sealed class LectureMarkupTests : IDisposable
{
    private const string Lecture = """
        # Data Engineer

        ## Data Engineer

        ### Skills

        - Data Engineer
        - SQL

        ## Pay & more

        | | Junior | Senior |
        |:--|--:|:-:|
        | City | 1 | 2 |

        ## Content

        Words.

        <table><tr><th>Step</th></tr><tr><td>One</td></tr></table>

        ## Menu

        ## Find

        ## Find list

        ## Contents
        """;

    private readonly Site site = new(("data-engineer.md", Lecture), ("again.md", Lecture));

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Tables_have_the_name_of_their_heading_and_heads_that_say_what_they_head()
    {
        var page = await site.PageAsync("/lectures/data-engineer");
        var tables = page.QuerySelectorAll("article table").ToList();

        Assert.Equal(["Pay & more", "Content"], tables.Select(table => page.GetElementById(table.GetAttribute("aria-labelledby")!)!.TextContent));
        Assert.All(tables, table => Assert.Equal(table.GetAttribute("aria-labelledby"), table.ParentElement!.GetAttribute("aria-labelledby")));
        Assert.Equal(["Junior", "Senior", "Step"], page.QuerySelectorAll("article th[scope=col]").Select(th => th.TextContent));
        Assert.Equal(3, page.QuerySelectorAll("article th").Length);
    }

    [Fact]
    public async Task No_heading_takes_an_id_of_the_layout()
    {
        var page = await site.PageAsync("/lectures/data-engineer");

        Assert.All(page.QuerySelectorAll("[id]").GroupBy(element => element.Id), same => Assert.Single(same));
        Assert.Equal("MAIN", page.GetElementById("content")!.TagName);
        Assert.Equal(["Content", "Menu"], page.QuerySelectorAll("#content-2, #menu-2").Select(words => words.TextContent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    public async Task No_role_has_the_title_of_a_page_that_every_site_has(string language)
    {
        var pages = PublicAddresses.Fixed.Where(address => address.IsListed).Select(address => language + (address is { Path: "/" } ? language.Length > 0 ? "" : "/" : address.Path)).ToList();
        var names = (await TitlesAsync(site, pages)).Select(title => title.Split(" · ")[0]).ToList();
        using var named = new Site(("names.md", $"""
            ---
            reading:
            {string.Join('\n', names.Select(name => $"  \"{name}\": role"))}
            ---
            # Names

            {string.Concat(names.Select(name => $"## {name}\n\n### Responsibilities\n\n- Work\n\n"))}
            """));

        var links = (await named.PageAsync(language + "/roles")).QuerySelectorAll("main a[href*='/roles/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.Equal(pages.Count, links.Count);
        Assert.Empty((await TitlesAsync(named, links)).Intersect(await TitlesAsync(named, pages)));
    }

    private static async Task<string[]> TitlesAsync(Site site, IEnumerable<string> pages) =>
        await Task.WhenAll(pages.Select(async path => (await site.PageAsync(path)).Title!));

    [Fact]
    public async Task No_two_addresses_have_one_title()
    {
        string[] pages = ["/roles/data-engineer", "/skills/data-engineer", "/lectures/data-engineer", "/lectures/again"];
        var titles = await Task.WhenAll(pages.Select(async path => (await site.PageAsync(path)).Title));

        Assert.Equal(titles, titles.Distinct());
        Assert.All(titles, title => Assert.StartsWith("Data Engineer", title, StringComparison.Ordinal));
    }
}
