using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>A browser in which somebody has signed in before is not locked out by what strangers try elsewhere.</summary>
public sealed class KnownDeviceTests : IDisposable
{
    private const string Ada = "ada@example.org";

    private const string Cookie = "__Host-known";

    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Strangers_who_lock_an_account_do_not_lock_out_its_owners_device()
    {
        var owner = await OwnerAsync();
        await FailAsync(Person.At(site), 5);

        AssertLeadsTo("/instructor", await owner.EnterAsync(Ada));

        await AssertFaultAsync(await Person.At(site).EnterAsync(Ada), "is wrong"); // strangers still wait
    }

    [Fact]
    public async Task A_known_device_has_five_tries_of_its_own_and_locks_no_other()
    {
        var owner = await OwnerAsync();
        await FailAsync(owner, 5);

        await AssertFaultAsync(await owner.EnterAsync(Ada), "is wrong");
        AssertLeadsTo("/instructor", await Person.At(site).EnterAsync(Ada));
        site.Time.Advance(AccountSignIn.Lock + TimeSpan.FromSeconds(1));
        AssertLeadsTo("/instructor", await owner.EnterAsync(Ada));
    }

    [Fact]
    public async Task Strangers_who_lock_the_codes_do_not_lock_out_its_owners_device()
    {
        var key = await SecondStepAsync();
        var owner = Person.At(site);
        await owner.EnterAsync(Ada);
        AssertLeadsTo("/instructor", await StepAsync(owner, Code(key)));
        await LeaveAsync(owner);
        var stranger = Person.At(site);
        await stranger.EnterAsync(Ada);

        for (var guess = 0; guess < 5; guess++)
            await StepAsync(stranger, "not a code");

        await AssertFaultAsync(await StepAsync(stranger, "not a code"), "too many wrong codes");
        site.Time.Advance(TimeSpan.FromMinutes(1));
        await owner.EnterAsync(Ada);
        AssertLeadsTo("/instructor", await StepAsync(owner, Code(key)));
    }

    [Fact]
    public async Task The_first_step_alone_makes_no_device_known()
    {
        await SecondStepAsync();
        var stranger = Person.At(site);
        await stranger.EnterAsync(Ada);

        Assert.False(stranger.Cookies.ContainsKey(Cookie));
    }

    [Fact]
    public async Task A_new_security_stamp_makes_a_device_unknown()
    {
        var owner = await OwnerAsync();
        await site.WithAsync(async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();

            return await accounts.UpdateSecurityStampAsync((await accounts.FindByEmailAsync(Ada))!); // as a new password and signing out everywhere do
        });
        await FailAsync(Person.At(site), 5);

        await AssertFaultAsync(await owner.EnterAsync(Ada), "is wrong");
    }

    [Fact]
    public async Task A_device_that_one_account_knows_is_unknown_to_another()
    {
        await site.AccountAsync("eve@example.org");
        await OwnerAsync();
        var eve = Person.At(site);
        await eve.EnterAsync("eve@example.org");
        await LeaveAsync(eve);
        await FailAsync(Person.At(site), 5);

        await AssertFaultAsync(await eve.EnterAsync(Ada), "is wrong");
    }

    [Fact]
    public async Task A_device_is_known_for_half_a_year()
    {
        var owner = await OwnerAsync();
        site.Time.Advance(KnownDevices.Lifetime + TimeSpan.FromSeconds(1));
        await FailAsync(Person.At(site), 5);

        await AssertFaultAsync(await owner.EnterAsync(Ada), "is wrong");
    }

    [Fact]
    public async Task Of_an_account_the_last_twenty_devices_are_known()
    {
        var owner = await OwnerAsync();

        for (var n = 0; n < KnownDevices.MaxOfAccount; n++)
        {
            site.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(Math.Min(n + 2, KnownDevices.MaxOfAccount), await site.WithAsync(RememberAsync));
        }

        await FailAsync(Person.At(site), 5);
        await AssertFaultAsync(await owner.EnterAsync(Ada), "is wrong");
    }

    /// <summary>Signs in with another browser.</summary>
    /// <returns>How many devices are known now.</returns>
    private static async Task<int> RememberAsync(IServiceProvider services)
    {
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services };
        var account = await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(Ada);
        await services.GetRequiredService<KnownDevices>().RememberAsync(account!);

        return await services.GetRequiredService<CareerGuideDb>().KnownDevices.CountAsync();
    }

    /// <summary>Somebody who has signed in before, and is not signed in now.</summary>
    private async Task<Person> OwnerAsync()
    {
        await site.AccountAsync(Ada);
        var owner = Person.At(site);
        AssertLeadsTo("/instructor", await owner.EnterAsync(Ada));
        await LeaveAsync(owner);

        return owner;
    }

    private static async Task LeaveAsync(Person person) =>
        await person.SendAsync(await person.SeeAsync("/account"), "form[action='/account/sign-out']");

    private static async Task FailAsync(Person person, int times)
    {
        for (var n = 0; n < times; n++)
            await AssertFaultAsync(await person.EnterAsync(Ada, "not my password at all"), "is wrong");
    }

    private async Task<string> SecondStepAsync()
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

    private string Code(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime);

    private static async Task<HttpResponseMessage> StepAsync(Person person, string code) =>
        await person.SendAsync(await person.SeeAsync("/account/second-step?back="), "form.stacked", ("code", code));
}
