using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>What somebody changes about how they sign in.</summary>
public sealed class OwnAccountTests : IDisposable
{
    private const string Ada = "ada@example.org";

    private const string RfcKey = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Theory] // RFC 6238, appendix B, the last six digits
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_every_app(long seconds, string code) =>
        Assert.Equal(seconds / 30, AuthenticatorCodes.MatchStep(RfcKey, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData("081804", -31, null)]
    [InlineData("081804", -30, 37037036L)]
    [InlineData("081804", 30, 37037036L)]
    [InlineData("081804", 31, null)]
    [InlineData(" 081 804 ", 0, 37037036L)]
    [InlineData("08180", 0, null)]
    [InlineData("0081804", 0, null)]
    [InlineData("０８１８０４", 0, null)]
    [InlineData("", 0, null)]
    public void A_code_counts_thirty_seconds_before_its_time_and_after(string typed, int late, long? step) =>
        Assert.Equal(step, AuthenticatorCodes.MatchStep(RfcKey, typed, DateTimeOffset.FromUnixTimeSeconds((late < 0 ? 1111111080 : 1111111109) + late)));

    [Fact]
    public void The_QR_code_names_site_person_and_key() => Assert.StartsWith(
        $"otpauth://totp/Careers%3A%20A%26B:ada%40example.org?secret={RfcKey}&issuer=Careers%3A%20A%26B",
        AuthenticatorCodes.Address("Careers: A&B", Ada, RfcKey),
        StringComparison.Ordinal);

    [Fact]
    public async Task With_a_second_step_the_password_alone_lets_nobody_in()
    {
        await site.AccountAsync(Ada);
        var (key, _) = await TurnOnAsync(await EnteredAsync(site, Ada));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var person = Person.At(site);

        AssertLeadsTo("/account/second-step?back=%2Faccount", await person.EnterAsync(Ada, back: "/account"));
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await person.GetAsync("/account"));
        await AssertFaultAsync(await StepAsync(person, "000000"), "does not fit");
        AssertLeadsTo("/account", await StepAsync(person, CodeNow(key), "/account"));

        await person.SeeAsync("/account");
    }

    [Fact]
    public async Task A_code_lets_in_once()
    {
        await site.AccountAsync(Ada);
        var (key, _) = await TurnOnAsync(await EnteredAsync(site, Ada));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var (first, second) = (Person.At(site), Person.At(site));
        await first.EnterAsync(Ada);
        await second.EnterAsync(Ada);

        AssertLeadsTo("/instructor", await StepAsync(first, CodeNow(key)));
        await AssertFaultAsync(await StepAsync(second, CodeNow(key)), "used already");
        site.Time.Advance(TimeSpan.FromSeconds(30));
        AssertLeadsTo("/instructor", await StepAsync(second, CodeNow(key)));
    }

    [Fact]
    public async Task The_code_that_turned_it_on_does_not_let_in()
    {
        await site.AccountAsync(Ada);
        var (key, _) = await TurnOnAsync(await EnteredAsync(site, Ada));
        var person = Person.At(site);
        await person.EnterAsync(Ada);

        await AssertFaultAsync(await StepAsync(person, CodeNow(key)), "used already");
    }

    [Fact]
    public async Task Each_of_ten_recovery_codes_lets_in_once()
    {
        await site.AccountAsync(Ada);
        var (_, codes) = await TurnOnAsync(await EnteredAsync(site, Ada));
        Assert.Equal(10, codes.Distinct().Count());
        var (first, second) = (Person.At(site), Person.At(site));
        await first.EnterAsync(Ada);
        await second.EnterAsync(Ada);

        AssertLeadsTo("/instructor", await StepAsync(first, codes[3]));
        await AssertFaultAsync(await StepAsync(second, codes[3]), "used already");
        AssertLeadsTo("/instructor", await StepAsync(second, codes[4].ToLowerInvariant()));

        Assert.Contains("8 recovery codes left", (await second.SeeAsync("/account")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_the_database_has_no_recovery_code()
    {
        await site.AccountAsync(Ada);
        var (_, codes) = await TurnOnAsync(await EnteredAsync(site, Ada));

        var kept = await site.WithAsync(services => services.GetRequiredService<CareerGuideDb>().UserTokens.Select(t => t.Value).ToListAsync());

        Assert.Contains(kept, value => value!.Split(';').Length == 10);
        Assert.All(codes, code => Assert.DoesNotContain(kept, value => value!.Contains(code, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Codes_are_guessed_no_more_often_than_passwords()
    {
        await site.AccountAsync(Ada);
        var (key, _) = await TurnOnAsync(await EnteredAsync(site, Ada));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var person = Person.At(site);
        await person.EnterAsync(Ada);

        for (var guess = 0; guess < 5; guess++)
            await StepAsync(person, "123456");

        await AssertFaultAsync(await StepAsync(person, CodeNow(key)), "too many wrong codes");
        site.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        await person.EnterAsync(Ada);
        await AssertFaultAsync(await StepAsync(person, CodeNow(key)), "too many wrong codes");
        site.Time.Advance(TimeSpan.FromSeconds(2));
        AssertLeadsTo("/instructor", await StepAsync(person, CodeNow(key)));
    }

    [Fact]
    public async Task The_picture_and_the_key_are_shown_without_a_style_of_their_own_and_never_again()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        var page = await BeginAsync(ada);

        Assert.NotNull(page.QuerySelector("svg.qr path"));
        Assert.Empty(page.QuerySelectorAll("[style]"));
        await ada.SendAsync(page, "form[action='/account/second-factor']", ("code", CodeNow(KeyOn(page))));

        Assert.Null((await ada.SeeAsync("/account/second-factor")).QuerySelector(".setup-key, svg.qr"));
    }

    [Fact]
    public async Task Turned_off_again_the_password_alone_lets_in()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        await TurnOnAsync(ada);

        await ada.AssertDoneAsync("/account", "The second step is off.", await ada.SendAsync(await ada.SeeAsync("/account/second-factor"), "form[action$='/off']"));

        AssertLeadsTo("/instructor", await Person.At(site).EnterAsync(Ada));
        Assert.Contains(await site.TrailAsync(), e => e.Action == AuditAction.SecondFactorRemoved);
    }

    [Theory]
    [InlineData("/account/password")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/passkeys")]
    public async Task Who_signed_in_a_while_ago_shows_again_who_they_are_before_changing_how_they_sign_in(string address)
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        var form = await ada.SeeAsync(address);
        site.Time.Advance(TimeSpan.FromMinutes(11));
        var prove = $"/account/prove?back={Uri.EscapeDataString(address)}";

        AssertLeadsTo(prove, await ada.GetAsync(address));
        AssertLeadsTo(prove, await ada.SendAsync(form, "main form", ("password", "seven brand new umbrellas"), ("name", "phone")));
        await AssertFaultAsync(await ada.SendAsync(await ada.SeeAsync(prove), "form.stacked", ("password", "wrong")), "not your password");
        AssertLeadsTo(address, await ada.SendAsync(await ada.SeeAsync(prove), "form.stacked", ("password", PeopleSite.Password)));

        await ada.SeeAsync(address);
    }

    [Fact]
    public async Task A_changed_password_counts_at_once_and_ends_all_other_sessions()
    {
        await site.AccountAsync(Ada);
        var (here, there) = (await EnteredAsync(site, Ada), await EnteredAsync(site, Ada));

        await here.AssertDoneAsync("/account", "Your password is changed.", await here.SendAsync(await here.SeeAsync("/account/password"), "form.stacked", ("password", "eight purple teapots")));

        await here.SeeAsync("/account");
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await there.GetAsync("/account"));
        await AssertFaultAsync(await Person.At(site).EnterAsync(Ada), "is wrong");
        AssertLeadsTo("/instructor", await Person.At(site).EnterAsync(Ada, "eight purple teapots"));
    }

    [Fact]
    public async Task A_password_may_be_shorter_once_a_code_is_asked_for_after_it()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        await AssertFaultAsync(await ada.SendAsync(await ada.SeeAsync("/account/password"), "form.stacked", ("password", "kq7 zebra")), "at least 15");
        await TurnOnAsync(ada);

        await ada.AssertDoneAsync("/account", "Your password is changed.", await ada.SendAsync(await ada.SeeAsync("/account/password"), "form.stacked", ("password", "kq7 zebra")));
    }

    [Fact]
    public async Task A_new_name_is_shown_at_once()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);

        await ada.AssertDoneAsync("/account", "Your name is changed.", await ada.SendAsync(await ada.SeeAsync("/account"), "form[action='/account/name']", ("name", "Ada L.")));

        Assert.Contains("Ada L.", (await ada.SeeAsync("/account")).QuerySelector(".site-nav")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_device_made_is_no_passkey()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        var page = await ada.SeeAsync("/account/passkeys");

        foreach (var credential in new[] { "", "{}", "null", "[]", "not json", "{\"id\":\"x\",\"response\":{}}" })
            await AssertFaultAsync(await ada.SendAsync(page, "form[action='/account/passkeys']", ("credential", credential), ("name", "phone")), "could not be used");

        foreach (var credential in new[] { "", "{}", "null", "not json" })
        {
            var person = Person.At(site);
            await AssertFaultAsync(
                await person.SendAsync(await person.SeeAsync("/account/sign-in"), "form[action$=passkey]", ("credential", credential)), "not known here");
        }
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(Person person)
    {
        var page = await BeginAsync(person);
        var key = KeyOn(page);
        var answer = await person.SendAsync(page, "form[action='/account/second-factor']", ("code", CodeNow(key)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var codes = (await Person.PageOfAsync(answer)).QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).ToList();

        return (key, codes);
    }

    private static async Task<IHtmlDocument> BeginAsync(Person person)
    {
        AssertLeadsTo("/account/second-factor", await person.SendAsync(await person.SeeAsync("/account/second-factor"), "form[action$='/begin']"));

        return await person.SeeAsync("/account/second-factor");
    }

    private static string KeyOn(IHtmlDocument page) => page.QuerySelector(".setup-key code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private string CodeNow(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime);

    private static async Task<HttpResponseMessage> StepAsync(Person person, string code, string back = "") =>
        await person.SendAsync(await person.SeeAsync($"/account/second-step?back={Uri.EscapeDataString(back)}"), "form.stacked", ("code", code));
}
