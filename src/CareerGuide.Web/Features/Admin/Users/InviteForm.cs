using System.ComponentModel.DataAnnotations;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Features.Admin.Users;

/// <summary>The person to invite.</summary>
public sealed record InviteForm
{
    [Display(Name = "E-mail address")]
    [Required(ErrorMessage = "Type an e-mail address, such as ada@example.org.")]
    [StringLength(AccountService.EmailMaxLength, ErrorMessage = "Type an e-mail address, in at most {1} characters.")]
    [AccountEmail(ErrorMessage = "Type an e-mail address, such as ada@example.org.")]
    public string Email { get; init => field = (value ?? "").Trim(); } = "";

    [Required(ErrorMessage = "Type a name.")]
    [StringLength(Account.NameMaxLength, ErrorMessage = "Type a name, in at most {1} characters.")]
    public string Name { get; init => field = (value ?? "").Trim(); } = "";

    public AccountRole Role { get; init; } = AccountRole.Instructor;
}
