using System.Net;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>Whom the limits of signing in count together, and what they count.</summary>
public sealed class SignInLimitTests : IDisposable
{
    /// <summary>Limited as all are, and answered at once.</summary>
    private const string PasskeyOptions = "/account/sign-in/passkey-options";

    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::7", true)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("::1", "::1", true)]
    public async Task Addresses_of_one_subscriber_count_together(string first, string second, bool together)
    {
        var form = await FormAsync();

        for (var n = 0; n < SignInLimits.AtOnce; n++)
            Assert.Equal(StatusCodes.Status200OK, await SendAsync(first, form, PasskeyOptions));

        Assert.Equal(together ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK, await SendAsync(second, form, PasskeyOptions));
    }

    [Fact]
    public async Task Posts_without_a_token_use_up_nobodys_tries()
    {
        for (var n = 0; n < SignInLimits.AtOnce + 5; n++)
            Assert.Equal(StatusCodes.Status400BadRequest, await SendAsync("203.0.113.7", new("", "email=ada%40example.org&password=wrong")));

        Assert.Equal(StatusCodes.Status200OK, await SendAsync("203.0.113.7", await FormAsync()));
    }

    [Fact]
    public async Task Wrong_passwords_leave_passkeys_their_tries()
    {
        var form = await FormAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * SignInLimits.AtOnce).Select(_ => SendAsync("203.0.113.7", form)));

        Assert.Contains(StatusCodes.Status429TooManyRequests, answers);
        Assert.Equal(StatusCodes.Status200OK, await SendAsync("203.0.113.7", form, PasskeyOptions));
    }

    [Fact]
    public async Task However_often_strangers_fail_the_trail_does_not_grow_without_end()
    {
        var form = await FormAsync();

        for (var n = 0; n < AccountSignIn.MaxNotedInLock + 5; n++)
            await SendAsync($"203.0.113.{n}", form, "/account/sign-in/passkey");

        var lines = (await site.TrailAsync()).Where(e => e.Action == AuditAction.SignInFailed).ToList();
        Assert.Equal(AccountSignIn.MaxNotedInLock, lines.Count);
        Assert.Equal("further ones are not noted for 15 minutes", lines[^1].Details);

        site.Time.Advance(AccountSignIn.Lock + TimeSpan.FromSeconds(1));
        await SendAsync("203.0.113.99", form, "/account/sign-in/passkey");
        Assert.Equal(AccountSignIn.MaxNotedInLock + 1, (await site.TrailAsync()).Count(e => e.Action == AuditAction.SignInFailed));
    }

    /// <summary>As a browser would send it, with an address and a password that are nobody's.</summary>
    private async Task<SentForm> FormAsync()
    {
        var person = Person.At(site);
        var token = (await person.SeeAsync("/account/sign-in")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        return new(
            string.Join("; ", person.Cookies.Select(c => $"{c.Key}={c.Value}")),
            $"email=nobody%40example.org&password=not+mine+at+all&__RequestVerificationToken={Uri.EscapeDataString(token)}");
    }

    private async Task<int> SendAsync(string from, SentForm form, string address = "/account/sign-in")
    {
        var body = System.Text.Encoding.ASCII.GetBytes(form.Fields);
        var answer = await site.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            context.Request.Method = "POST";
            context.Request.Scheme = "https";
            context.Request.Host = new HostString("localhost");
            context.Request.Path = address;
            context.Request.ContentType = "application/x-www-form-urlencoded";
            context.Request.ContentLength = body.Length;
            context.Request.Headers.Cookie = form.Cookies;
            context.Request.Body = new MemoryStream(body);
        }, TestContext.Current.CancellationToken);

        return answer.Response.StatusCode;
    }

    private sealed record SentForm(string Cookies, string Fields);
}
