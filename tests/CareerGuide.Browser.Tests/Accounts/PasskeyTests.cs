using System.Net;
using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Auditing;
using CareerGuide.Tests;
using CareerGuide.Web.Infrastructure.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Browser.Tests.Accounts;

/// <summary>A device that the browser only plays makes a passkey and signs in with it.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_and_is_removed()
    {
        await using var site = new PasskeySite();
        var link = await SetupLinkAsync(site);
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await GiveDeviceAsync(window, page);
        var start = new Uri($"http://localhost:{site.Address.Port}"); // passkeys belong to names, not to numbers

        await page.GotoAsync(new Uri(start, link).ToString());
        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("seven green umbrellas");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.WaitForStatusAsync("/instructor", "Welcome.");

        await page.GotoAsync(new Uri(start, "/account/passkeys").ToString());
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("played device");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.WaitForStatusAsync("/account/passkeys", "The passkey is added.");
        Assert.Contains("played device, added", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.GotoAsync(new Uri(start, "/account").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.WaitForStatusAsync("/account/sign-in", "You are signed out.");
        await page.GotoAsync(new Uri(start, "/account/sign-in?back=/account/passkeys").ToString());
        var sent = await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync(),
            request => request.Method == "POST" && request.Url.EndsWith("/account/sign-in/passkey", StringComparison.Ordinal));
        await page.WaitForAddressAsync("/account/passkeys");
        Assert.DoesNotContain("session=", await SentAgainAsync(sent), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove played device" }).ClickAsync();
        await page.WaitForStatusAsync("/account/passkeys", "The passkey is removed.");
        Assert.Contains("You have none yet", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>The cookies that an answer sets if it comes once more, as it was.</summary>
    private static async Task<string> SentAgainAsync(IRequest sent)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var again = new HttpRequestMessage(HttpMethod.Post, sent.Url) { Content = new StringContent(sent.PostData!) };

        foreach (var (name, value) in await sent.AllHeadersAsync())
        {
            if (!again.Headers.TryAddWithoutValidation(name, value))
            {
                again.Content.Headers.Remove(name);
                again.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        var answer = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode); // the form again, and no way on

        return answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : "";
    }

    private static async Task<string> SetupLinkAsync(Site site)
    {
        _ = site.Address; // starts it
        await using var scope = site.Services.CreateAsyncScope();

        return (await scope.ServiceProvider.GetRequiredService<AccountService>().MakeSetupLinkAsync(new Author(null, "test")))!.Path;
    }

    private static async Task GiveDeviceAsync(IBrowserContext window, IPage page)
    {
        var devtools = await window.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private sealed class PasskeySite : Site
    {
        protected override string ContentFolder => Repository.PathTo("content");
    }
}
