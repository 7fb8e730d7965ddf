using System.Net;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>A browser that an administrator left open gives nobody an account, and deletes nothing.</summary>
public sealed class ReauthenticationTests : IDisposable
{
    private const string Boss = "boss@example.org";

    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Every_form_of_an_administrator_asks_an_old_session_who_it_is()
    {
        await site.AccountAsync(Boss, AccountRole.Administrator);
        var boss = await EnteredAsync(site, Boss);
        var page = await boss.SeeAsync("/admin/users");
        site.Time.Advance(TimeSpan.FromMinutes(11));
        var endpoints = SiteEndpoint.AllOf(site).Where(e => e.Method == HttpMethod.Post && e.Address.StartsWith("/admin/", StringComparison.Ordinal)).ToList();
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.InRange(endpoints.Count, 6, int.MaxValue);

        foreach (var endpoint in endpoints)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("email", Boss), new("name", "Grace"), new("role", "Instructor")]);
            var answer = await boss.Client.PostAsync(endpoint.Address, form, TestContext.Current.CancellationToken);
            Assert.True(
                answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/account/prove?back=%2Fadmin%2F", StringComparison.Ordinal),
                $"{endpoint.Address}: {answer.StatusCode} {answer.Headers.Location}");
        }

        Assert.DoesNotContain(await site.TrailAsync(), e => e.Action is AuditAction.Invited or AuditAction.AccountDisabled or AuditAction.RoleChanged);
    }

    [Fact]
    public async Task Who_has_shown_who_they_are_comes_back_and_goes_on()
    {
        await site.AccountAsync(Boss, AccountRole.Administrator);
        var boss = await EnteredAsync(site, Boss);
        site.Time.Advance(TimeSpan.FromMinutes(11));
        const string prove = "/account/prove?back=%2Fadmin%2Fusers";
        (string, string)[] grace = [("email", "grace@example.org"), ("name", "Grace"), ("role", "Instructor")];

        AssertLeadsTo(prove, await boss.SendAsync(await boss.SeeAsync("/admin/users"), "form[action='/admin/users']", grace));
        var asked = await boss.SeeAsync(prove);
        Assert.Contains("nothing was changed yet", asked.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        AssertLeadsTo("/admin/users", await boss.SendAsync(asked, "form.stacked", ("password", PeopleSite.Password)));

        var answer = await boss.SendAsync(await boss.SeeAsync("/admin/users"), "form[action='/admin/users']", grace);
        Assert.NotNull((await Person.PageOfAsync(answer)).QuerySelector("#link"));
    }
}
