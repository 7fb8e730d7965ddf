using System.Globalization;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Accounts.SignIn;

/// <summary>Into the site and out of it again.</summary>
[AllowAnonymous]
public sealed class SignInController(AccountSignIn signIn, AuditTrail trail, IOptions<UniversityOptions> university) : Controller
{
    private const string FirstPage = "/instructor";

    /// <summary>Alike whether the address is unknown, the password wrong, or the account locked or disabled.</summary>
    private static string Refused => Texts.Get("SignIn.Refused");

    [HttpGet("/account/sign-in")]
    public IActionResult Index(string? back) => User.Identity?.IsAuthenticated == true && !NeedsHttps
        ? Away(back)
        : View(PageFor(new SignInForm { Back = back }));

    [HttpPost("/account/sign-in")]
    [EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Index([FromForm] SignInForm form)
    {
        if (!ModelState.IsValid)
            return View(PageFor(form));

        if (await signIn.FindAsync(form.Email, form.Password) is not { } account)
        {
            ModelState.AddModelError(nameof(form.Email), Refused);
            return View(PageFor(form));
        }

        return await signIn.BeginAsync(account, "password") ? RedirectToStep(form.Back) : Away(form.Back);
    }

    [HttpGet("/account/second-step")]
    public async Task<IActionResult> SecondStep(string? back) => await signIn.GetTwoFactorAuthenticationUserAsync() is null
        ? RedirectToSignIn(back)
        : View(new SecondStepPage(new SecondStepForm { Back = Local(back) }));

    [HttpPost("/account/second-step")]
    [EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> SecondStep([FromForm] SecondStepForm form)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { DisabledAt: null } account)
            return RedirectToSignIn(form.Back);

        if (ModelState.IsValid && !await signIn.IsRightCodeAsync(account, form.Code))
            ModelState.AddModelError(nameof(form.Code), await WhyNotAsync(account));

        if (!ModelState.IsValid)
            return View(new SecondStepPage(new SecondStepForm { Back = Local(form.Back) }));

        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.CompleteAsync(account, "password and code");

        return Away(form.Back);
    }

    private async Task<string> WhyNotAsync(Account account) => await signIn.CodesLockedUntilAsync(account) is { } until
        ? Texts.Get("SecondStep.Locked", ("time", until.ToString("d MMMM, HH:mm", CultureInfo.CurrentCulture)))
        : Texts.Get("SecondStep.CodeWrong");

    /// <summary>What the browser asks the passkey with. Nothing is remembered here: it goes along in a cookie.</summary>
    [HttpPost("/account/sign-in/passkey-options")]
    [EnableRateLimiting(SignInLimits.WithoutPassword)]
    public async Task<IActionResult> PasskeyOptions() => Content(await signIn.MakePasskeyRequestOptionsAsync(null!), "application/json");

    [HttpPost("/account/sign-in/passkey")]
    [EnableRateLimiting(SignInLimits.WithoutPassword)]
    public async Task<IActionResult> Passkey([FromForm] string? credential, [FromForm] string? back)
    {
        if (await signIn.FindByPasskeyAsync(credential ?? "") is not { DisabledAt: null } account)
        {
            ModelState.AddModelError(nameof(SignInForm.Email), Texts.Get("SignIn.UnknownPasskey"));
            return View(nameof(Index), PageFor(new SignInForm { Back = back }));
        }

        await signIn.CompleteAsync(account, "passkey");

        return Away(back);
    }

    [HttpPost("/account/sign-out")]
    public async Task<IActionResult> Leave()
    {
        if (User.Identity?.IsAuthenticated == true)
            await trail.NoteAsync(User.Author(), AuditAction.SignedOut, User.Email());

        await signIn.EndCurrentSessionAsync();

        return this.RedirectWithSuccess("/account/sign-in", Texts.Get("SignIn.SignedOut"));
    }

    [HttpGet("/account/no-access")]
    public IActionResult NoAccess()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;

        return View(new NoAccessPage());
    }

    /// <summary>Off to the university. Only cookies are set.</summary>
    [HttpGet("/account/university/ask")]
    public IActionResult AskUniversity(string? back) => university.Value.IsUsed
        ? Challenge(new AuthenticationProperties { RedirectUri = $"/account/university?back={Uri.EscapeDataString(Local(back))}" }, UniversitySignIn.Scheme)
        : NotFound();

    /// <summary>Back from the university: who it says this is. Going on is a form, because it is written down.</summary>
    [HttpGet("/account/university")]
    public async Task<IActionResult> University(string? back)
    {
        if (await signIn.SaidElsewhereAsync() is not { } said)
            return RedirectToSignIn(back);

        var account = await signIn.FindAsync(said);

        return View(new UniversityPage(university.Value.Name, said.Email, account?.Name, Local(back)));
    }

    [HttpPost("/account/university")]
    [EnableRateLimiting(SignInLimits.WithoutPassword)]
    public async Task<IActionResult> EnterFromUniversity([FromForm] string? back)
    {
        if (await signIn.SaidElsewhereAsync() is not { } said || await signIn.FindAsync(said) is not { } account)
            return RedirectToSignIn(back);

        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        await signIn.LinkAsync(account, said);

        return await signIn.BeginAsync(account, university.Value.Name) ? RedirectToStep(back) : Away(back);
    }

    private SignInPage PageFor(SignInForm form) => new(
        form with { Back = Local(form.Back) }, university.Value is { IsUsed: true } provider ? provider.Name : null, NeedsHttps);

    /// <summary>Browsers take their own machine for safe without HTTPS, and nothing else.</summary>
    private bool NeedsHttps => !Request.IsHttps
        && Request.Host.Host is var host
        && host is not ("localhost" or "127.0.0.1" or "[::1]")
        && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private IActionResult Away(string? back) => Local(back) is { Length: > 0 } local ? LocalRedirect(local) : Redirect(FirstPage);

    private RedirectResult RedirectToStep(string? back) => Redirect($"/account/second-step?back={Uri.EscapeDataString(Local(back))}");

    private RedirectResult RedirectToSignIn(string? back) => Redirect($"/account/sign-in?back={Uri.EscapeDataString(Local(back))}");

    /// <summary>Nobody is sent off the site by a link to it.</summary>
    private string Local(string? back) => Url.WithinSite(back) ?? "";
}
