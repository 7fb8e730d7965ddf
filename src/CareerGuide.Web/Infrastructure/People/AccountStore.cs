using System.Security.Cryptography;
using System.Text;
using CareerGuide.Data;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.People;

/// <summary>
/// Identity's store, except that recovery codes are kept as passwords are: whoever gets hold of the database does not get in by them.
/// All codes of an account share a salt, so that a typed one is hashed once and not once for each.
/// </summary>
public sealed class AccountStore(CareerGuideDb db, IOptions<PasswordHasherOptions> hasher, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, CareerGuideDb, int>(db, describer)
{
    /// <summary>Where Identity keeps them.</summary>
    private const string Provider = "[AspNetUserStore]", Codes = "RecoveryCodes";

    private const char End = '.';

    private const int SaltBytes = 16, HashBytes = 32;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);

        return base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hash(code, salt)), cancellationToken);
    }

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var kept = await GetTokenAsync(user, Provider, Codes, cancellationToken);

        return kept?.IndexOf(End, StringComparison.Ordinal) is > 0 and var end
            && await base.RedeemCodeAsync(user, Hash(code, Convert.FromBase64String(kept[..end])), cancellationToken);
    }

    private string Hash(string code, byte[] salt)
    {
        var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, hasher.Value.IterationCount, HashAlgorithmName.SHA512, HashBytes);

        return $"{Convert.ToBase64String(salt)}{End}{Convert.ToBase64String(hash)}";
    }
}
