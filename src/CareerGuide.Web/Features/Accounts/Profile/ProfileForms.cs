using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Features.Accounts.Profile;

public sealed record NameForm
{
    [Display(Name = "Your name")]
    [Required(ErrorMessage = "Type your name.")]
    [StringLength(Account.NameMaxLength, ErrorMessage = "Type your name, in at most {1} characters.")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";
}

public sealed record ReauthenticateForm
{
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Type your password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Type your password, in at most {1} characters.")]
    public string Password { get; init => field = value ?? ""; } = "";

    /// <summary>Where to go after.</summary>
    public string? Back { get; init; }
}

/// <summary>The other rules for a password depend on the account, so <see cref="PasswordRules"/> checks them.</summary>
public sealed record PasswordForm
{
    [Display(Name = "New password")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Choose a password of at most {1} characters.")]
    public string Password { get; init => field = value ?? ""; } = "";
}

public sealed record SecondFactorForm
{
    private const int CodeMaxLength = 10;

    [Display(Name = "The six digits that it shows now")]
    [Required(ErrorMessage = "Type the code that the app shows now.")]
    [StringLength(CodeMaxLength, ErrorMessage = "Type the six digits that the app shows now.")]
    public string Code { get; init => field = value ?? ""; } = "";
}

public sealed record PasskeyForm
{
    private const int NameMaxLength = 60;

    [Required(ErrorMessage = "Give the passkey a name.")]
    [StringLength(NameMaxLength, ErrorMessage = "Give the passkey a name, in at most {1} characters.")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";

    /// <summary>The device's response, as JSON.</summary>
    public string? Credential { get; init; }
}
