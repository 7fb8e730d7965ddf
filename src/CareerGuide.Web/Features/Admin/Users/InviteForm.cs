using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Features.Admin.Users;

/// <summary>The person to invite.</summary>
public sealed record InviteForm
{
    [Display(Name = "Account.Email")]
    [Required(ErrorMessage = "Users.EmailInvalid")]
    [StringLength(AccountService.EmailMaxLength, ErrorMessage = "Users.EmailTooLong")]
    [AccountEmail(ErrorMessage = "Users.EmailInvalid")]
    public string Email { get; init => field = (value ?? "").Trim(); } = "";

    [Display(Name = "Account.Name")]
    [Required(ErrorMessage = "Users.NameMissing")]
    [StringLength(Account.NameMaxLength, ErrorMessage = "Users.NameTooLong")]
    [AccountName(ErrorMessage = "Account.NameUnusable")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";

    public AccountRole Role { get; init; } = AccountRole.Instructor;
}
