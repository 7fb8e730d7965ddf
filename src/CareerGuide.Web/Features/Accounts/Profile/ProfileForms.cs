using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Features.Accounts.Profile;

public sealed record NameForm
{
    [Display(Name = "Account.YourName")]
    [Required(ErrorMessage = "Account.NameMissing")]
    [StringLength(Account.NameMaxLength, ErrorMessage = "Account.NameTooLong")]
    [AccountName(ErrorMessage = "Account.NameUnusable")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";
}

public sealed record ReauthenticateForm
{
    [Display(Name = "Account.Password")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Account.PasswordMissing")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Account.PasswordTooLong")]
    public string Password { get; init => field = value ?? ""; } = "";

    /// <summary>Where to go after.</summary>
    public string? Back { get; init; }
}

/// <summary>The other rules for a password depend on the account, so <see cref="PasswordRules"/> checks them.</summary>
public sealed record PasswordForm
{
    [Display(Name = "Account.NewPassword")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Account.PasswordToChoose")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Account.PasswordToChooseTooLong")]
    public string Password { get; init => field = value ?? ""; } = "";
}

public sealed record SecondFactorForm
{
    private const int CodeMaxLength = 10;

    [Display(Name = "SecondStep.SetupCode")]
    [Required(ErrorMessage = "SecondStep.SetupCodeMissing")]
    [StringLength(CodeMaxLength, ErrorMessage = "SecondStep.SetupCodeTooLong")]
    public string Code { get; init => field = value ?? ""; } = "";
}

public sealed record PasskeyForm
{
    private const int NameMaxLength = 60;

    [Display(Name = "Account.Name")]
    [Required(ErrorMessage = "Passkeys.NameMissing")]
    [StringLength(NameMaxLength, ErrorMessage = "Passkeys.NameTooLong")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";

    /// <summary>The device's response, as JSON.</summary>
    public string? Credential { get; init; }
}
