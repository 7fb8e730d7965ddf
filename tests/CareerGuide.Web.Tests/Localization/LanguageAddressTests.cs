using System.Net;
using System.Text.RegularExpressions;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Localization;

public sealed partial class LanguageAddressTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    private static readonly string[] Pages =
        ["/", "/roles", "/roles/data-engineer", "/compare", "/workflow", "/skills", "/skills/python", "/guidance", "/paths", "/search", "/lectures", "/lectures/data-roles", "/print", "/about"];

    public static TheoryData<string> PagesOfReaders => [.. Pages];

    [Theory]
    [MemberData(nameof(PagesOfReaders))]
    public async Task A_page_below_a_language_is_in_it_and_its_links_stay_there(string path)
    {
        var page = await site.PageAsync(Spanish(path));
        var links = page.QuerySelectorAll("a[href^='/'], form[action^='/']").Where(link => !link.HasAttribute("hreflang"))
            .Select(link => link.GetAttribute("href") ?? link.GetAttribute("action")!)
            .Where(link => !OfOneForm().IsMatch(link));

        Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Saltar al contenido principal", page.QuerySelector(".skip-link")!.TextContent);
        Assert.All(links, link => Assert.StartsWith("/es", link, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PagesOfReaders))]
    public async Task A_page_without_a_prefix_is_in_the_language_of_the_site(string path)
    {
        var page = await site.PageAsync(path);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll("a[href^='/es']"), link => Assert.Equal("es", link.GetAttribute("hreflang")));
    }

    [Theory]
    [InlineData("/roles/data-engineer", "/es/roles/data-engineer")]
    [InlineData("/", "/es")]
    [InlineData("/search?q=python&kind=skills", "/es/search?q=python&kind=skills")]
    [InlineData("/compare?roles=data-engineer,data-analyst&utm=x", "/es/compare?roles=data-engineer%2Cdata-analyst")]
    [InlineData("/guidance?know=python", "/es/guidance?know=python")]
    public async Task The_switch_leads_to_the_same_page_with_its_query_and_back(string path, string spanish)
    {
        var there = (await site.PageAsync(path)).QuerySelector("a.language-link[hreflang=es]")!.GetAttribute("href")!;
        var back = (await site.PageAsync(there)).QuerySelector("a.language-link[hreflang=en]")!.GetAttribute("href")!;

        Assert.Equal(spanish, there);
        Assert.Equal(spanish[3..], back.TrimStart('/') is "" ? "" : back);
    }

    [Fact]
    public async Task A_page_names_itself_in_all_languages()
    {
        var page = await site.PageAsync("/es/roles/data-engineer");
        var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href"));

        Assert.Equal("http://localhost/es/roles/data-engineer", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("http://localhost/es/roles/data-engineer", alternates["es"]);
        Assert.Equal("http://localhost/roles/data-engineer", alternates["en"]);
        Assert.Equal("http://localhost/roles/data-engineer", alternates["x-default"]);
    }

    [Fact]
    public async Task The_sitemap_names_the_languages_of_a_page()
    {
        var sitemap = await site.TextAsync("/sitemap.xml");

        Assert.Contains("<loc>http://localhost/es/roles</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains("rel=\"alternate\" hreflang=\"es\" href=\"http://localhost/es/roles\"", sitemap, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/es/roles/data-engineer.json")]
    [InlineData("/es/api/v1/roles")]
    [InlineData("/es/account/sign-in")]
    [InlineData("/es/css/site.css")]
    [InlineData("/es/favicon.svg")]
    [InlineData("/es/sitemap.xml")]
    [InlineData("/es/health/live")]
    [InlineData("/fr/roles")]
    [InlineData("/es/es/roles")]
    [InlineData("/es/nothing")]
    public async Task What_programs_read_and_private_pages_have_no_language_in_their_address(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).StatusCode);

    [Theory]
    [InlineData("/ES/Roles/", "/es/roles")]
    [InlineData("/es/", "/es")]
    public async Task An_address_in_a_language_has_one_form(string address, string canonical)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_the_language_of_its_address()
    {
        var answer = await site.GetAsync("/es/roles/nobody");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<html lang=\"es\"", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/es/roles\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lecture_in_another_language_than_the_page_says_so()
    {
        var english = await site.PageAsync("/lectures/data-roles");
        var spanish = await site.PageAsync("/es/lectures/data-roles");

        Assert.Null(english.QuerySelector("main [lang]"));
        Assert.Equal("en", spanish.QuerySelector("main [lang]")?.GetAttribute("lang"));
        Assert.Equal("es", (await site.PageAsync("/es/roles/data-engineer")).QuerySelector(".lines[lang=en] a.line-link")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task Suggestions_lead_to_pages_in_the_language_of_their_address()
    {
        var suggestions = await site.TextAsync("/es/search/suggest?q=data+eng");

        Assert.Contains("\"/es/roles/data-engineer\"", suggestions, StringComparison.Ordinal);
        Assert.Contains("\"Rol\"", suggestions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_and_a_table_for_people_are_in_the_language_of_their_address()
    {
        Assert.StartsWith("Rol,", await site.TextAsync("/es/compare.csv"), StringComparison.Ordinal);
        Assert.Contains("href=\"/es/roles/data-engineer\"", await site.TextAsync("/es/workflow.svg"), StringComparison.Ordinal);
        Assert.Contains("href=\"/roles/data-engineer\"", await site.TextAsync("/workflow.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_programs_are_told_is_English_in_every_site()
    {
        await using var spanish = new Site(("data-roles.md", Lectures.DataRoles)).Set("Site:Language", "es");

        var answer = await spanish.GetAsync("/api/v1/roles/nobody");

        Assert.Contains("The address may have a typo", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_a_lecture_stay_in_the_language_of_the_page_and_links_elsewhere_are_left()
    {
        await using var linked = new Site(("linked.md", "# Linked\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n[A](/roles/data-engineer) [B](//example.org/roles) [C](https://example.org/roles) `href=\"/roles\"`\n"));
        var page = await linked.PageAsync("/es/lectures/linked");

        Assert.NotNull(page.QuerySelector(".lecture a[href='/es/roles/data-engineer']"));
        Assert.NotNull(page.QuerySelector(".lecture a[href='https://example.org/roles']"));
        Assert.Equal("href=\"/roles\"", page.QuerySelector(".lecture code")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".lecture a[href*='/es//']"));
    }

    private static string Spanish(string path) => path == "/" ? "/es" : "/es" + path;

    [GeneratedRegex(@"\.(?:md|json|atom|txt)(?:\?|$)|^/(?:account|instructor|api|openapi)", RegexOptions.NonBacktracking)]
    private static partial Regex OfOneForm();
}
