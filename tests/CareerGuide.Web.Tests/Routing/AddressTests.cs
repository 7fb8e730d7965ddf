using System.Net;
using System.Text;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Tests.Public;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Routing;

public sealed class AddressTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    public static TheoryData<string, string> Addresses => new()
    {
        { "/", "text/html" },
        { "/roles", "text/html" },
        { "/roles/data-engineer", "text/html" },
        { "/roles/data-analyst", "text/html" },
        { "/roles/data-scientist", "text/html" },
        { "/roles/machine-learning-engineer", "text/html" },
        { "/roles/data-engineer.md", "text/markdown" },
        { "/roles/data-engineer.json", "application/json" },
        { "/compare", "text/html" },
        { "/compare.csv", "text/csv" },
        { "/compare.json", "application/json" },
        { "/compare.svg", "image/svg+xml" },
        { "/workflow", "text/html" },
        { "/workflow.svg", "image/svg+xml" },
        { "/skills.svg", "image/svg+xml" },
        { "/roles.svg", "image/svg+xml" },
        { "/roles/data-engineer.svg", "image/svg+xml" },
        { "/guidance", "text/html" },
        { "/skills", "text/html" },
        { "/paths", "text/html" },
        { "/search", "text/html" },
        { "/search/suggest", "application/json" },
        { "/js/suggest.js", "text/javascript" },
        { "/lectures", "text/html" },
        { "/lectures/data-roles", "text/html" },
        { "/lectures/data-roles.md", "text/markdown" },
        { "/print", "text/html" },
        { "/print.md", "text/markdown" },
        { "/print.json", "application/json" },
        { "/about", "text/html" },
        { "/about/api", "text/html" },
        { "/accessibility", "text/html" },
        { "/privacy", "text/html" },
        { "/sitemap.xml", "application/xml" },
        { "/robots.txt", "text/plain" },
        { "/feed.atom", "application/atom+xml" },
        { "/api/v1/roles", "application/json" },
        { "/api/v1/roles/data-engineer", "application/json" },
        { "/api/v1/skills", "application/json" },
        { "/api/v1/skills/python", "application/json" },
        { "/api/v1/comparisons", "application/json" },
        { "/api/v1/comparisons/comparison-between-roles", "application/json" },
        { "/api/v1/workflow", "application/json" },
        { "/api/v1/lectures", "application/json" },
        { "/api/v1/search?q=data", "application/json" },
        { "/api/v1/lectures/data-roles", "application/json" },
        { "/openapi/v1.json", "application/json" },
        { "/favicon.svg", "image/svg+xml" },
        { "/css/site.css", "text/css" },
        { "/lib/bootstrap/dist/css/bootstrap-reboot.min.css", "text/css" },
        { "/health/live", "text/plain" },
        { "/health/ready", "text/plain" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_answers_with_its_media_type(string address, string mediaType)
    {
        var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.True(mediaType is not ("text/plain" or "text/html") || answer.Content.Headers.ContentType?.CharSet == "utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_answers_to_HEAD(string address, string mediaType)
    {
        var answer = await site.AskAsync(HttpMethod.Head, address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void The_table_of_public_addresses_has_every_page_that_is_always_there()
    {
        string[] answersToQuestions = ["/search/suggest", "/api/v1/search", "/openapi/v1.json", "/favicon.ico", "/health/live", "/health/ready"];
        var pages = SiteEndpoint.AllOf(site)
            .Where(e => e.Method == HttpMethod.Get && !e.IsFile && !e.Pattern.Contains('{', StringComparison.Ordinal) && !PrivateAddresses.Include(e.Pattern))
            .Select(e => e.Pattern);

        Assert.Equal(
            PublicAddresses.Fixed.Select(a => a.Path).Except(["/favicon.svg", "/service-worker.js", "/share.png", "/apple-touch-icon.png"]).Order(StringComparer.Ordinal),
            pages.Except(answersToQuestions).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/Roles", "/roles")]
    [InlineData("/roles/", "/roles")]
    [InlineData("/ROLES/Data-Engineer/", "/roles/data-engineer")]
    [InlineData("//roles//data-engineer", "/roles/data-engineer")]
    [InlineData("/Compare?Sort=Coding-Level&roles=A,b", "/compare?Sort=Coding-Level&roles=A,b")]
    [InlineData("/Compare.CSV", "/compare.csv")]
    [InlineData("//evil.example/", "/evil.example")]
    [InlineData("/%5CEvil.example", "/%5Cevil.example")]
    [InlineData("/roles/%C3%89cole", "/roles/%C3%A9cole")]
    [InlineData("/roles/E%CC%81cole", "/roles/%C3%A9cole")]
    [InlineData("/roles/%E1%84%83%E1%85%A6%E1%84%8B%E1%85%B5-engineer", "/roles/%EB%8D%B0%EC%9D%B4-engineer")]
    [InlineData("/skills/%E2%84%AA", "/skills/k")]
    public async Task Other_spellings_of_an_address_redirect_to_it_for_good(string asked, string canonical)
    {
        var answer = await site.GetAsync($"http://localhost{asked}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public void No_redirect_leads_to_an_address_that_redirects_again()
    {
        var unstable = Enumerable.Range(1, 0x2FFFF)
            .Where(Rune.IsValid)
            .Select(code => CanonicalAddress.Of($"/a{new Rune(code)}"))
            .Where(address => CanonicalAddress.Of(address) != address);

        Assert.Empty(unstable);
    }

    [Theory]
    [InlineData("get", "/")]
    [InlineData("get", "/roles/data-engineer")]
    [InlineData("Get", "/Roles")]
    [InlineData("head", "/roles")]
    [InlineData("get", "/health/live")]
    [InlineData("get", "/account/sign-in")]
    [InlineData("post", "/account/sign-in")]
    public async Task Methods_are_case_sensitive(string method, string address)
    {
        await site.GetAsync("/roles/data-engineer"); // so that it is in memory
        var answer = await site.AskAsync(new HttpMethod(method), address);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_old_favicon_leads_to_the_new_one()
    {
        var answer = await site.GetAsync("/favicon.ico");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/favicon.svg", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nope")]
    [InlineData("/roles/nobody")]
    [InlineData("/roles/%2500")]
    [InlineData("/lectures/none")]
    [InlineData("/lectures/none.md")]
    [InlineData("/roles/nobody.md")]
    [InlineData("/roles/nobody.json")]
    [InlineData("/errors/500")]
    [InlineData("/data/careerguide.db")]
    [InlineData("/appsettings.json")]
    [InlineData("/content/lectures/data-roles.md")]
    public async Task An_unknown_address_answers_with_a_page_that_helps(string address)
    {
        var answer = await site.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Page not found", text, StringComparison.Ordinal);
        Assert.Contains("/roles/data-engineer", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/roles")]
    [InlineData("DELETE", "/roles/data-engineer")]
    [InlineData("PATCH", "/compare")]
    [InlineData("OPTIONS", "/workflow")]
    [InlineData("TRACE", "/")]
    [InlineData("PROPFIND", "/lectures")]
    [InlineData("MADEUP", "/nope")]
    [InlineData("POST", "/css/site.css")]
    [InlineData("POST", "/health/live")]
    [InlineData("POST", "/Roles/")]
    public async Task Nothing_but_reading_is_answered(string method, string address)
    {
        var answer = await site.AskAsync(new HttpMethod(method), address, body: method is "TRACE" ? null : "x=1");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
        Assert.Contains(
            "This page can only be read",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_the_reader_has_already_is_not_sent_again()
    {
        var first = await site.GetAsync("/roles");
        var request = new HttpRequestMessage(HttpMethod.Get, "/roles");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_sitemap_lists_every_page()
    {
        var sitemap = await site.TextAsync("/sitemap.xml");

        var all = System.Xml.Linq.XDocument.Parse(sitemap).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();
        var listed = all.Where(address => !IsSpanish(address)).ToList();

        Assert.Equal(
            Addresses.Where(a => a.Data.Item2 == "text/html").Select(a => $"http://localhost{a.Data.Item1}").Order(),
            listed.Where(l => !IsOneOfMany(l)).Order());
        Assert.Equal(
            PathPageTests.Pairs.Select(pair => $"http://localhost/paths/{pair.Data.Item1}/{pair.Data.Item2}").Order(),
            listed.Where(l => l.Contains("/paths/", StringComparison.Ordinal)).Order());
        Assert.Contains("http://localhost/skills/python", listed);
        Assert.Equal(listed.Select(address => address[16..].TrimEnd('/')), all.Where(IsSpanish).Select(address => address[19..]));
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await site.TextAsync("/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_that_follow_links_are_kept_from_choices_and_those_that_preview_a_shared_one_are_not()
    {
        var groups = (await site.TextAsync("/robots.txt")).Split("\n\n");

        Assert.Equal("User-agent: *\nDisallow: /*?", groups[0]);
        Assert.EndsWith("User-agent: Twitterbot\nAllow: /", groups[1], StringComparison.Ordinal);
    }

    private static bool IsSpanish(string address) => address.Split('/')[3] == "es";

    private static bool IsOneOfMany(string address) =>
        address.Contains("/paths/", StringComparison.Ordinal) || address.Contains("/skills/", StringComparison.Ordinal);
}
