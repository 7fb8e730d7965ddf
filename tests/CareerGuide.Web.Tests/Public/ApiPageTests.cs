using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class ApiPageTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1")]
    public async Task Whoever_types_the_address_of_the_API_comes_to_a_page_about_it(string address)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/about/api", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Each_example_of_the_page_is_answered_with_JSON()
    {
        var links = (await site.PageAsync("/about/api")).QuerySelectorAll(".prose a[href^='/api'], .prose a[href^='/openapi']").Select(a => a.GetAttribute("href")!).ToList();

        Assert.True(links.Count >= 7);

        foreach (var link in links)
            Assert.Equal("application/json", (await site.GetAsync(link)).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task About_leads_to_it() =>
        Assert.NotNull((await site.PageAsync("/about")).QuerySelector("main a[href='/about/api']"));

    [Fact]
    public async Task A_site_whose_lectures_describe_no_roles_leads_to_them()
    {
        await using var silent = new Site(("reading.md", Lectures.WithoutRoles));

        Assert.NotNull((await silent.PageAsync("/roles")).QuerySelector("main a[href='/lectures']"));
    }

    [Fact]
    public async Task Each_page_says_its_address_on_paper() =>
        Assert.EndsWith("/roles/data-engineer", (await site.PageAsync("/roles/data-engineer")).QuerySelector(".print-address")!.TextContent, StringComparison.Ordinal);
}
