using System.Text;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Hashes passwords in one Unicode form, so that the same keys pressed on another system are the same password. Where there is no
/// password to compare with, it takes as long all the same.
/// </summary>
public class AccountPasswords(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    private string? nobodys;

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    /// <summary>Takes the time of a comparison; is never right.</summary>
    public void CompareWithNothing(string password)
    {
        var account = new Account { Name = "", Role = AccountRole.Instructor, CreatedAt = default };
        nobodys ??= HashPassword(account, Guid.NewGuid().ToString());
        VerifyHashedPassword(account, nobodys, password);
    }

    private static string Normal(string password) => password.Normalize(NormalizationForm.FormC);
}
