using System.Security.Claims;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Accounts.Profile;

/// <summary>What somebody can change about their own account.</summary>
public sealed class ProfileController(
    UserManager<Account> accounts, AccountSignIn signIn, AccountService register, OneTimeLinkService links, PasswordRules rules, CareerGuideDb db,
    AuditTrail trail, AccountSessions sessions, SecondStepSetup secondStep, IOptions<SiteOptions> site, IOptions<AccountOptions> demanded, SiteLanguages languages) : Controller
{
    private const int RecoveryCodes = 10;

    private const int MaxPasskeys = 20;

    [HttpGet("/account")]
    public async Task<IActionResult> Index()
    {
        var account = await MeAsync();

        return View(await PageOfAsync(account, new NameForm { Name = account.Name }));
    }

    [HttpPost("/account/name")]
    public async Task<IActionResult> Rename([FromForm] NameForm form)
    {
        var account = await MeAsync();

        if (ModelState.IsValid && !await register.RenameAsync(account, form.Name))
            ModelState.AddModelError(nameof(form.Name), Texts.Get("Account.NameTaken"));

        if (!ModelState.IsValid)
            return View(nameof(Index), await PageOfAsync(account, form));

        await signIn.RefreshSignInAsync(account);

        return this.RedirectWithSuccess("/account", Texts.Get("Account.NameChanged"));
    }

    /// <summary>The choice is a claim of the account, so its session carries it.</summary>
    [HttpPost("/account/language")]
    public async Task<IActionResult> ChooseLanguage([FromForm] string? language)
    {
        var account = await MeAsync();
        var chosen = languages.All.FirstOrDefault(known => known.Code == language);
        await accounts.RemoveClaimsAsync(account, (await accounts.GetClaimsAsync(account)).Where(claim => claim.Type == AccountLanguage.Claim));

        if (chosen is not null)
            await accounts.AddClaimAsync(account, new Claim(AccountLanguage.Claim, chosen.Code));

        await signIn.RefreshSignInAsync(account);

        return this.RedirectWithSuccess("/account", chosen is null
            ? Texts.Get("Profile.LanguageOfBrowserChosen")
            : Texts.GetIn(chosen.Culture, "Profile.LanguageChosen"));
    }

    [HttpPost("/account/sign-out-everywhere")]
    public async Task<IActionResult> LeaveEverywhere()
    {
        await ChangeAsync(await MeAsync(), AuditAction.SignedOutEverywhere, async account =>
        {
            await accounts.UpdateSecurityStampAsync(account);
            await links.RetireAsync(account.Id);
        });
        await signIn.SignOutAsync();

        return this.RedirectWithSuccess("/account/sign-in", Texts.Get("Account.SignedOutEverywhere"));
    }

    [HttpPost("/account/sessions/end")]
    public async Task<IActionResult> EndSession([FromForm] string? id)
    {
        var account = await MeAsync();

        if ((await sessions.ListAsync(account)).FirstOrDefault(s => s.Id == id) is not { } session || session.Id == await signIn.CurrentSessionAsync())
            return Redirect("/account");

        await ChangeAsync(account, AuditAction.SignedOut, mine => sessions.EndAsync(mine.Id, session.Id), $"ended from another session: {session.Browser}");

        return this.RedirectWithSuccess("/account", Texts.Get("Account.SignedOutOf", ("browser", BrowserName.InWords(session.Browser))));
    }

    [HttpPost("/account/link/withdraw")]
    public async Task<IActionResult> WithdrawLink()
    {
        await register.WithdrawLinkAsync(User.Author(), (await MeAsync()).Email!);

        return this.RedirectWithSuccess("/account", Texts.Get("Account.LinkWithdrawn"));
    }

    [HttpGet("/account/prove")]
    public async Task<IActionResult> Reauthenticate(string? back) => View(ReauthenticatePageOf(await MeAsync(), back));

    [HttpPost("/account/prove")]
    [EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Reauthenticate([FromForm] ReauthenticateForm form)
    {
        var account = await MeAsync();

        if (ModelState.IsValid && !await signIn.IsRightAsync(account, form.Password))
            ModelState.AddModelError(nameof(form.Password), Texts.Get("Reauthenticate.WrongPassword"));

        if (!ModelState.IsValid)
            return View(ReauthenticatePageOf(account, form.Back));

        await signIn.ReauthenticateAsync(account);

        return LocalRedirect(Local(form.Back));
    }

    [HttpPost("/account/prove/passkey-options")]
    [EnableRateLimiting(SignInLimits.WithoutPassword)]
    public async Task<IActionResult> ReauthenticateOptions() => Content(await signIn.MakePasskeyRequestOptionsAsync(await MeAsync()), "application/json");

    [HttpPost("/account/prove/passkey")]
    [EnableRateLimiting(SignInLimits.WithoutPassword)]
    public async Task<IActionResult> ReauthenticateByPasskey([FromForm] string? credential, [FromForm] string? back)
    {
        var account = await MeAsync();

        if (await signIn.FindByPasskeyAsync(credential ?? "") is not { } found || found.Id != account.Id)
        {
            ModelState.AddModelError("passkey", Texts.Get("Reauthenticate.WrongPasskey"));
            return View(nameof(Reauthenticate), ReauthenticatePageOf(account, back));
        }

        await signIn.ReauthenticateAsync(account);

        return LocalRedirect(Local(back));
    }

    [HttpGet("/account/password")]
    [RequireRecentSignIn("/account/password")]
    public async Task<IActionResult> Password() => View(PasswordPageOf(await MeAsync()));

    [HttpPost("/account/password")]
    [RequireRecentSignIn("/account/password")]
    public async Task<IActionResult> Password([FromForm] PasswordForm form)
    {
        var account = await MeAsync();

        if (ModelState.IsValid && rules.Fault(account, form.Password) is { } fault)
            ModelState.AddModelError(nameof(form.Password), fault);

        if (!ModelState.IsValid)
            return View(PasswordPageOf(account));

        var hash = accounts.PasswordHasher.HashPassword(account, form.Password); // takes long: before the transaction
        await ChangeAsync(account, AuditAction.PasswordChanged, async mine =>
        {
            mine.PasswordHash = hash;
            await accounts.UpdateSecurityStampAsync(mine);
            await links.RetireAsync(mine.Id);
        });
        await signIn.RefreshSignInAsync(account);

        return this.RedirectWithSuccess("/account", Texts.Get("Password.Changed"));
    }

    [HttpGet("/account/second-factor")]
    [RequireRecentSignIn("/account/second-factor")]
    public async Task<IActionResult> SecondFactor() => View(await SecondStepOfAsync(await MeAsync()));

    /// <summary>Makes the key; it counts only once a code shows that the app has it.</summary>
    [HttpPost("/account/second-factor/begin")]
    [RequireRecentSignIn("/account/second-factor")]
    public async Task<IActionResult> BeginSecondFactor()
    {
        await secondStep.BeginAsync(await MeAsync());

        return Redirect("/account/second-factor");
    }

    [HttpPost("/account/second-factor")]
    [RequireRecentSignIn("/account/second-factor")]
    public async Task<IActionResult> SecondFactor([FromForm] SecondFactorForm form)
    {
        var account = await MeAsync();

        if (await secondStep.KeyAsync(account) is null)
            return Redirect("/account/second-factor");

        if (ModelState.IsValid && !await secondStep.ConfirmAsync(account, form.Code))
            ModelState.AddModelError(nameof(form.Code), Texts.Get("SecondStep.SetupCodeWrong"));

        if (!ModelState.IsValid)
            return View(await SecondStepOfAsync(account));

        await signIn.RefreshSignInAsync(account);

        return await NewCodesAsync(account);
    }

    [HttpPost("/account/second-factor/off")]
    [RequireRecentSignIn("/account/second-factor")]
    public async Task<IActionResult> EndSecondFactor()
    {
        if (demanded.Value.RequireSecondStep)
            return Redirect("/account/second-factor");

        var account = await MeAsync();
        await ChangeAsync(account, AuditAction.SecondFactorRemoved, async mine =>
        {
            await accounts.SetTwoFactorEnabledAsync(mine, false);
            await accounts.ResetAuthenticatorKeyAsync(mine);
            await accounts.GenerateNewTwoFactorRecoveryCodesAsync(mine, 0);
        });
        await signIn.RefreshSignInAsync(account);

        return this.RedirectWithSuccess("/account", Texts.Get("SecondStep.IsOff"));
    }

    [HttpPost("/account/second-factor/codes")]
    [RequireRecentSignIn("/account/second-factor")]
    public async Task<IActionResult> NewCodes()
    {
        var account = await MeAsync();

        return account.TwoFactorEnabled ? await NewCodesAsync(account) : Redirect("/account/second-factor");
    }

    [HttpGet("/account/passkeys")]
    [RequireRecentSignIn("/account/passkeys")]
    public async Task<IActionResult> Passkeys() => View(await PasskeysOfAsync(await MeAsync(), new PasskeyForm()));

    [HttpPost("/account/passkeys/options")]
    [RequireRecentSignIn("/account/passkeys")]
    public async Task<IActionResult> PasskeyOptions()
    {
        var account = await MeAsync();

        return Content(
            await signIn.MakePasskeyCreationOptionsAsync(new() { Id = $"{account.Id}", Name = account.Email!, DisplayName = account.Name }),
            "application/json");
    }

    [HttpPost("/account/passkeys")]
    [RequireRecentSignIn("/account/passkeys")]
    public async Task<IActionResult> AddPasskey([FromForm] PasskeyForm form)
    {
        var account = await MeAsync();

        if (!ModelState.IsValid)
            return View(nameof(Passkeys), await PasskeysOfAsync(account, form));

        if ((await accounts.GetPasskeysAsync(account)).Count >= MaxPasskeys)
            return await PasskeyErrorAsync(account, form, Texts.Get("Passkeys.TooMany", ("count", MaxPasskeys)));

        if (await signIn.AttestedAsync(form.Credential ?? "", account) is not { } passkey)
            return await PasskeyErrorAsync(account, form, Texts.Get("Passkeys.Unusable"));

        passkey.Name = form.Name;
        await ChangeAsync(account, AuditAction.PasskeyAdded, async mine =>
        {
            await accounts.AddOrUpdatePasskeyAsync(mine, passkey);
            await accounts.UpdateSecurityStampAsync(mine);
        }, form.Name);
        await signIn.RefreshSignInAsync(account);

        return this.RedirectWithSuccess("/account/passkeys", Texts.Get("Passkeys.IsAdded"));
    }

    [HttpPost("/account/passkeys/remove")]
    [RequireRecentSignIn("/account/passkeys")]
    public async Task<IActionResult> RemovePasskey([FromForm] string? id)
    {
        var account = await MeAsync();

        if ((await accounts.GetPasskeysAsync(account)).SingleOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == id) is not { } passkey)
            return Redirect("/account/passkeys");

        await ChangeAsync(account, AuditAction.PasskeyRemoved, async mine =>
        {
            await accounts.RemovePasskeyAsync(mine, passkey.CredentialId);
            await accounts.UpdateSecurityStampAsync(mine);
        }, passkey.Name ?? "");
        await signIn.RefreshSignInAsync(account);

        return this.RedirectWithSuccess("/account/passkeys", Texts.Get("Passkeys.IsRemoved"));
    }

    /// <summary>Whose page it is: always there, because the session is looked up with each request.</summary>
    private async Task<Account> MeAsync() => (await accounts.GetUserAsync(User))!;

    /// <summary>A change and its line in the audit trail, both or none. Refresh the session afterwards to keep it.</summary>
    private async Task ChangeAsync(Account account, AuditAction action, Func<Account, Task> change, string details = "")
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);
        await change(account);
        await trail.NoteAsync(AccountSignIn.By(account), action, account.Email!, details);
        await all.CommitAsync();
    }

    private async Task<IActionResult> NewCodesAsync(Account account)
    {
        IEnumerable<string>? codes = null;
        await ChangeAsync(account, AuditAction.RecoveryCodesMade, async mine =>
            codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(mine, RecoveryCodes));

        return View("RecoveryCodes", new RecoveryCodesPage([.. codes!]));
    }

    private async Task<ProfilePage> PageOfAsync(Account account, NameForm form) => new(
        form,
        account.Email!,
        account.PasswordHash is not null,
        account.TwoFactorEnabled,
        await accounts.CountRecoveryCodesAsync(account),
        (await accounts.GetPasskeysAsync(account)).Count)
    {
        CurrentSession = await signIn.CurrentSessionAsync(),
        Sessions = await sessions.ListAsync(account),
        Link = await links.OutstandingAsync(account.Id) is [var link, ..] ? link : null,
    };

    private ReauthenticatePage ReauthenticatePageOf(Account account, string? back) =>
        new(new ReauthenticateForm { Back = Local(back) }, account.Email!, account.PasswordHash is not null);

    private static PasswordPage PasswordPageOf(Account account) =>
        new(new PasswordForm(), account.Email!, account.TwoFactorEnabled ? PasswordRules.MinLengthBeforeSecondStep : PasswordRules.MinLength);

    private async Task<SecondStepSettingsPage> SecondStepOfAsync(Account account)
    {
        var key = await secondStep.KeyAsync(account);
        var picture = key is null ? null : QrPicture.Of(AuthenticatorCodes.Address(site.Value.Title, account.Email!, key));

        return new(new SecondFactorForm(), account.TwoFactorEnabled, key, picture, await accounts.CountRecoveryCodesAsync(account))
        {
            IsRequired = demanded.Value.RequireSecondStep,
        };
    }

    private async Task<PasskeysPage> PasskeysOfAsync(Account account, PasskeyForm form) =>
        new(form, [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt).Select(PasskeyLine.Of)]);

    private async Task<IActionResult> PasskeyErrorAsync(Account account, PasskeyForm form, string text)
    {
        ModelState.AddModelError(nameof(form.Name), text);

        return View(nameof(Passkeys), await PasskeysOfAsync(account, form));
    }

    private string Local(string? back) => Url.WithinSite(back) ?? "/account";
}
