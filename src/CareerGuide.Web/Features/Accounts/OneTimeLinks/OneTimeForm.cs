using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Features.Accounts.OneTimeLinks;

/// <summary>A link may ask for only some of the fields; the others are neither sent nor validated.</summary>
public sealed record OneTimeForm
{
    [Display(Name = "Account.Email")]
    [Required(ErrorMessage = "Account.EmailInvalid")]
    [StringLength(AccountService.EmailMaxLength, ErrorMessage = "Account.EmailTooLong")]
    [AccountEmail(ErrorMessage = "Account.EmailInvalid")]
    public string Email { get; init => field = (value ?? "").Trim(); } = "";

    [Display(Name = "Account.YourName")]
    [Required(ErrorMessage = "Account.NameMissing")]
    [StringLength(Account.NameMaxLength, ErrorMessage = "Account.NameTooLong")]
    [AccountName(ErrorMessage = "Account.NameUnusable")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";

    [Display(Name = "Account.Password")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Account.PasswordToChoose")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Account.PasswordToChooseTooLong")]
    public string Password { get; init => field = value ?? ""; } = "";
}
