using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

public sealed class SessionTests : IDisposable
{
    private const string Ada = "ada@example.org";

    private const string OtherSession = "form[action='/account/sessions/end']";

    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task An_account_lists_its_sessions_with_browser_and_time()
    {
        await site.AccountAsync(Ada);
        var (here, there) = (Person.At(site), Person.At(site));
        here.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        there.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1");
        await here.EnterAsync(Ada);
        site.Time.Advance(TimeSpan.FromMinutes(1));
        await there.EnterAsync(Ada);

        var sessions = (await here.SeeAsync("/account")).QuerySelectorAll("#sessions ~ ul li").Select(li => li.TextContent).ToList();

        Assert.Equal(2, sessions.Count);
        Assert.Contains("Safari on iPhone", sessions[0], StringComparison.Ordinal);
        Assert.Contains("Sign out", sessions[0], StringComparison.Ordinal);
        Assert.Contains("Firefox on Linux", sessions[1], StringComparison.Ordinal);
        Assert.Contains("This session", sessions[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_session_is_ended_and_the_others_go_on()
    {
        await site.AccountAsync(Ada);
        var (here, there, elsewhere) = (await EnteredAsync(site, Ada), await EnteredAsync(site, Ada), await EnteredAsync(site, Ada));
        var ended = await SessionOfAsync(there, Ada);

        await here.AssertDoneAsync("/account", "is signed out", await here.SendAsync(await here.SeeAsync("/account"), OtherSession, ("id", ended)));

        AssertLeadsTo("/account/sign-in?back=%2Faccount", await there.GetAsync("/account"));
        await elsewhere.SeeAsync("/account");
        await here.SeeAsync("/account");
        Assert.Contains(await site.TrailAsync(), line => line.Action == AuditAction.SignedOut && line.Details.StartsWith("ended from another session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        await site.AccountAsync(Ada);
        await site.AccountAsync("eve@example.org");
        var (ada, eve) = (await EnteredAsync(site, Ada), await EnteredAsync(site, "eve@example.org"));
        await EnteredAsync(site, "eve@example.org");
        var wanted = await SessionOfAsync(ada, Ada);

        AssertLeadsTo("/account", await eve.SendAsync(await eve.SeeAsync("/account"), OtherSession, ("id", wanted)));

        await ada.SeeAsync("/account");
    }

    [Fact]
    public async Task A_copy_of_the_cookie_does_not_outlive_signing_out()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        var copy = string.Join("; ", ada.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

        await ada.SendAsync(await ada.SeeAsync("/account"), "form[action='/account/sign-out']");

        var thief = Person.At(site);
        thief.Client.DefaultRequestHeaders.Add("Cookie", copy);
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await thief.GetAsync("/account"));
    }

    [Fact]
    public async Task A_new_password_leaves_this_session_alone_on_the_list()
    {
        await site.AccountAsync(Ada);
        var (here, there) = (await EnteredAsync(site, Ada), await EnteredAsync(site, Ada));

        await here.SendAsync(await here.SeeAsync("/account/password"), "form.stacked", ("password", "nine violet lanterns"));

        Assert.Single((await here.SeeAsync("/account")).QuerySelectorAll("#sessions ~ ul li"));
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await there.GetAsync("/account"));
    }

    [Fact]
    public async Task A_session_that_is_proved_again_stays_on_the_list_as_long_as_it_lasts()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        site.Time.Advance(TimeSpan.FromHours(11));
        await ada.SendAsync(await ada.SeeAsync("/account/prove"), "form.stacked", ("password", PeopleSite.Password));

        for (var half = 0; half < 13; half++)
        {
            site.Time.Advance(TimeSpan.FromHours(11));
            await ada.SeeAsync("/account");
        }

        site.Time.Advance(TimeSpan.FromHours(11)); // more than seven days after signing in, less after the proof
        await EnteredAsync(site, Ada);

        Assert.Equal(2, (await ada.SeeAsync("/account")).QuerySelectorAll("#sessions ~ ul li").Length);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15", "Safari on macOS")]
    [InlineData("curl/8.0", "Unknown browser")]
    [InlineData(null, "Unknown browser")]
    public void A_browser_has_the_name_that_its_owner_knows(string? userAgent, string name) => Assert.Equal(name, BrowserName.Of(userAgent));

    /// <summary>The session of this browser: the one that it cannot end.</summary>
    private async Task<string> SessionOfAsync(Person person, string email)
    {
        var others = (await person.SeeAsync("/account")).QuerySelectorAll($"{OtherSession} [name=id]").Select(input => input.GetAttribute("value")!).ToHashSet();
        var all = await site.WithAsync(async services => (await services.GetRequiredService<AccountSessions>().ListAsync(await AccountAsync(services, email))).Select(s => s.Id).ToList());

        return Assert.Single(all, id => !others.Contains(id));
    }

    private static async Task<Account> AccountAsync(IServiceProvider services, string email) =>
        (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email))!;
}
