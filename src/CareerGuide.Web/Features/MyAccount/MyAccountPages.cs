using CareerGuide.Web.Infrastructure.People;
using Microsoft.AspNetCore.Identity;

namespace CareerGuide.Web.Features.MyAccount;

/// <param name="Name">As typed.</param>
public sealed record MyAccountPage(string Name, string Email, bool HasPassword, bool HasSecondStep, int RecoveryCodes, int Passkeys) : FormPage
{
    public override string Heading => "Your account";

    /// <summary>The link by which somebody could get in; null where none is out.</summary>
    public OutstandingLink? Link { get; init; }

    public override string Path => "/account";
}

/// <param name="Back">Where to go after.</param>
public sealed record ProvePage(string Email, string Back, bool HasPassword) : FormPage
{
    public override string Heading => "Is it you?";

    public override string Path => "/account/prove";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;
}

public sealed record PasswordPage(string Email, int MinLength) : FormPage
{
    public override string Heading => "Change your password";

    public override string Path => "/account/password";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;
}

/// <param name="Key">What the app is to learn; null where nothing is being set up.</param>
/// <param name="Picture">The same as a picture to point the phone at.</param>
public sealed record SecondStepSettingsPage(bool IsOn, string? Key, QrPicture? Picture, int RecoveryCodes) : FormPage
{
    public override string Heading => "Second step";

    public override string Path => "/account/second-factor";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;

    /// <summary>In fours, to be typed.</summary>
    public IEnumerable<string> KeyGroups => (Key ?? "").Chunk(4).Select(four => new string(four));
}

/// <summary>Shown once, right after they were made.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes) : FormPage
{
    public override string Heading => "Your recovery codes";

    public override string Path => "/account/second-factor";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;
}

public sealed record PasskeysPage(IReadOnlyList<PasskeyLine> Passkeys) : FormPage
{
    public override string Heading => "Passkeys";

    public override string Path => "/account/passkeys";

    public override IReadOnlyList<Crumb> Trail => MyAccountTrail.Steps;
}

/// <param name="Id">Of the credential, for its form.</param>
public sealed record PasskeyLine(string Id, string Name, DateTime AddedAt)
{
    public static PasskeyLine Of(UserPasskeyInfo passkey) =>
        new(Convert.ToHexStringLower(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt.UtcDateTime);
}

internal static class MyAccountTrail
{
    public static IReadOnlyList<Crumb> Steps { get; } = [new("Your account", "/account")];
}
