using System.Text;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Hashes passwords in one Unicode normalization form, so that the same keys typed on another system give the same password. If there is no
/// password to compare with, the check takes just as long.
/// </summary>
public class AccountPasswords(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    private string? nobodys;

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    /// <summary>Takes as long as a comparison and never succeeds.</summary>
    public void CompareWithNothing(string password)
    {
        var account = new Account { Name = "", Role = AccountRole.Instructor, CreatedAt = default };
        nobodys ??= HashPassword(account, Guid.NewGuid().ToString());
        VerifyHashedPassword(account, nobodys, password);
    }

    private static string Normal(string password) => password.Normalize(NormalizationForm.FormC);
}
