using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class ShareTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    [Theory]
    [InlineData("/share/roles/data-engineer", "/roles/data-engineer", "Share “Data Engineer”")]
    [InlineData("/share/compare?roles=data-engineer,data-analyst", "/compare?roles=data-engineer,data-analyst", "Share this page")]
    [InlineData("/share/guidance?know=python,sql", "/guidance?know=python,sql", "Share this page")]
    [InlineData("/share", "/", "Share this page")]
    public async Task A_page_is_handed_on_by_its_address_and_its_code(string address, string shared, string heading)
    {
        var page = await site.PageAsync(address);

        Assert.Equal(heading, page.QuerySelector("h1")?.TextContent);
        Assert.Equal($"http://localhost{shared}", page.QuerySelector(".share-address")?.TextContent.Trim());
        Assert.Equal(shared, page.QuerySelector(".share-address a")?.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("svg.qr[role=img][aria-label] path"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task A_page_is_handed_on_in_the_language_of_the_reader() =>
        Assert.Equal("http://localhost/es/roles/data-analyst", (await site.PageAsync("/es/share/roles/data-analyst")).QuerySelector(".share-address")?.TextContent.Trim());

    [Fact]
    public async Task An_address_that_is_too_long_for_a_code_is_a_link_alone()
    {
        var page = await site.PageAsync($"/share/search?q={new string('a', 700)}");

        Assert.Null(page.QuerySelector("svg.qr"));
        Assert.Contains("too long", page.QuerySelector(".note")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/share/nowhere")]
    [InlineData("/share/roles/nobody")]
    [InlineData("/share//example.org/")]
    [InlineData("/share/https://example.org/")]
    [InlineData("/share/account/sign-in")]
    [InlineData("/share/roles/data-engineer.md")]
    public async Task What_is_no_page_of_the_site_is_not_handed_on(string address) =>
        Assert.Contains((await site.GetAsync(address)).StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MovedPermanently });

    [Fact]
    public async Task A_role_leads_to_its_code() =>
        Assert.Equal("/share/roles/data-engineer", (await site.PageAsync("/roles/data-engineer")).QuerySelector(".actions a[href^='/share']")?.GetAttribute("href"));

    [Fact]
    public async Task A_role_can_be_shown_on_another_site_as_a_picture_with_a_link()
    {
        var page = await site.PageAsync("/share/roles/data-engineer");
        var picture = await site.GetAsync("/roles/data-engineer.svg");

        Assert.Equal("/roles/data-engineer.svg", page.QuerySelector(".share-picture")?.GetAttribute("src"));
        Assert.Equal(
            "<a href=\"http://localhost/roles/data-engineer\"><img src=\"http://localhost/roles/data-engineer.svg\" alt=\"Data Engineer\" loading=\"lazy\"></a>",
            page.QuerySelector("textarea")?.TextContent);
        Assert.Equal(["cross-origin"], picture.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Null((await site.PageAsync("/share/skills")).QuerySelector("textarea"));
    }

    [Fact]
    public async Task A_comparison_can_be_shown_on_another_site_as_a_picture_with_a_link()
    {
        const string query = "?roles=data-engineer,data-analyst&only=differences";
        var page = await site.PageAsync("/share/compare" + query);
        var picture = await site.GetAsync("/compare.svg" + query);

        Assert.Equal("/compare.svg" + query, page.QuerySelector(".share-picture")?.GetAttribute("src"));
        Assert.Equal(
            "<a href=\"http://localhost/compare?roles=data-engineer,data-analyst&amp;only=differences\">"
            + "<img src=\"http://localhost/compare.svg?roles=data-engineer,data-analyst&amp;only=differences\" alt=\"Data Engineer, Data Analyst compared\" loading=\"lazy\"></a>",
            page.QuerySelector("textarea")?.TextContent);
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.Equal(["cross-origin"], picture.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Contains(
            "/share/compare?roles=data-engineer,data-analyst",
            (await site.PageAsync("/compare?roles=data-engineer,data-analyst")).QuerySelectorAll(".actions a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Pictures_of_the_spanish_pages_are_embedded_in_spanish()
    {
        var code = (await site.PageAsync("/es/share/compare")).QuerySelector("textarea")?.TextContent;

        Assert.Contains("http://localhost/es/compare.svg", code, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/es/compare.svg")).StatusCode);
    }

    [Fact]
    public async Task Browsers_are_told_the_colour_of_the_page_and_phones_its_icon()
    {
        var page = await site.PageAsync("/");
        var colours = page.QuerySelectorAll("meta[name=theme-color]");
        const string icon = "/apple-touch-icon.png"; // where phones look without being told, and in the manifest

        Assert.Equal(["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"], colours.Select(c => c.GetAttribute("media")));
        Assert.Contains($"--paper: light-dark({string.Join(", ", colours.Select(c => c.GetAttribute("content")))})", await site.TextAsync("/css/site.css"), StringComparison.Ordinal);
        Assert.Equal("image/png", (await site.GetAsync(icon)).Content.Headers.ContentType?.MediaType);
        Assert.Contains(icon, await site.TextAsync("/manifest.webmanifest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_to_pages_have_a_picture_where_they_are_shared()
    {
        var address = (await site.PageAsync("/roles/data-engineer")).QuerySelector("meta[property='og:image']")?.GetAttribute("content");

        Assert.Equal("http://localhost/share.png", address);
        Assert.Equal("image/png", (await site.GetAsync("/share.png")).Content.Headers.ContentType?.MediaType);
    }
}
