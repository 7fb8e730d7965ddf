using System.Net;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>A link that lets in ends with all that makes it needless, and by the will of those whom it concerns.</summary>
public sealed class WithdrawnLinkTests : IDisposable
{
    private const string Ada = "ada@example.org", Boss = "boss@example.org";

    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_new_password_ends_it()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        var link = await LinkAsync(Ada);

        await ada.AssertDoneAsync("/account", "Your password is changed.", await ada.SendAsync(await ada.SeeAsync("/account/password"), "form.stacked", ("password", "eight purple teapots")));

        await AssertEndedAsync(link);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_it()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        var link = await LinkAsync(Ada);

        await ada.AssertDoneAsync("/account/sign-in", "signed out on every device", await ada.SendAsync(await ada.SeeAsync("/account"), "form[action$=everywhere]"));

        await AssertEndedAsync(link);
    }

    [Fact]
    public async Task Signing_in_by_another_way_ends_it()
    {
        await site.AccountAsync(Ada);
        var link = await LinkAsync(Ada);

        await EnteredAsync(site, Ada);

        await AssertEndedAsync(link);
    }

    [Fact]
    public async Task Disabling_ends_it_and_enabling_does_not_bring_it_back()
    {
        await site.AccountAsync(Ada);
        var (recovery, invitation) = (await LinkAsync(Ada), (await site.InviteAsync("grace@example.org"))!.Path);

        foreach (var email in new[] { Ada, "grace@example.org" })
        {
            await RegisterAsync(register => register.DisableAsync(new Author(null, "test"), email));
            await RegisterAsync(register => register.EnableAsync(new Author(null, "test"), email));
        }

        await AssertEndedAsync(recovery);
        await AssertEndedAsync(invitation);
    }

    [Fact]
    public async Task Its_owner_sees_it_and_withdraws_it()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        Assert.Null((await ada.SeeAsync("/account")).QuerySelector("#link"));
        var link = await LinkAsync(Ada);

        Assert.Contains("recovery link", (await ada.SeeAsync("/account")).QuerySelector("#link")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await ada.AssertDoneAsync("/account", "The link is withdrawn", await ada.SendAsync(await ada.SeeAsync("/account"), "form[action$=withdraw]"));

        await AssertEndedAsync(link);
        Assert.Null((await ada.SeeAsync("/account")).QuerySelector("#link"));
        Assert.Contains(await site.TrailAsync(), e => e is { Action: AuditAction.LinkWithdrawn, Subject: Ada, Who: "Ada Writer" });
    }

    [Fact]
    public async Task An_administrator_sees_who_has_one_and_withdraws_it()
    {
        await site.AccountAsync(Boss, AccountRole.Administrator);
        var link = (await site.InviteAsync("grace@example.org"))!.Path;
        var boss = await EnteredAsync(site, Boss);

        var page = await boss.SeeAsync("/admin/users");
        Assert.Contains("An invitation link works until", page.QuerySelectorAll(".person").Single(p => p.TextContent.Contains("grace@", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        await boss.AssertDoneAsync("/admin/users", "The link is withdrawn", await boss.SendAsync(page, "form[action$=withdraw]"));

        await AssertEndedAsync(link);
        Assert.Null((await boss.SeeAsync("/admin/users")).QuerySelector("form[action$=withdraw]"));
        Assert.Contains(await site.TrailAsync(), e => e is { Action: AuditAction.LinkWithdrawn, Subject: "grace@example.org" });
    }

    [Fact]
    public async Task A_recovery_also_takes_off_signing_in_by_the_university()
    {
        var account = await site.AccountAsync(Ada);
        await site.WithAsync(async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();
            var linked = (await accounts.FindByIdAsync($"{account.Id}"))!;

            return await accounts.AddLoginAsync(linked, new UserLoginInfo(UniversitySignIn.Scheme, Said.Subject, "University"));
        });
        var link = await LinkAsync(Ada);
        var ada = Person.At(site);

        await ada.AssertDoneAsync("/account", "Welcome.", await ada.SendAsync(await ada.SeeAsync(link), "form.stacked", ("password", "eight purple teapots")));

        Assert.Null(await FromUniversityAsync());
        await RegisterAsync(register => register.EnableAsync(new Author(null, "test"), Ada));
        Assert.NotNull(await FromUniversityAsync());
    }

    [Fact]
    public async Task A_link_of_an_account_that_was_disabled_before_links_ended_does_not_come_back()
    {
        await site.AccountAsync(Ada);
        var link = await LinkAsync(Ada);
        await site.WithAsync(services => services.GetRequiredService<CareerGuideDb>().Users
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, site.Time.GetUtcNow().UtcDateTime), TestContext.Current.CancellationToken));

        await RegisterAsync(register => register.EnableAsync(new Author(null, "test"), Ada));

        await AssertEndedAsync(link);
    }

    private static SaidElsewhere Said => new("https://login.example.edu", "subject-1", Ada);

    /// <summary>Whom the university's word lets in, for the person with Ada's address there.</summary>
    private Task<Account?> FromUniversityAsync() => site.WithAsync(services => services.GetRequiredService<AccountSignIn>().FindAsync(Said));

    private async Task<string> LinkAsync(string email)
    {
        var link = (await RegisterAsync(register => register.MakeLinkAsync(new Author(null, "test"), email)))!.Path;
        await Person.At(site).SeeAsync(link);

        return link;
    }

    private Task<T> RegisterAsync<T>(Func<AccountService, Task<T>> act) => site.WithAsync(services => act(services.GetRequiredService<AccountService>()));

    private async Task AssertEndedAsync(string link) => Assert.Equal(HttpStatusCode.NotFound, (await Person.At(site).GetAsync(link)).StatusCode);
}
