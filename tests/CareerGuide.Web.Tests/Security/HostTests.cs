using System.Net;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Tests.Security;

/// <summary>For which hosts the site answers.</summary>
public sealed class HostTests : IDisposable
{
    private readonly DataRolesSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("https://careers.example.org/", HttpStatusCode.OK)]
    [InlineData("https://CAREERS.example.org:8443/", HttpStatusCode.OK)]
    [InlineData("https://www.example.org/", HttpStatusCode.OK)]
    [InlineData("http://localhost:5080/", HttpStatusCode.OK)]
    [InlineData("http://[::1]:5080/", HttpStatusCode.OK)]
    [InlineData("https://evil.example/", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https://evil.example/instructor", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https://careers.example.org.evil.example/", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https://10.0.0.5/", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https://10.0.0.5/health/ready", HttpStatusCode.OK)]
    public async Task A_site_that_knows_its_address_answers_for_no_other_host(string address, HttpStatusCode status)
    {
        site.Set("Site:PublicAddress", "https://careers.example.org").Set("Site:Hosts", "www.example.org");
        await site.GetAsync("/"); // so that it is in memory

        var answer = await site.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.True(answer.Headers.Contains("X-Content-Type-Options"));
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task Without_an_address_of_its_own_it_answers_for_any() =>
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("https://any.example/roles")).StatusCode);

    [Theory]
    [InlineData("https://careers.example.org", "careers.example.org")]
    [InlineData("", null)]
    public void Passkeys_belong_to_the_host_of_the_public_address(string address, string? host)
    {
        site.Set("Site:PublicAddress", address);

        Assert.Equal(host, site.Services.GetRequiredService<IOptions<IdentityPasskeyOptions>>().Value.ServerDomain);
    }

    /// <summary>Whoever passes an answer on also chooses the headers that it comes with.</summary>
    [Theory]
    [InlineData("https://careers.example.org", "https://careers.example.org", true)]
    [InlineData("https://careers.example.org", "https://wiki.careers.example.org", false)]
    [InlineData("https://careers.example.org", "https://careers.example.org:8443", false)]
    [InlineData("https://careers.example.org", "http://careers.example.org", false)]
    [InlineData("https://careers.example.org", "https://careers.example.org/", false)]
    [InlineData("https://careers.example.org", "https://example.com", false)]
    [InlineData("https://stellen.bücher.example", "https://stellen.xn--bcher-kva.example", true)]
    [InlineData("", "https://asked.example", true)]
    [InlineData("", "https://asked.example:8443", false)]
    [InlineData("", "https://wiki.asked.example", false)]
    [InlineData("", "ftp://asked.example", false)]
    public async Task A_passkey_answers_pages_of_this_site_alone(string address, string origin, bool isAnswered)
    {
        site.Set("Site:PublicAddress", address);
        var request = new DefaultHttpContext { Request = { Scheme = "https", Host = new HostString("asked.example"), Headers = { Origin = origin } } };
        var isOwn = site.Services.GetRequiredService<IOptions<IdentityPasskeyOptions>>().Value.ValidateOrigin!;

        Assert.Equal(isAnswered, await isOwn(new() { HttpContext = request, Origin = origin, CrossOrigin = false, TopOrigin = null }));
        Assert.False(await isOwn(new() { HttpContext = request, Origin = origin, CrossOrigin = true, TopOrigin = "https://example.com" }));
    }

    [Theory]
    [InlineData("true", "max-age=63072000; includeSubDomains")]
    [InlineData("false", "max-age=63072000")]
    public async Task Hosts_below_this_one_are_held_to_HTTPS_unless_a_setting_leaves_them_out(string setting, string header)
    {
        site.Set("Site:HttpsForSubdomains", setting);

        Assert.Equal([header], (await site.GetAsync("https://careers.example.org/roles")).Headers.GetValues("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Pages_for_hosts_too_long_to_be_any_are_not_kept()
    {
        var other = (await HostAnswerAsync($"{new string('a', 300)}.example")).Response;

        Assert.Equal(StatusCodes.Status200OK, other.StatusCode);
        Assert.False(other.Headers.ContainsKey("ETag"));
        Assert.True((await HostAnswerAsync("short.example")).Response.Headers.ContainsKey("ETag"));
    }

    private Task<HttpContext> HostAnswerAsync(string host) => site.Server.SendAsync(context =>
    {
        context.Request.Method = "GET";
        context.Request.Host = new HostString(host);
        context.Request.Path = "/roles";
    }, TestContext.Current.CancellationToken);
}
