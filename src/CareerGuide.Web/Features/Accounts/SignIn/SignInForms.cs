using System.ComponentModel.DataAnnotations;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Features.Accounts.SignIn;

public sealed record SignInForm
{
    [Display(Name = "E-mail address")]
    [DataType(DataType.EmailAddress)]
    [Required(ErrorMessage = "Type your e-mail address.")]
    [StringLength(AccountService.EmailMaxLength, ErrorMessage = "Type your e-mail address, in at most {1} characters.")]
    public string Email { get; init => field = (value ?? "").Trim(); } = "";

    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Type your password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Type your password, in at most {1} characters.")]
    public string Password { get; init => field = value ?? ""; } = "";

    /// <summary>Where to go after; empty for the first page.</summary>
    public string? Back { get; init; }
}

public sealed record SecondStepForm
{
    private const int CodeMaxLength = 40;

    /// <summary>A code of the authenticator app or a recovery code.</summary>
    [Required(ErrorMessage = "Type the code that your app shows, or a recovery code.")]
    [StringLength(CodeMaxLength, ErrorMessage = "Type the code that your app shows, or a recovery code: neither is longer than {1} characters.")]
    public string Code { get; init => field = value ?? ""; } = "";

    /// <summary>As in <see cref="SignInForm"/>.</summary>
    public string? Back { get; init; }
}
