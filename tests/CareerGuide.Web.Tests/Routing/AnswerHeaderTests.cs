using System.Net;
using CareerGuide.Data.Database;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Routing;

public sealed class AnswerHeaderTests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["Content-Security-Policy"] =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; report-uri /csp-reports",
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    private static readonly Dictionary<string, string> ExpectedOfTheApi = new(Expected)
    {
        ["Cross-Origin-Resource-Policy"] = "cross-origin",
        ["Access-Control-Allow-Origin"] = "*",
    };

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/workflow.svg", HttpStatusCode.NotFound)]
    [InlineData("GET", "/css/site.css", HttpStatusCode.OK)]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    [InlineData("GET", "/robots.txt", HttpStatusCode.OK)]
    [InlineData("GET", "/Roles", HttpStatusCode.MovedPermanently)]
    [InlineData("GET", "/nope", HttpStatusCode.NotFound)]
    [InlineData("POST", "/roles", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_answer_carries_the_security_headers(string method, string address, HttpStatusCode status)
    {
        await using var site = new EmptySite();

        var answer = await site.AskAsync(new HttpMethod(method), address);

        Assert.Equal(status, answer.StatusCode);
        AssertSafe(answer);
    }

    [Theory]
    [InlineData("GET", "/api/v1/roles", HttpStatusCode.OK)]
    [InlineData("HEAD", "/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("GET", "/Api/v1/roles/", HttpStatusCode.MovedPermanently)]
    [InlineData("GET", "/api/v1/roles/nobody", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v2", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/roles", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_answer_of_the_API_does_too_but_may_be_read_from_elsewhere(string method, string address, HttpStatusCode status)
    {
        await using var site = new EmptySite();

        var answer = await site.AskAsync(new HttpMethod(method), address);

        Assert.Equal(status, answer.StatusCode);
        AssertSafe(answer, ExpectedOfTheApi);
    }

    [Theory]
    [InlineData("/workflow.svg")]
    [InlineData("/compare.csv")]
    [InlineData("/roles/data-engineer.json")]
    [InlineData("/lectures/data-roles.md")]
    public async Task Pages_of_other_sites_may_embed_pictures_and_data(string address)
    {
        await using var site = new DataRolesSite();
        var first = await site.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var unchanged = await site.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.All([first, unchanged], answer => Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy"))));
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_to_programs_as_a_problem()
    {
        await using var site = new DataRolesSite();
        await site.TextAsync("/api/v1/roles");
        await BreakAsync(site);

        var answer = await site.GetAsync("/api/v1/roles/data-engineer");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("RoleParts", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        AssertSafe(answer, ExpectedOfTheApi);
    }

    [Theory]
    [InlineData("GET", "/roles/data-engineer")]
    [InlineData("GET", "/compare.csv")]
    [InlineData("HEAD", "/")]
    public async Task A_fault_of_ours_is_told_plainly_and_safely(string method, string address)
    {
        await using var site = new DataRolesSite();
        await site.TextAsync("/about");
        await BreakAsync(site);

        var answer = await site.AskAsync(new HttpMethod(method), address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.DoesNotContain("RoleParts", text, StringComparison.Ordinal);
        Assert.True(method == "HEAD" || text.Contains("Something went wrong here", StringComparison.Ordinal));
        AssertSafe(answer);
    }

    [Fact]
    public async Task A_site_that_has_lost_its_database_is_alive_but_not_ready()
    {
        await using var site = new EmptySite();
        Assert.Equal("Healthy", await site.TextAsync("/health/ready"));

        File.Delete(site.DatabaseFile);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.GetAsync("/health/ready")).StatusCode);
        Assert.Equal("Healthy", await site.TextAsync("/health/live"));
    }

    [Fact]
    public async Task Behind_HTTPS_browsers_are_told_to_stay_there()
    {
        await using var site = new EmptySite();

        var plain = await site.GetAsync("http://localhost/");
        var secure = await site.GetAsync("https://localhost/");

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Contains("max-age=63072000", secure.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    private static void AssertSafe(HttpResponseMessage answer, Dictionary<string, string>? expected = null)
    {
        foreach (var (name, value) in expected ?? Expected)
            Assert.Equal(value, Assert.Single(answer.Headers.GetValues(name)));

        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static async Task BreakAsync(DataRolesSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();
        await db.Database.ExecuteSqlRawAsync(
            site.IsOnPostgres
                ? """DROP TABLE "RoleParts", "Comparisons" CASCADE"""
                : """PRAGMA foreign_keys = OFF; DROP TABLE "RoleParts"; DROP TABLE "Comparisons";""",
            TestContext.Current.CancellationToken);
    }
}
