using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OtpNet;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>One walk through all that people do, on PostgreSQL in every run. The whole suite runs there where the environment says so.</summary>
public sealed class OnPostgresTests : IDisposable
{
    private readonly PeopleSite site = new() { IsOnPostgres = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task People_their_second_steps_their_texts_and_what_is_written_down_of_them_are_kept_there_too()
    {
        var boss = await SetUpAsync();
        var grace = await InvitedAsync();
        var key = await TurnOnSecondStepAsync(grace);
        await PublishAsync(grace);

        await AssertFaultAsync(await Person.At(site).EnterAsync("grace@example.org", "not my password at all"), "is wrong");
        await ComeBackAsync(key);
        await boss.AssertDoneAsync("/admin/users", "signed out everywhere", await SignInTests.ActAsync(boss, "disable", "grace@example.org"));
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await grace.GetAsync("/account"));

        Assert.Contains("Platform Engineer", await site.TextAsync("/roles"), StringComparison.Ordinal);
        AuditAction[] expected = [AuditAction.SignedIn, AuditAction.SignInFailed, AuditAction.Published];
        Assert.Empty(expected.Except((await site.TrailAsync()).Select(e => e.Action)));
        await Assert.ThrowsAsync<PostgresException>(() => site.WithAsync(services => services.GetRequiredService<CareerGuideDb>()
            .AuditEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.Subject, "forged"), Cancellation)));
    }

    private async Task<Person> SetUpAsync()
    {
        var boss = Person.At(site);
        var page = await boss.SeeAsync((await site.SetupLinkAsync())!.Path);
        await boss.AssertDoneAsync("/instructor", "Welcome.", await boss.SendAsync(
            page, "form.stacked", ("email", "boss@example.org"), ("name", "Boss"), ("password", PeopleSite.Password)));

        return boss;
    }

    private async Task<Person> InvitedAsync()
    {
        var grace = Person.At(site);
        var page = await grace.SeeAsync((await site.InviteAsync("grace@example.org"))!.Path);
        await grace.AssertDoneAsync("/instructor", "Welcome.", await grace.SendAsync(page, "form.stacked", ("name", "Grace"), ("password", PeopleSite.Password)));

        return grace;
    }

    private async Task<string> TurnOnSecondStepAsync(Person person)
    {
        await person.SendAsync(await person.SeeAsync("/account/second-factor"), "form[action$='/begin']");
        var page = await person.SeeAsync("/account/second-factor");
        var key = page.QuerySelector(".setup-key code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.SendAsync(page, "form[action='/account/second-factor']", ("code", CodeNow(key)))).StatusCode);

        return key;
    }

    private static async Task PublishAsync(Person person)
    {
        var page = await person.SeeAsync("/instructor/lectures/data-roles/edit");
        var text = page.QuerySelector<IHtmlTextAreaElement>("form.edit textarea")!.Value.Replace("Data Engineer", "Platform Engineer", StringComparison.Ordinal);
        var answer = await person.SendAsync(page, "form.edit", ("markdown", text), ("do", "publish"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await person.SeeAsync("/instructor/lectures/data-roles/history");
    }

    /// <summary>With the password and the next code.</summary>
    private async Task ComeBackAsync(string key)
    {
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var person = Person.At(site);
        await person.EnterAsync("grace@example.org");
        var step = await person.SeeAsync("/account/second-step?back=");

        AssertLeadsTo("/instructor", await person.SendAsync(step, "form.stacked", ("code", CodeNow(key))));
    }

    private string CodeNow(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime);
}
