using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>Signing in with a university's provider.</summary>
public sealed class UniversityTests : IAsyncLifetime
{
    private readonly PeopleSite site = new();
    private Provider provider = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await Provider.StartAsync();
        site.Set("SignIn:OpenIdConnect:Authority", provider.Address)
            .Set("SignIn:OpenIdConnect:ClientId", Provider.Client)
            .Set("SignIn:OpenIdConnect:ClientSecret", Provider.Secret)
            .Set("SignIn:OpenIdConnect:Name", "Example University");
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_invited_gets_in_with_the_address_that_the_university_has_checked()
    {
        await site.InviteAsync("ada@example.org");
        var ada = Person.At(site);

        var page = await ComeAsync(ada, "/account");
        AssertLeadsTo("/account", await ada.SendAsync(page, "main form"));

        await ada.SeeAsync("/account");
        Assert.Contains(await site.TrailAsync(), e => e is { Action: AuditAction.LoginLinked, Subject: "ada@example.org" });
        Assert.Contains(await site.TrailAsync(), e => e is { Action: AuditAction.SignedIn, Details: "Example University" });
    }

    [Fact]
    public async Task Once_linked_a_changed_address_still_finds_the_account_and_a_taken_over_address_does_not()
    {
        await site.InviteAsync("ada@example.org");
        var ada = Person.At(site);
        await ada.SendAsync(await ComeAsync(ada), "main form");

        provider.Email = "ada.married@example.org";
        Assert.NotNull((await ComeAsync(Person.At(site))).QuerySelector("main form"));

        (provider.Subject, provider.Email) = ("somebody-else", "ada@example.org");
        Assert.Null((await ComeAsync(Person.At(site))).QuerySelector("main form"));
    }

    [Theory]
    [InlineData("https://login.example.edu", "1", "else@example.org", true)]
    [InlineData("https://login.example.edu", "2", "ada@example.org", false)]
    [InlineData("https://other.example.edu", "1", "else@example.org", false)]
    [InlineData("https://other.example.edu", "1", "ada@example.org", true)]
    public async Task The_numbers_of_another_provider_mean_other_people(string issuer, string number, string email, bool isAda)
    {
        var account = await site.AccountAsync("ada@example.org");

        var found = await site.WithAsync(async services =>
        {
            var signIn = services.GetRequiredService<AccountSignIn>();
            await signIn.LinkAsync((await services.GetRequiredService<UserManager<Account>>().FindByIdAsync($"{account.Id}"))!, new("https://login.example.edu", "1", "ada@example.org"));

            return await signIn.FindAsync(new SaidElsewhere(issuer, number, email));
        });

        Assert.Equal(isAda ? account.Id : null, found?.Id);
    }

    [Fact]
    public async Task Nobody_gets_an_account_by_coming_from_the_university()
    {
        provider.Email = "stranger@example.org";

        var page = await ComeAsync(Person.At(site));

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("Nobody has invited this address", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_the_university_has_not_checked_opens_nothing()
    {
        await site.InviteAsync("ada@example.org");
        provider.IsVerified = false;

        var answer = await AnswerAsync(Person.At(site), "");

        AssertLeadsTo("/account/sign-in?back=", answer);
    }

    [Theory]
    [InlineData("ADA@example.org", true)]
    [InlineData("sam@example.org", false)]
    [InlineData("ſam@example.org", false)]
    [InlineData("\u212Aate@example.org", false)]
    public async Task A_letter_that_only_looks_the_same_in_capitals_makes_another_address(string said, bool isIn)
    {
        foreach (var email in new[] { "ada@example.org", "kate@example.org" })
            await site.InviteAsync(email);

        await site.InviteAsync(said == "sam@example.org" ? "ſam@example.org" : "sam@example.org");
        provider.Email = said;

        Assert.Equal(isIn, (await ComeAsync(Person.At(site))).QuerySelector("main form") is not null);
    }

    [Fact]
    public async Task One_value_among_others_does_not_make_an_address_checked()
    {
        await site.InviteAsync("ada@example.org");
        provider.IsVerified = new[] { true, false };

        AssertLeadsTo("/account/sign-in?back=", await AnswerAsync(Person.At(site), ""));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("cut")]
    public async Task A_token_that_is_not_signed_opens_nothing(string signature)
    {
        await site.InviteAsync("ada@example.org");
        provider.Signature = signature;

        Assert.Contains("did not work", (await ComeAsync(Person.At(site))).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.TrailAsync(), e => e.Action == AuditAction.LoginLinked);
    }

    [Fact]
    public async Task A_disabled_account_stays_closed()
    {
        await site.AccountAsync("ada@example.org");
        await site.WithAsync(services => services.GetRequiredService<AccountService>().DisableAsync(new(null, "test"), "ada@example.org"));

        Assert.Null((await ComeAsync(Person.At(site))).QuerySelector("main form"));
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_leads_back_to_signing_in()
    {
        var person = Person.At(site);

        AssertLeadsTo("/account/sign-in", await person.GetAsync("/account/university/answer?code=x&state=y"));

        Assert.Contains("did not work", (await person.SeeAsync("/account/sign-in")).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_button_and_no_way()
    {
        using var plain = new PeopleSite();

        Assert.Null((await Person.At(plain).SeeAsync("/account/sign-in")).QuerySelector("a[href*=university]"));
        Assert.Equal(HttpStatusCode.NotFound, (await Person.At(plain).GetAsync("/account/university/ask")).StatusCode);
    }

    private static async Task<IHtmlDocument> ComeAsync(Person person, string back = "")
    {
        var answer = await AnswerAsync(person, back);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return await Person.PageOfAsync(answer);
    }

    /// <summary>By the button, to the university and back, as a browser goes.</summary>
    private static async Task<HttpResponseMessage> AnswerAsync(Person person, string back)
    {
        var signIn = await person.SeeAsync($"/account/sign-in?back={Uri.EscapeDataString(back)}");
        var asked = await person.GetAsync(signIn.QuerySelector("a.btn[href*=university]")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        using var outside = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var said = await outside.GetAsync(asked.Headers.Location, TestContext.Current.CancellationToken);
        var returned = await person.GetAsync(said.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);

        return await person.GetAsync(returned.Headers.Location!.OriginalString);
    }
}
