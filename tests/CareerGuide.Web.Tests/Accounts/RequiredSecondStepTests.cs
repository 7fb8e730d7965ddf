using System.Net;
using System.Net.Http.Headers;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

public sealed class RequiredSecondStepTests : IDisposable
{
    private const string Ada = "ada@example.org";

    private const string Setup = "/account/second-factor";

    private readonly PeopleSite site = new();

    public RequiredSecondStepTests() => site.Set("Accounts:RequireSecondStep", "true");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/instructor")]
    [InlineData("/instructor/files")]
    [InlineData("/instructor/lectures/new")]
    [InlineData("/admin/users")]
    [InlineData("/admin/audit")]
    public async Task Whoever_has_none_is_led_to_set_it_up_before_any_page_of_the_desk(string page)
    {
        await site.AccountAsync(Ada, AccountRole.Administrator);
        var ada = await EnteredAsync(site, Ada);

        AssertLeadsTo(Setup, await ada.GetAsync(page));
        Assert.Contains("requires a second step", (await ada.SeeAsync(Setup)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_changed_by_whoever_has_none()
    {
        await site.AccountAsync(Ada, AccountRole.Administrator);
        var ada = await EnteredAsync(site, Ada);

        var answer = await ada.SendAsync(await ada.SeeAsync("/account"), "form[action='/account/name']", ("name", "Ada"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode); // one's own account is open
        AssertLeadsTo(Setup, await ada.SendToAsync("/admin/users", ("email", "eve@example.org"), ("name", "Eve"), ("role", "Administrator")));

        Assert.Null(await site.WithAsync(services => services.GetRequiredService<UserManager<Account>>().FindByEmailAsync("eve@example.org")));
    }

    [Fact]
    public async Task Whoever_sets_it_up_opens_the_desk_and_cannot_turn_it_off_again()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        await ada.SendAsync(await ada.SeeAsync(Setup), "form[action$='/begin']");
        var page = await ada.SeeAsync(Setup);
        var key = page.QuerySelector(".setup-key code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        await ada.SendAsync(page, $"form[action='{Setup}']", ("code", new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime)));

        await ada.SeeAsync("/instructor");
        Assert.Null((await ada.SeeAsync(Setup)).QuerySelector("form[action$='/off']"));
        AssertLeadsTo(Setup, await ada.SendToAsync($"{Setup}/off"));
        Assert.True((await site.AccountOfAsync(Ada)).TwoFactorEnabled);
    }

    [Fact]
    public async Task A_text_that_was_being_written_comes_back_instead_of_being_lost()
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);

        var answer = await ada.SendToAsync("/instructor/lectures/data-roles/edit", ("markdown", "# A long evening's work"));

        var page = await Person.PageOfAsync(answer);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("# A long evening's work", page.QuerySelector("textarea")!.TextContent);
        Assert.Contains("requires a second step", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not signed in", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{Setup}']"));
    }

    [Theory]
    [InlineData("/instructor/lectures/data-roles/edit/draft", "application/json")]
    [InlineData("/instructor/lectures/data-roles/edit/presence", "application/json")]
    [InlineData("/instructor/paste", "application/json; charset=utf-8")]
    [InlineData("/instructor/lectures/data-roles/edit/draft", "application/x-www-form-urlencoded", "same-origin")]
    public async Task A_script_is_told_why_and_not_sent_to_a_page(string address, string type, string mode = "")
    {
        await site.AccountAsync(Ada);
        var ada = await EnteredAsync(site, Ada);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}") };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", mode);

        var answer = await ada.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("requires a second step", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_nobody_is_held_up()
    {
        using var open = new PeopleSite();
        await open.AccountAsync(Ada);

        await (await EnteredAsync(open, Ada)).SeeAsync("/instructor");
    }
}

internal static class PersonSendingAnywhere
{
    /// <summary>Sends fields to an address, with the token of a form that the person can open.</summary>
    public static async Task<HttpResponseMessage> SendToAsync(this Person person, string address, params (string Name, string Value)[] fields)
    {
        var token = (await person.SeeAsync("/account")).QuerySelector("form[action='/account/name'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var values = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));

        return await person.Client.PostAsync(address, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
    }
}
