using System.ComponentModel.DataAnnotations;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Features.Accounts.SignIn;

public sealed record SignInForm
{
    [Display(Name = "Account.Email")]
    [DataType(DataType.EmailAddress)]
    [Required(ErrorMessage = "Account.EmailMissing")]
    [StringLength(AccountService.EmailMaxLength, ErrorMessage = "Account.EmailTooLong")]
    public string Email { get; init => field = (value ?? "").Trim(); } = "";

    [Display(Name = "Account.Password")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Account.PasswordMissing")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Account.PasswordTooLong")]
    public string Password { get; init => field = value ?? ""; } = "";

    /// <summary>Where to go after; empty for the first page.</summary>
    public string? Back { get; init; }
}

public sealed record SecondStepForm
{
    private const int CodeMaxLength = 40;

    /// <summary>A code of the authenticator app or a recovery code.</summary>
    [Display(Name = "SecondStep.Code")]
    [Required(ErrorMessage = "SecondStep.CodeMissing")]
    [StringLength(CodeMaxLength, ErrorMessage = "SecondStep.CodeTooLong")]
    public string Code { get; init => field = value ?? ""; } = "";

    /// <summary>As in <see cref="SignInForm"/>.</summary>
    public string? Back { get; init; }
}
