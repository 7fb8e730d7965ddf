using System.Text.RegularExpressions;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>Somebody who has learned the password tries to guess the second step.</summary>
public sealed class SecondStepTests : IDisposable
{
    private const string Ada = "ada@example.org";

    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Of_a_thousand_codes_within_a_day_few_are_looked_at_and_the_owner_still_gets_in()
    {
        var key = await AccountWithSecondStepAsync();

        for (var guess = 0; guess < 1000; guess++)
        {
            await site.WithAsync(services => GuessAsync(services, WrongCode(key)));
            site.Time.Advance(TimeSpan.FromDays(1) / 1000);
        }

        var lookedAt = (await site.TrailAsync()).Count(e => e.Action == AuditAction.WrongCode);
        Assert.InRange(lookedAt, 5, 25);

        var owner = Person.At(site);
        AssertLeadsTo("/account/second-step?back=", await owner.EnterAsync(Ada));
        var refused = await AssertFaultAsync(await StepAsync(owner, CodeNow(key)), "too many wrong codes");
        site.Time.Advance(AccountSignIn.MaxCodeLock);
        Assert.Matches(new Regex(@"\d\d:\d\d UTC", RegexOptions.None, TimeSpan.FromSeconds(1)), refused.QuerySelector(".error-summary")!.TextContent);
        AssertLeadsTo("/account/second-step?back=", await owner.EnterAsync(Ada));
        AssertLeadsTo("/instructor", await StepAsync(owner, CodeNow(key)));
    }

    [Fact]
    public async Task The_right_password_between_wrong_codes_gives_no_try_back()
    {
        var key = await AccountWithSecondStepAsync();

        for (var round = 0; round < 3; round++)
        {
            var guesser = Person.At(site);
            await guesser.EnterAsync(Ada);

            for (var guess = 0; guess < 2; guess++)
                await StepAsync(guesser, WrongCode(key));
        }

        var last = Person.At(site);
        await last.EnterAsync(Ada);
        await AssertFaultAsync(await StepAsync(last, CodeNow(key)), "too many wrong codes");
        Assert.Equal(5, (await site.TrailAsync()).Count(e => e is { Action: AuditAction.WrongCode, Details: "right password, wrong code" }));
    }

    [Fact]
    public async Task The_right_password_without_its_code_gives_no_wrong_password_back()
    {
        await AccountWithSecondStepAsync();

        for (var guess = 0; guess < 4; guess++)
            await AssertFaultAsync(await Person.At(site).EnterAsync(Ada, "wrong password here"), "is wrong");

        AssertLeadsTo("/account/second-step?back=", await Person.At(site).EnterAsync(Ada));
        await AssertFaultAsync(await Person.At(site).EnterAsync(Ada, "wrong password here"), "is wrong");

        await AssertFaultAsync(await Person.At(site).EnterAsync(Ada), "is wrong");
    }

    [Fact]
    public async Task A_right_code_gives_the_tries_back()
    {
        var key = await AccountWithSecondStepAsync();

        for (var round = 0; round < 3; round++)
        {
            var ada = Person.At(site);
            await ada.EnterAsync(Ada);

            for (var slip = 0; slip < 4; slip++)
                await AssertFaultAsync(await StepAsync(ada, WrongCode(key)), "does not fit");

            site.Time.Advance(TimeSpan.FromMinutes(1));
            AssertLeadsTo("/instructor", await StepAsync(ada, CodeNow(key)));
        }
    }

    [Fact]
    public async Task While_codes_rest_a_recovery_link_lets_the_owner_in_at_once()
    {
        var key = await AccountWithSecondStepAsync();

        for (var guess = 0; guess < 9; guess++)
            await site.WithAsync(services => GuessAsync(services, WrongCode(key)));

        var link = await site.WithAsync(services => services.GetRequiredService<AccountService>().MakeLinkAsync(new(null, "test"), Ada));
        var ada = Person.At(site);

        await ada.AssertDoneAsync("/account", "Welcome.", await ada.SendAsync(await ada.SeeAsync(link!.Path), "form.stacked", ("password", "eight purple teapots")));
    }

    [Fact]
    public async Task A_recovery_code_that_is_sent_several_times_at_once_lets_one_in()
    {
        await AccountWithSecondStepAsync();
        var codes = await site.WithAsync(async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();

            return (await accounts.GenerateNewTwoFactorRecoveryCodesAsync((await accounts.FindByEmailAsync(Ada))!, 3))!.ToArray();
        });

        foreach (var code in codes)
            Assert.Single(await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => site.WithAsync(services => GuessAsync(services, code)))), isRight => isRight);

        Assert.Equal(6, (await site.TrailAsync()).Count(e => e.Action == AuditAction.WrongCode));
    }

    [Theory]
    [InlineData("new password")]
    [InlineData("recovery link")]
    [InlineData("disabled")]
    [InlineData("disabled and enabled")]
    [InlineData("signed out everywhere")]
    [InlineData("turned off and on")]
    public async Task A_first_step_counts_no_more_after(string change)
    {
        var key = await AccountWithSecondStepAsync();
        var stranger = Person.At(site);
        AssertLeadsTo("/account/second-step?back=", await stranger.EnterAsync(Ada));
        var form = await stranger.SeeAsync("/account/second-step?back=");

        await site.WithAsync(services => ChangeAsync(services, change));

        AssertLeadsTo("/account/sign-in?back=", await stranger.GetAsync("/account/second-step?back="));
        AssertLeadsTo("/account/sign-in?back=", await stranger.SendAsync(form, "form.stacked", ("code", CodeNow(key))));
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await stranger.GetAsync("/account"));
    }

    private static async Task<bool> ChangeAsync(IServiceProvider services, string change)
    {
        var (accounts, register) = (services.GetRequiredService<UserManager<Account>>(), services.GetRequiredService<AccountService>());
        var (account, administrator) = ((await accounts.FindByEmailAsync(Ada))!, new Author(null, "test"));

        return change switch
        {
            "new password" => (await accounts.ChangePasswordAsync(account, PeopleSite.Password, "eight purple teapots")).Succeeded,
            "recovery link" => await register.MakeLinkAsync(administrator, Ada) is { } link
                && await register.ChoosePasswordAsync(LinkPurpose.Recovery, link.Path.Split('/')[^1], account.Id, null, "eight purple teapots") is not null,
            "disabled" => await register.DisableAsync(administrator, Ada) == AccountOutcome.Done,
            "disabled and enabled" => await register.DisableAsync(administrator, Ada) == AccountOutcome.Done && await register.EnableAsync(administrator, Ada) == AccountOutcome.Done,
            "signed out everywhere" => (await accounts.UpdateSecurityStampAsync(account)).Succeeded,
            _ => (await accounts.SetTwoFactorEnabledAsync(account, false)).Succeeded && (await accounts.SetTwoFactorEnabledAsync(account, true)).Succeeded,
        };
    }

    /// <summary>As the pages do it, without their limit by network address: whoever guesses may have many.</summary>
    private static async Task<bool> GuessAsync(IServiceProvider services, string code)
    {
        var signIn = services.GetRequiredService<AccountSignIn>();
        services.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>().HttpContext =
            new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = services };
        var account = await signIn.FindAsync(Ada, PeopleSite.Password);
        Assert.NotNull(account);

        return await signIn.IsRightCodeAsync(account, code);
    }

    private async Task<string> AccountWithSecondStepAsync()
    {
        await site.AccountAsync(Ada);

        return await site.WithAsync(async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();
            var account = (await accounts.FindByEmailAsync(Ada))!;
            await accounts.ResetAuthenticatorKeyAsync(account);
            await accounts.SetTwoFactorEnabledAsync(account, true);
            await services.GetRequiredService<AccountSignIn>().UsedStepAsync(account, 0);

            return (await accounts.GetAuthenticatorKeyAsync(account))!;
        });
    }

    private string CodeNow(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime);

    /// <summary>None of those that would be right about now.</summary>
    private string WrongCode(string key)
    {
        var codes = new Totp(Base32Encoding.ToBytes(key));
        var right = Enumerable.Range(-2, 5).Select(near => codes.ComputeTotp(site.Time.GetUtcNow().UtcDateTime.AddSeconds(30 * near))).ToHashSet();

        return Enumerable.Range(0, 10).Select(n => $"{n:D6}").First(code => !right.Contains(code));
    }

    private static async Task<HttpResponseMessage> StepAsync(Person person, string code) =>
        await person.SendAsync(await person.SeeAsync("/account/second-step?back="), "form.stacked", ("code", code));
}
