using System.Net;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>The links that let somebody in once.</summary>
public sealed class OneTimeLinkTests : IDisposable
{
    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task The_setup_link_makes_the_first_administrator_and_signs_them_in()
    {
        var (person, link) = (Person.At(site), await site.SetupLinkAsync());

        await person.AssertDoneAsync("/instructor", "Welcome.", await SetUpAsync(person, link!.Path));

        var account = await site.AccountOfAsync("ada@example.org");
        Assert.Equal((AccountRole.Administrator, "Ada"), (account.Role, account.Name));
        Assert.NotNull(account.SignedInAt);
        await person.SeeAsync("/admin/users");
    }

    [Fact]
    public async Task After_signing_out_the_chosen_password_lets_in_again()
    {
        var (person, link) = (Person.At(site), await site.SetupLinkAsync());
        await SetUpAsync(person, link!.Path);

        await person.AssertDoneAsync("/account/sign-in", "You are signed out.", await person.SendAsync(await person.SeeAsync("/account"), "form.sign-out"));
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await person.GetAsync("/account"));
        AssertLeadsTo("/instructor", await person.EnterAsync("ADA@example.org"));

        await person.SeeAsync("/account");
    }

    [Fact]
    public async Task A_link_that_is_only_looked_at_still_works()
    {
        var link = await site.SetupLinkAsync();

        for (var preview = 0; preview < 5; preview++)
            await Person.At(site).SeeAsync(link!.Path);

        AssertLeadsTo("/instructor", await SetUpAsync(Person.At(site), link!.Path));
    }

    [Fact]
    public async Task An_invitation_lets_one_person_in_once()
    {
        var link = await site.InviteAsync("grace@example.org");
        var (first, second) = (Person.At(site), Person.At(site));
        var opened = await second.SeeAsync(link!.Path);

        await first.AssertDoneAsync("/instructor", "Welcome.", await first.SendAsync(await first.SeeAsync(link.Path), "form.stacked", ("name", "Grace H"), ("password", PeopleSite.Password)));

        var late = await second.SendAsync(opened, "form.stacked", ("name", "Mallory"), ("password", "another long password"));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal("Grace H", (await site.AccountOfAsync("grace@example.org")).Name);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_gets_in()
    {
        var link = await site.InviteAsync("grace@example.org");
        var people = Enumerable.Range(0, 5).Select(_ => Person.At(site)).ToList();
        var pages = await Task.WhenAll(people.Select(p => p.SeeAsync(link!.Path)));

        var answers = await Task.WhenAll(people.Zip(pages, (person, page) => person.SendAsync(page, "form.stacked", ("name", "Grace"), ("password", PeopleSite.Password))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(4, answers.Count(a => a.StatusCode == HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData(LinkPurpose.Setup, 30)]
    [InlineData(LinkPurpose.Invitation, 7 * 24 * 60)]
    [InlineData(LinkPurpose.Recovery, 24 * 60)]
    public async Task A_link_ends_after_its_time(LinkPurpose purpose, int minutes)
    {
        var link = await LinkForAsync(purpose);

        site.Time.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        await Person.At(site).SeeAsync(link.Path);
        site.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.NotFound, (await Person.At(site).GetAsync(link.Path)).StatusCode);
    }

    [Fact]
    public async Task Wrong_used_replaced_and_expired_links_are_told_alike()
    {
        var used = await site.InviteAsync("used@example.org");
        await UseAsync(used!);
        var replaced = await site.InviteAsync("replaced@example.org");
        await AgainAsync("replaced@example.org");
        var expired = await site.InviteAsync("expired@example.org");
        site.Time.Advance(TimeSpan.FromDays(8));

        var told = new HashSet<string>();

        foreach (var path in new[] { used!.Path, replaced!.Path, expired!.Path, "/account/invitation/0123456789abcdef0123456789abcdef", "/account/invitation/x" })
        {
            var answer = await Person.At(site).GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            told.Add((await Person.PageOfAsync(answer)).QuerySelector("main")!.TextContent);
        }

        Assert.Contains("Ask an administrator for a new link", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setup_link_is_worth_nothing_once_there_is_an_account()
    {
        var link = await site.SetupLinkAsync();
        await site.AccountAsync("ada@example.org");

        Assert.Equal(HttpStatusCode.NotFound, (await Person.At(site).GetAsync(link!.Path)).StatusCode);
        Assert.Null(await site.SetupLinkAsync());
    }

    [Fact]
    public async Task A_recovery_link_takes_off_the_second_step_and_ends_all_sessions()
    {
        var account = await site.AccountAsync("ada@example.org");
        var before = await EnteredAsync(site, "ada@example.org");
        await site.WithAsync(services => TwoStepAsync(services, account.Id));
        var link = await AgainAsync("ada@example.org");
        var person = Person.At(site);

        await person.AssertDoneAsync("/account", "Welcome.", await person.SendAsync(await person.SeeAsync(link.Path), "form.stacked", ("password", "eight purple teapots")));

        AssertLeadsTo("/account/sign-in?back=%2Faccount", await before.GetAsync("/account"));
        Assert.False((await site.AccountOfAsync("ada@example.org")).TwoFactorEnabled);
        await AssertFaultAsync(await Person.At(site).EnterAsync("ada@example.org"), "is wrong");
        AssertLeadsTo("/instructor", await Person.At(site).EnterAsync("ada@example.org", "eight purple teapots"));
    }

    [Theory]
    [InlineData("too short", "at least 15")]
    [InlineData("passwordpassword", "first that somebody would try")]
    [InlineData("aaaaaaaaaaaaaaaa", "first that somebody would try")]
    [InlineData("abcdefghijklmnopq", "first that somebody would try")]
    [InlineData("12345678901234567", "first that somebody would try")]
    [InlineData("poiuytrewqpoiuytr", "first that somebody would try")]
    [InlineData("correct horse battery staple", "first that somebody would try")]
    [InlineData("ada@example.org1", "first that somebody would try")]
    [InlineData("CareerGuide2026!", "first that somebody would try")]
    [InlineData("Passw0rd!Passw0rd!", "first that somebody would try")]
    public async Task A_password_that_is_short_or_the_first_to_be_tried_is_refused(string password, string why)
    {
        var link = await site.SetupLinkAsync();

        var page = await AssertFaultAsync(await SetUpAsync(Person.At(site), link!.Path, password), why);

        Assert.Equal("true", page.QuerySelector("#password")!.GetAttribute("aria-invalid"));
        Assert.Equal("Ada", page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("fünfzehn Zeichen ä")]
    [InlineData("пятнадцать букв и ещё")]
    [InlineData("               spaces too")]
    [InlineData("🦊🐢🦉🐝🐙🦀🐌🦋🐞🐬🦩🐧🦚🐿🦔")]
    public async Task A_long_password_of_any_characters_is_taken(string password)
    {
        var link = await site.SetupLinkAsync();

        AssertLeadsTo("/instructor", await SetUpAsync(Person.At(site), link!.Path, password));
        AssertLeadsTo("/instructor", await Person.At(site).EnterAsync("ada@example.org", password.Normalize(System.Text.NormalizationForm.FormD)));
    }

    private static async Task<HttpResponseMessage> SetUpAsync(Person person, string link, string password = PeopleSite.Password) =>
        await person.SendAsync(await person.SeeAsync(link), "form.stacked", ("email", "ada@example.org"), ("name", "Ada"), ("password", password));

    private async Task UseAsync(NewLink link)
    {
        var person = Person.At(site);
        await person.SendAsync(await person.SeeAsync(link.Path), "form.stacked", ("name", "Grace"), ("password", PeopleSite.Password));
    }

    private async Task<NewLink> AgainAsync(string email) => (await site.WithAsync(services =>
        Register(services).MakeLinkAsync(new(null, "test"), email)))!;

    private async Task<NewLink> LinkForAsync(LinkPurpose purpose)
    {
        if (purpose == LinkPurpose.Setup)
            return (await site.SetupLinkAsync())!;

        if (purpose == LinkPurpose.Invitation)
            return (await site.InviteAsync("grace@example.org"))!;

        await site.AccountAsync("ada@example.org");
        return await AgainAsync("ada@example.org");
    }

    private static AccountService Register(IServiceProvider services) =>
        (AccountService)services.GetService(typeof(AccountService))!;

    private static async Task<bool> TwoStepAsync(IServiceProvider services, int id)
    {
        var accounts = (Microsoft.AspNetCore.Identity.UserManager<Account>)services.GetService(typeof(Microsoft.AspNetCore.Identity.UserManager<Account>))!;
        var account = (await accounts.FindByIdAsync($"{id}"))!;
        await accounts.ResetAuthenticatorKeyAsync(account);

        return (await accounts.SetTwoFactorEnabledAsync(account, true)).Succeeded;
    }
}
