using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>A stranger who has learned the password is signed in too, while the owner sets up a second step.</summary>
public sealed class SecondStepSetupTests : IDisposable
{
    private const string Ada = "ada@example.org";

    private const string Setup = "/account/second-factor";

    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task A_key_that_a_stranger_began_with_is_not_shown_to_the_owner(string isRequired)
    {
        site.Set("Accounts:RequireSecondStep", isRequired);
        await site.AccountAsync(Ada);
        var (stranger, owner) = (await EnteredAsync(site, Ada), await EnteredAsync(site, Ada));
        var strangers = await BeginAsync(stranger);

        Assert.Null((await owner.SeeAsync(Setup)).QuerySelector(".setup-key"));
        var owners = await BeginAsync(owner);

        Assert.NotEqual(strangers, owners);
        Assert.Equal(strangers, KeyOn(await stranger.SeeAsync(Setup)));
    }

    [Fact]
    public async Task The_second_step_of_the_owner_takes_no_code_of_a_strangers_key()
    {
        await site.AccountAsync(Ada);
        var (stranger, owner) = (await EnteredAsync(site, Ada), await EnteredAsync(site, Ada));
        var strangers = await BeginAsync(stranger);
        var owners = await BeginAsync(owner);

        await AssertFaultAsync(await ConfirmAsync(owner, CodeNow(strangers)), "does not fit");
        Assert.Equal(HttpStatusCode.OK, (await ConfirmAsync(owner, CodeNow(owners))).StatusCode);

        AssertLeadsTo($"/account/sign-in?back={Uri.EscapeDataString(Setup)}", await stranger.GetAsync(Setup));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        await stranger.EnterAsync(Ada);
        await AssertFaultAsync(await StepAsync(stranger, CodeNow(strangers)), "does not fit");
        AssertLeadsTo("/instructor", await StepAsync(stranger, CodeNow(owners)));
    }

    [Fact]
    public async Task Beginning_ends_no_session_and_each_beginning_makes_a_new_key()
    {
        await site.AccountAsync(Ada);
        var (here, there) = (await EnteredAsync(site, Ada), await EnteredAsync(site, Ada));
        var stamp = (await site.AccountOfAsync(Ada)).SecurityStamp;

        var keys = new[] { await BeginAsync(here), await BeginAsync(here) };

        Assert.Equal(2, keys.Distinct().Count());
        Assert.Equal(stamp, (await site.AccountOfAsync(Ada)).SecurityStamp);
        await there.SeeAsync("/account");
    }

    [Fact]
    public async Task What_was_begun_ends_with_its_session()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        var key = await BeginAsync(ada);

        await ada.SendAsync(await ada.SeeAsync("/account"), "form[action='/account/sign-out']");
        await ada.EnterAsync(Ada);

        Assert.Null((await ada.SeeAsync(Setup)).QuerySelector(".setup-key"));
        var kept = await site.WithAsync(services => services.GetRequiredService<CareerGuideDb>().UserTokens.Select(t => t.Value).ToListAsync());
        Assert.DoesNotContain(kept, value => value!.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_began_nothing_confirms_nothing()
    {
        await site.AccountAsync(Ada);
        var (began, other) = (await EnteredAsync(site, Ada), await EnteredAsync(site, Ada));
        var key = await BeginAsync(began);

        AssertLeadsTo(Setup, await other.SendToAsync(Setup, ("code", CodeNow(key))));

        Assert.False((await site.AccountOfAsync(Ada)).TwoFactorEnabled);
        Assert.DoesNotContain(await site.TrailAsync(), entry => entry.Action == AuditAction.SecondFactorAdded);
    }

    private static async Task<string> BeginAsync(Person person)
    {
        AssertLeadsTo(Setup, await person.SendToAsync($"{Setup}/begin"));

        return KeyOn(await person.SeeAsync(Setup));
    }

    private static async Task<HttpResponseMessage> ConfirmAsync(Person person, string code) =>
        await person.SendAsync(await person.SeeAsync(Setup), $"form[action='{Setup}']", ("code", code));

    private static string KeyOn(IHtmlDocument page) => page.QuerySelector(".setup-key code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private string CodeNow(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime);

    private static async Task<HttpResponseMessage> StepAsync(Person person, string code) =>
        await person.SendAsync(await person.SeeAsync("/account/second-step?back="), "form.stacked", ("code", code));
}
