using System.Net;
using System.Text.Json;
using CareerGuide.Web.Infrastructure.Security;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary>What is too much is refused with a page of the site, or a problem for programs, by a real server.</summary>
public sealed class RequestLimitTests : IDisposable
{
    private readonly DataRolesSite site = new();
    private readonly HttpClient client;

    public RequestLimitTests()
    {
        site.UseKestrel(0);
        site.StartServer();
        client = new HttpClient(new LoopbackCookies([], new SocketsHttpHandler { UseCookies = false })) { BaseAddress = site.ClientOptions.BaseAddress };
    }

    public static TheoryData<string, string, string, string, HttpStatusCode> TooMuch => new()
    {
        { "GET", "/search?q=" + new string('x', RequestLimits.MaxTargetLength), "", "", HttpStatusCode.RequestUriTooLong },
        { "GET", "/api/v1/search?q=" + new string('x', RequestLimits.MaxTargetLength), "", "", HttpStatusCode.RequestUriTooLong },
        { "GET", "/roles", new string('x', RequestLimits.MaxHeaderBytes), "", HttpStatusCode.RequestHeaderFieldsTooLarge },
        { "GET", "/api/v1/roles", new string('x', RequestLimits.MaxHeaderBytes), "", HttpStatusCode.RequestHeaderFieldsTooLarge },
        { "POST", "/account/sign-in", "", new string('x', RequestLimits.MaxBodyBytes + 1), HttpStatusCode.RequestEntityTooLarge },
        { "POST", "/account/sign-in", "", string.Join('&', Enumerable.Range(0, 2000).Select(n => $"f{n}=1")), HttpStatusCode.BadRequest },
        { "POST", "/account/sign-in", "", new string('k', 10_000) + "=1", HttpStatusCode.BadRequest },
        { "POST", "/csp-reports", "", new string(' ', 20_000), HttpStatusCode.RequestEntityTooLarge },
    };

    [Theory, MemberData(nameof(TooMuch), DisableDiscoveryEnumeration = true)]
    public async Task What_is_too_much_is_refused_with_a_page_of_the_site(string method, string address, string header, string body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), address);
        request.Headers.TryAddWithoutValidation("X-Long", header);
        request.Content = body.Length == 0 ? null : new StringContent(body, mediaType: new(address == "/csp-reports" ? "application/csp-report" : "application/x-www-form-urlencoded"));

        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        await AssertToldAsync(address, answer);
    }

    [Fact]
    public async Task As_many_headers_as_no_browser_sends_are_refused_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/roles");

        for (var n = 0; n <= RequestLimits.MaxHeaderCount; n++)
            request.Headers.TryAddWithoutValidation($"X-{n}", "1");

        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
        await AssertToldAsync("/roles", answer);
    }

    [Fact]
    public async Task A_form_that_holds_a_lecture_may_be_larger()
    {
        using var form = new FormUrlEncodedContent([new("markdown", new string('ä', RequestLimits.MaxBodyBytes / 2))]);
        await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken); // the browser now has the cookie of a form

        var answer = await client.PostAsync("/instructor/lectures/data-roles/edit", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode); // with the text in it, to send again
        Assert.Contains("Your text is still here", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        site.Dispose();
    }

    private static async Task AssertToldAsync(string address, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        if (address.StartsWith("/api/", StringComparison.Ordinal))
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal((int)answer.StatusCode, JsonDocument.Parse(text).RootElement.GetProperty("status").GetInt32());
        }
        else
        {
            Assert.Contains($"""<p class="error-code">{(int)answer.StatusCode}</p>""", text, StringComparison.Ordinal);
        }
    }
}
