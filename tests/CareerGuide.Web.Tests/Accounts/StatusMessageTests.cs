using AngleSharp.Dom;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

public sealed class StatusMessageTests : IAsyncLifetime
{
    private const string Cookie = "__Host-status";

    private readonly PeopleSite site = new();
    private Person ada = null!;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, AccountRole.Administrator, "Ada", TimeSpan.Zero);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_message_is_shown_once_and_leaves_nothing_in_the_browser()
    {
        await ada.AssertDoneAsync("/account", "Your name is changed.", await RenameAsync());

        Assert.DoesNotContain(Cookie, ada.Cookies.Keys);
        Assert.Null((await ada.SeeAsync("/account")).QuerySelector("main [role=status]"));
    }

    [Fact]
    public async Task Its_cookie_is_for_this_host_alone_and_for_no_script()
    {
        var answer = await RenameAsync();

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith(Cookie + "=", StringComparison.Ordinal));
        Assert.All(["path=/", "secure", "samesite=lax", "httponly"], part => Assert.Contains(part, cookie.Split("; ")));
        Assert.DoesNotContain(cookie.Split("; "), part => part.StartsWith("expires", StringComparison.Ordinal) || part.StartsWith("domain", StringComparison.Ordinal));
        Assert.DoesNotContain("name", cookie.Split(';')[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_without_a_message_sets_no_cookie_for_one() =>
        Assert.DoesNotContain(Cookie, string.Join('\n', (await ada.GetAsync("/account")).Headers.NonValidated.SelectMany(header => header.Value)), StringComparison.Ordinal);

    [Fact]
    public async Task A_public_page_leaves_the_message_for_the_private_page_that_comes_after_it()
    {
        await RenameAsync();

        Assert.False((await ada.GetAsync("/")).Headers.Contains("Set-Cookie"));

        Assert.NotNull((await ada.SeeAsync("/account")).QuerySelector("main [role=status]"));
    }

    [Theory]
    [InlineData("/account?done=password")]
    [InlineData("/account?Success=Published.")]
    [InlineData("/account/passkeys?done=passkey")]
    [InlineData("/account/sign-in?done=everywhere")]
    [InlineData("/admin/users?done=role")]
    [InlineData("/instructor?done=purged")]
    [InlineData("/instructor/files?imported=7")]
    [InlineData("/instructor/glossary?done=Published&number=7&moved=data-analyst")]
    [InlineData("/instructor/lectures/data-roles/history?done=restored&number=7")]
    [InlineData("/instructor/lectures/data-roles/edit?done=Merged&number=7")]
    public async Task No_address_makes_the_site_say_that_something_was_done(string address)
    {
        var page = address.StartsWith("/account/sign-in", StringComparison.Ordinal) ? await Person.At(site).SeeAsync(address) : await ada.SeeAsync(address);

        Assert.Empty(page.QuerySelectorAll("main .note[role=status], main .error-summary").Select(message => message.TextContent));
    }

    [Fact]
    public async Task Without_its_cookie_only_the_message_is_lost()
    {
        AssertLeadsTo("/account", await RenameAsync());

        ada.LoseCookie(Cookie);

        var page = await ada.SeeAsync("/account");
        Assert.Null(page.QuerySelector("main [role=status]"));
        Assert.Equal("Ada L.", page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_cookie_that_somebody_made_up_says_nothing()
    {
        ada.Client.DefaultRequestHeaders.Add("Cookie", $"{Cookie}=CfDJ8Published");

        Assert.Null((await ada.SeeAsync("/account")).QuerySelector("main [role=status]"));
    }

    private async Task<HttpResponseMessage> RenameAsync() =>
        await ada.SendAsync(await ada.SeeAsync("/account"), "form[action='/account/name']", ("name", "Ada L."));
}
