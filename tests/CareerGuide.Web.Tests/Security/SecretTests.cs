using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Auditing;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtpNet;

namespace CareerGuide.Web.Tests.Security;

/// <summary>However much is logged, nothing of it lets anybody in.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Ada = "ada@example.org", First = "seven green umbrellas", Second = "eight purple teapots", Wrong = "nine yellow lanterns";

    private readonly ListeningSite site = new();
    private readonly HashSet<string> secrets = [First, Second, Wrong];

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task No_password_token_cookie_or_link_is_ever_logged()
    {
        var ada = await SetUpAsync();
        var codes = await TurnOnSecondStepAsync(ada);
        await Person.At(site).EnterAsync(Ada, Wrong);
        await EnterByRecoveryCodeAsync(codes[0]);
        await InviteAsync(ada);
        await RecoverAsync();
        await ada.GetAsync("/account");

        foreach (var secret in secrets)
            Assert.DoesNotContain(site.Logged, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase) || line.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase));

        Assert.InRange(secrets.Count, 30, 1000);
        Assert.Contains(LogLevel.Trace, site.Levels);
    }

    [Theory]
    [InlineData("Default", "Trace")]
    [InlineData("Microsoft.AspNetCore.Mvc", "Trace")]
    [InlineData("Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker", "Trace")]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", "Information")]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics*", "Information")]
    [InlineData("Microsoft.AspNetCore.Routing.Matching.DfaMatcher", "Debug")]
    public void No_setting_makes_the_framework_tell_what_was_typed(string category, string level)
    {
        site.Set($"Logging:LogLevel:{category}", level).Set($"Logging:Ear:LogLevel:{category}", level);
        var loggers = site.Services.GetRequiredService<ILoggerFactory>();

        Assert.False(loggers.CreateLogger("Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker").IsEnabled(LogLevel.Trace));
        Assert.False(loggers.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics").IsEnabled(LogLevel.Critical));
        Assert.False(loggers.CreateLogger("Microsoft.AspNetCore.Routing.Matching.DfaMatcher").IsEnabled(LogLevel.Debug));
        Assert.True(loggers.CreateLogger("Microsoft.AspNetCore.Mvc.Infrastructure.ControllerActionInvoker").IsEnabled(LogLevel.Error));
    }

    private async Task<Person> SetUpAsync()
    {
        var link = await MakeAsync(register => register.MakeSetupLinkAsync(new Author(null, "test")));
        var ada = Person.At(site);
        await SendAsync(ada, await ada.SeeAsync(link), "form.stacked", ("email", Ada), ("name", "Ada"), ("password", First));

        return ada;
    }

    private async Task<IReadOnlyList<string>> TurnOnSecondStepAsync(Person ada)
    {
        await SendAsync(ada, await ada.SeeAsync("/account/second-factor"), "form[action$='/begin']");
        var page = await ada.SeeAsync("/account/second-factor");
        var key = page.QuerySelector(".setup-key code")!.TextContent;
        var code = new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp();
        var answer = await SendAsync(ada, page, "form[action='/account/second-factor']", ("code", code));
        var codes = (await Person.PageOfAsync(answer)).QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).ToList();
        secrets.UnionWith([key, key.Replace(" ", "", StringComparison.Ordinal), .. codes]);

        return codes;
    }

    private async Task EnterByRecoveryCodeAsync(string code)
    {
        var person = Person.At(site);
        await SendAsync(person, await person.SeeAsync("/account/sign-in"), "form.stacked", ("email", Ada), ("password", First));
        var answer = await SendAsync(person, await person.SeeAsync("/account/second-step"), "form.stacked", ("code", code));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task InviteAsync(Person ada)
    {
        var answer = await SendAsync(ada, await ada.SeeAsync("/admin/users"), "form[action='/admin/users']", ("email", "grace@example.org"), ("name", "Grace"));
        var link = (await Person.PageOfAsync(answer)).QuerySelectorAll("input, code, a").Select(e => e.GetAttribute("value") ?? e.TextContent)
            .First(text => text.Contains("/account/invitation/", StringComparison.Ordinal));
        secrets.Add(link[(link.LastIndexOf('/') + 1)..].Trim());
    }

    private async Task RecoverAsync()
    {
        var link = await MakeAsync(register => register.MakeLinkAsync(new Author(null, "test"), Ada));
        var person = Person.At(site);
        await SendAsync(person, await person.SeeAsync(link), "form.stacked", ("password", Second));
        await SendAsync(person, await person.SeeAsync("/account"), "form[action='/account/sign-out']");
    }

    private async Task<string> MakeAsync(Func<AccountService, Task<NewLink?>> make)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var path = (await make(scope.ServiceProvider.GetRequiredService<AccountService>()))!.Path;
        secrets.Add(path[(path.LastIndexOf('/') + 1)..]);

        return path;
    }

    /// <summary>Sends a form; its token and what the browser keeps afterwards are secrets too.</summary>
    private async Task<HttpResponseMessage> SendAsync(Person person, IHtmlDocument page, string form, params (string Name, string Value)[] fields)
    {
        secrets.UnionWith(page.QuerySelectorAll("input[name=__RequestVerificationToken]").Select(e => e.GetAttribute("value")!));
        var answer = await person.SendAsync(page, form, fields);
        Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Redirect, $"{form}: {answer.StatusCode}");
        secrets.UnionWith(person.Cookies.Values.Where(value => value.Length > 0));

        return answer;
    }
}
