using System.Net;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

public sealed class SignInTests : IDisposable
{
    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Of_a_thousand_guesses_few_are_looked_at_and_five_are_tried()
    {
        await site.AccountAsync("ada@example.org");
        var person = Person.At(site);
        var page = await person.SeeAsync("/account/sign-in");
        var began = TimeProvider.System.GetTimestamp();
        var answers = new List<HttpResponseMessage>();

        for (var guess = 0; guess < 1000; guess++)
            answers.Add(await person.SendAsync(page, "form.stacked", ("email", "ada@example.org"), ("password", $"guess number {guess} of many")));

        var regained = (int)(TimeProvider.System.GetElapsedTime(began) / SignInLimits.OneMore) + 1;
        var turnedAway = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.Equal(AccountSignIn.MaxAttempts, site.TriedOnAccounts);
        Assert.InRange(answers.Count - turnedAway.Count, SignInLimits.AtOnce, SignInLimits.AtOnce + regained);
        Assert.All(turnedAway, a => Assert.NotNull(a.Headers.RetryAfter));
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_waits_fifteen_minutes()
    {
        await site.AccountAsync("ada@example.org");

        for (var wrong = 0; wrong < 5; wrong++)
            await AssertFaultAsync(await Person.At(site).EnterAsync("ada@example.org", "not my password at all"), "is wrong");

        await AssertFaultAsync(await Person.At(site).EnterAsync("ada@example.org"), "is wrong");
        site.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        await AssertFaultAsync(await Person.At(site).EnterAsync("ada@example.org"), "is wrong");
        site.Time.Advance(TimeSpan.FromSeconds(2));
        AssertLeadsTo("/instructor", await Person.At(site).EnterAsync("ada@example.org"));

        Assert.Contains(await site.TrailAsync(), e => e is { Action: AuditAction.LockedOut, Subject: "ada@example.org" });
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(150, 400)]
    [InlineData(399, 400)]
    [InlineData(450, 800)]
    [InlineData(1_230, 1_600)]
    public void A_refusal_takes_a_multiple_of_the_same_time_however_busy_the_machine_is(int checks, int refusal) =>
        Assert.Equal(refusal, checks + AccountSignIn.RestOfRefusal(TimeSpan.FromMilliseconds(checks)).TotalMilliseconds);

    [Fact]
    public async Task Every_refused_password_is_hashed_once_whoever_it_is_for()
    {
        await site.AccountAsync("ada@example.org");
        await site.AccountAsync("gone@example.org");
        await site.WithAsync(services => services.GetRequiredService<AccountService>().DisableAsync(new(null, "test"), "gone@example.org"));
        await site.InviteAsync("new@example.org");
        var passwords = site.Services.GetRequiredService<CountingPasswords>();

        foreach (var email in new[] { "nobody@example.org", "gone@example.org", "new@example.org", "ada@example.org", "ada@example.org", "ada@example.org", "ada@example.org", "ada@example.org", "ada@example.org" })
        {
            var before = passwords.Compared;
            await AssertFaultAsync(await Person.At(site).EnterAsync(email, "not my password at all"), "is wrong");
            Assert.Equal(1, passwords.Compared - before);
        }
    }

    [Fact]
    public async Task Guesses_at_the_same_time_are_counted_one_by_one()
    {
        await site.AccountAsync("ada@example.org");
        var people = Enumerable.Range(0, 15).Select(_ => Person.At(site)).ToList();
        await Task.WhenAll(people.Select(p => p.EnterAsync("ada@example.org", "not my password at all")));

        var trail = await site.TrailAsync();

        Assert.Equal(15, trail.Count(e => e.Action is AuditAction.SignInFailed or AuditAction.LockedOut));
        Assert.InRange(site.TriedOnAccounts, 1, AccountSignIn.MaxAttempts);
        await AssertFaultAsync(await Person.At(site).EnterAsync("ada@example.org"), "is wrong");
    }

    [Fact]
    public async Task Of_two_guesses_that_saw_the_same_count_one_has_to_count_again()
    {
        await site.AccountAsync("ada@example.org");

        await site.WithAsync(async services =>
        {
            var tries = services.GetRequiredService<SignInTries>();
            var ada = (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync("ada@example.org"))!;
            var (passwords, codes) = ((await tries.PasswordsAsync(ada, device: null))!, (await tries.CodesAsync(ada, device: null))!);

            Assert.True(await tries.SetPasswordsAsync(ada, device: null, passwords, passwords with { Failed = 1 }));
            Assert.False(await tries.SetPasswordsAsync(ada, device: null, passwords, passwords with { Failed = 1 }));
            Assert.True(await tries.SetCodesAsync(ada, device: null, codes, codes with { Failed = 1 }));
            Assert.False(await tries.SetCodesAsync(ada, device: null, codes, codes with { Failed = 1 }));

            return ada;
        });
    }

    [Fact]
    public async Task Unknown_known_disabled_invited_and_locked_accounts_answer_alike_and_with_the_same_work()
    {
        await site.AccountAsync("ada@example.org");
        await site.InviteAsync("invited@example.org");
        await site.AccountAsync("disabled@example.org");
        await site.WithAsync(services => ((AccountService)services.GetService(typeof(AccountService))!).DisableAsync(new(null, "test"), "disabled@example.org"));
        await site.AccountAsync("locked@example.org");

        for (var wrong = 0; wrong < 5; wrong++)
            await Person.At(site).EnterAsync("locked@example.org", "not my password at all");

        var told = new HashSet<string>();

        foreach (var name in new[] { "ada", "nobody", "invited", "disabled", "locked" })
        {
            var before = site.Compared;
            var page = await AssertFaultAsync(await Person.At(site).EnterAsync($"{name}@example.org", "not my password at all"), "is wrong");
            Assert.Equal(1, site.Compared - before);
            told.Add(page.QuerySelector("main")!.InnerHtml
                .Replace($"{name}@example.org", "…", StringComparison.Ordinal)
                .Replace(page.QuerySelector("form.stacked input[name=__RequestVerificationToken]")!.GetAttribute("value")!, "…", StringComparison.Ordinal)
                .Replace(page.QuerySelectorAll("input[name=__RequestVerificationToken]")[^1].GetAttribute("value")!, "…", StringComparison.Ordinal));
        }

        Assert.Single(told);
    }

    [Fact]
    public async Task What_is_typed_for_an_unknown_address_is_not_written_down()
    {
        await Person.At(site).EnterAsync("my-password-by-mistake@example.org", "x");

        Assert.DoesNotContain(await site.TrailAsync(), e => e.Subject.Contains("mistake", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_session_cookies_belong_to_this_host_and_to_safe_connections()
    {
        await site.AccountAsync("ada@example.org");

        var answer = await Person.At(site).EnterAsync("ada@example.org");

        var session = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.Contains("; path=/; secure; samesite=lax; httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Who_is_disabled_is_out_with_the_next_request_and_back_only_when_enabled()
    {
        await site.AccountAsync("ada@example.org");
        var admin = await Person.SignedInAsync(site, AccountRole.Administrator, provedAgo: TimeSpan.Zero);
        var ada = await EnteredAsync(site, "ada@example.org");
        await ada.SeeAsync("/account");

        await admin.AssertDoneAsync("/admin/users", "signed out everywhere", await ActAsync(admin, "disable", "ada@example.org"));

        AssertLeadsTo("/account/sign-in?back=%2Faccount", await ada.GetAsync("/account"));
        await AssertFaultAsync(await Person.At(site).EnterAsync("ada@example.org"), "is wrong");
        await admin.AssertDoneAsync("/admin/users", "may sign in again", await ActAsync(admin, "enable", "ada@example.org"));
        AssertLeadsTo("/instructor", await Person.At(site).EnterAsync("ada@example.org"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        await site.AccountAsync("ada@example.org");
        var (here, there) = (await EnteredAsync(site, "ada@example.org"), await EnteredAsync(site, "ada@example.org"));

        await here.AssertDoneAsync("/account/sign-in", "signed out on every device", await here.SendAsync(await here.SeeAsync("/account"), "form[action='/account/sign-out-everywhere']"));

        AssertLeadsTo("/account/sign-in?back=%2Faccount", await here.GetAsync("/account"));
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await there.GetAsync("/account"));
    }

    [Fact]
    public async Task A_session_that_is_used_every_day_ends_after_a_week_all_the_same()
    {
        await site.AccountAsync("ada@example.org");
        var ada = await EnteredAsync(site, "ada@example.org");

        for (var hours = 10; hours < 7 * 24; hours += 10)
        {
            site.Time.Advance(TimeSpan.FromHours(10));
            await ada.SeeAsync("/account");
        }

        site.Time.Advance(TimeSpan.FromHours(10));
        AssertLeadsTo("/account/sign-in?back=%2Faccount", await ada.GetAsync("/account"));
    }

    [Fact]
    public async Task After_signing_in_one_is_where_one_wanted_to_be()
    {
        await site.AccountAsync("ada@example.org");

        AssertLeadsTo("/account?x=1#y", await Person.At(site).EnterAsync("ada@example.org", back: "/account?x=1#y"));
    }

    [Fact]
    public async Task No_open_redirect_leads_off_the_site()
    {
        await site.AccountAsync("ada@example.org");
        var ada = await EnteredAsync(site, "ada@example.org");

        foreach (var payload in OpenRedirects.All())
        {
            var answer = await ada.GetAsync($"/account/sign-in?back={Uri.EscapeDataString(payload)}");

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            AssertStays(payload, answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task Without_https_on_another_host_the_page_says_why_signing_in_cannot_work()
    {
        var client = site.CreateClient(new() { BaseAddress = new Uri("http://careers.example.org") });
        var elsewhere = await client.GetStringAsync("/account/sign-in", TestContext.Current.CancellationToken);

        Assert.Contains("needs a safe connection", elsewhere, StringComparison.Ordinal);
        Assert.DoesNotContain("needs a safe connection", await site.TextAsync("/account/sign-in"), StringComparison.Ordinal);
    }

    internal static async Task<HttpResponseMessage> ActAsync(Person admin, string act, string email)
    {
        var page = await admin.SeeAsync("/admin/users");
        var form = page.QuerySelectorAll($"form[action='/admin/users/{act}']").First(f => f.QuerySelector("input[name=email]")!.GetAttribute("value") == email);
        form.Id = "chosen";

        return await admin.SendAsync(page, "#chosen");
    }

    /// <summary>As a browser reads it: back slashes are slashes, and control characters are not there.</summary>
    private static void AssertStays(string payload, string location)
    {
        var read = string.Concat(location.Replace('\\', '/').Where(c => c > ' '));
        var target = new Uri(new Uri("https://localhost/account/sign-in"), read);

        Assert.True(target is { Scheme: "https", Host: "localhost" } && !read.StartsWith("//", StringComparison.Ordinal), $"{payload} leads to {location}");
    }
}
