using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary>Every answer there is carries the same security headers; only what programs of other sites may read says so.</summary>
public sealed partial class SecurityHeaderTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    private static readonly string[] Names =
    [
        "Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy",
        "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Strict-Transport-Security",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_answers_with_the_same_headers_whoever_asks_and_however()
    {
        var home = await AnswerAsync(Person.At(site), HttpMethod.Get, "/");
        var (nobody, boss) = (Person.At(site), await Person.SignedInAsync(site, AccountRole.Administrator));
        var statuses = new HashSet<HttpStatusCode>();

        foreach (var endpoint in SiteEndpoint.AllOf(site).DistinctBy(e => (e.Method, e.Address)))
        {
            foreach (var person in new[] { nobody, boss })
            {
                var answer = await AnswerAsync(person, endpoint.Method, endpoint.Address);
                AssertSame(home, answer, $"{endpoint.Method} {endpoint.Address}");
                statuses.Add(answer.StatusCode);
            }
        }

        Assert.Superset(new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.NotFound }, statuses);
    }

    [Theory]
    [InlineData("GET", "/css/site.css", HttpStatusCode.OK)]
    [InlineData("GET", "/nope", HttpStatusCode.NotFound)]
    [InlineData("GET", "/Roles/", HttpStatusCode.MovedPermanently)]
    [InlineData("DELETE", "/roles", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/api/v1/roles", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/csp-reports", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_refused_or_no_page_carries_them_too(string method, string address, HttpStatusCode status)
    {
        var answer = await AnswerAsync(Person.At(site), HttpMethod.Parse(method), address);

        Assert.Equal(status, answer.StatusCode);
        AssertSame(await AnswerAsync(Person.At(site), HttpMethod.Get, "/"), answer, address);
    }

    [Theory]
    [InlineData("/roles")]
    [InlineData("/css/site.css")]
    [InlineData("/api/v1/roles")]
    public async Task An_answer_that_nothing_has_changed_carries_them_too(string address)
    {
        var first = await AnswerAsync(Person.At(site), HttpMethod.Get, address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        var again = await Person.At(site).Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        AssertSame(first, again, address);
    }

    [Theory]
    [InlineData("/account/sign-in", "no-referrer")]
    [InlineData("/account/invitation/0123456789abcdef0123456789abcdef", "no-referrer")]
    [InlineData("/account", "no-referrer")]
    [InlineData("/accounts", "strict-origin-when-cross-origin")]
    [InlineData("/admin/users", "strict-origin-when-cross-origin")]
    public async Task No_address_below_account_is_told_to_the_next_page(string address, string policy) => Assert.Equal(
        policy, Header(await AnswerAsync(Person.At(site), HttpMethod.Get, address), "Referrer-Policy"));

    [Fact]
    public async Task The_policy_says_where_violations_are_told() => Assert.EndsWith(
        "; report-uri /csp-reports", Header(await site.GetAsync("/"), "Content-Security-Policy"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/instructor/lectures/data-roles/edit")]
    [InlineData("/instructor/glossary/text")]
    [InlineData("/instructor/wordings")]
    public async Task The_editor_alone_allows_styles_by_a_nonce_which_is_another_one_each_time(string address)
    {
        var ada = await Person.SignedInAsync(site);

        var (one, other) = (await AnswerAsync(ada, HttpMethod.Get, address), await AnswerAsync(ada, HttpMethod.Get, address));

        var nonces = new[] { one, other }.Select(answer => NonceOf(answer).Groups["nonce"].Value).ToList();
        Assert.All(nonces, nonce => Assert.Matches("^[A-Za-z0-9_-]{22}$", nonce));
        Assert.NotEqual(nonces[0], nonces[1]);
        Assert.Contains($"nonce=\"{nonces[0]}\"", await one.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.True(one.Headers.CacheControl!.NoStore);
        Assert.Equal(
            Header(await site.GetAsync("/"), "Content-Security-Policy").Replace("style-src 'self'", $"style-src 'self' 'nonce-{nonces[0]}'", StringComparison.Ordinal),
            Header(one, "Content-Security-Policy"));
    }

    /// <summary>Nothing but the editor's page has one; <see cref="Every_address_answers_with_the_same_headers_whoever_asks_and_however"/> asks for all others.</summary>
    [GeneratedRegex("/instructor/(lectures/[^/]+/edit|glossary/text|wordings)((/picture)?/again)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Editor { get; }

    /// <summary>Addresses of one-time links let somebody in, so no page below them tells where it was.</summary>
    [GeneratedRegex("(^| )/account(/|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Account { get; }

    private static Match NonceOf(HttpResponseMessage answer) => Nonce.Match(Header(answer, "Content-Security-Policy"));

    [GeneratedRegex(" 'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nonce { get; }

    private static void AssertSame(HttpResponseMessage expected, HttpResponseMessage answer, string address)
    {
        var isEmbeddable = answer.StatusCode < HttpStatusCode.BadRequest && !PrivateAddresses.Include(new Uri(answer.RequestMessage!.RequestUri!, address).AbsolutePath)
            && Path.GetExtension(address) is ".svg" or ".csv" or ".json" or ".md";
        var isForAll = address.Contains("/api/", StringComparison.Ordinal) || address.EndsWith(" /api", StringComparison.Ordinal) || address.Contains("/openapi/", StringComparison.Ordinal);

        foreach (var name in Names)
        {
            var value = name switch
            {
                "Cross-Origin-Resource-Policy" when isForAll || isEmbeddable => "cross-origin",
                "Referrer-Policy" when Account.IsMatch(address) => "no-referrer",
                _ => Header(expected, name),
            };
            var given = Editor.IsMatch(address) ? Nonce.Replace(Header(answer, name), "") : Header(answer, name);
            Assert.True(value == given, $"{address} ({answer.StatusCode}) has {name}: {given}");
        }

        Assert.True(isForAll == answer.Headers.Contains("Access-Control-Allow-Origin"), address);
        Assert.False(answer.Headers.Contains("Server"), address);
        Assert.False(answer.Headers.Contains("X-Powered-By"), address);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join('|', answer.Headers.GetValues(name));

    private static Task<HttpResponseMessage> AnswerAsync(Person person, HttpMethod method, string address) =>
        person.Client.SendAsync(new HttpRequestMessage(method, address), Cancellation);
}
