using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Identity;

namespace CareerGuide.Web.Features.Accounts.Profile;

public sealed record ProfilePage(NameForm Form, string Email, bool HasPassword, bool HasSecondStep, int RecoveryCodes, int Passkeys) : PrivatePage
{
    public override string Title => Texts.Get("Account.Title");

    /// <summary>The link by which somebody could get in; null where none is out.</summary>
    public OutstandingLink? Link { get; init; }

    /// <summary>Where the account is signed in, the newest first.</summary>
    public IReadOnlyList<AccountSession> Sessions { get; init; } = [];

    /// <summary>The id of the session that shows this page.</summary>
    public string? CurrentSession { get; init; }

    public override string Path => "/account";
}

public sealed record ReauthenticatePage(ReauthenticateForm Form, string Email, bool HasPassword) : PrivatePage
{
    public override string Title => Texts.Get("Reauthenticate.Title");

    public override string Path => "/account/prove";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;
}

public sealed record PasswordPage(PasswordForm Form, string Email, int MinLength) : PrivatePage
{
    public override string Title => Texts.Get("Password.Title");

    public override string Path => "/account/password";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;
}

/// <param name="Key">What the app is to learn; null where nothing is being set up.</param>
/// <param name="Picture">The same as a picture to point the phone at.</param>
public sealed record SecondStepSettingsPage(SecondFactorForm Form, bool IsOn, string? Key, QrPicture? Picture, int RecoveryCodes) : PrivatePage
{
    public override string Title => Texts.Get("Account.SecondStep");

    public override string Path => "/account/second-factor";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;

    /// <summary>Whether the site demands a second step of all who write.</summary>
    public bool IsRequired { get; init; }

    /// <summary>In fours, to be typed.</summary>
    public IEnumerable<string> KeyGroups => (Key ?? "").Chunk(4).Select(four => new string(four));
}

/// <summary>Shown once, right after they were made.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes) : PrivatePage
{
    public override string Title => Texts.Get("RecoveryCodes.Title");

    public override string Path => "/account/second-factor";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;
}

public sealed record PasskeysPage(PasskeyForm Form, IReadOnlyList<PasskeyLine> Passkeys) : PrivatePage
{
    public override string Title => Texts.Get("Account.Passkeys");

    public override string Path => "/account/passkeys";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;
}

/// <param name="Id">Of the credential, for its form.</param>
public sealed record PasskeyLine(string Id, string Name, DateTime AddedAt)
{
    public static PasskeyLine Of(UserPasskeyInfo passkey) =>
        new(Convert.ToHexStringLower(passkey.CredentialId), passkey.Name ?? Texts.Get("Passkeys.Unnamed"), passkey.CreatedAt.UtcDateTime);
}

internal static class MyAccountTrail
{
    public static IReadOnlyList<Crumb> Steps => [new(Texts.Get("Account.Title"), "/account")];
}
