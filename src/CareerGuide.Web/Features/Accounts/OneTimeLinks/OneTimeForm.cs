using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Features.Accounts.OneTimeLinks;

/// <summary>A link may ask for only some of the fields; the others are neither sent nor validated.</summary>
public sealed record OneTimeForm
{
    [Display(Name = "E-mail address")]
    [Required(ErrorMessage = "Type your e-mail address, such as ada@example.org.")]
    [StringLength(AccountService.EmailMaxLength, ErrorMessage = "Type your e-mail address, in at most {1} characters.")]
    [AccountEmail(ErrorMessage = "Type your e-mail address, such as ada@example.org.")]
    public string Email { get; init => field = (value ?? "").Trim(); } = "";

    [Display(Name = "Your name")]
    [Required(ErrorMessage = "Type your name.")]
    [StringLength(Account.NameMaxLength, ErrorMessage = "Type your name, in at most {1} characters.")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";

    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Choose a password of at most {1} characters.")]
    public string Password { get; init => field = value ?? ""; } = "";
}
