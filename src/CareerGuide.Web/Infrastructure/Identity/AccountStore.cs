using System.Security.Cryptography;
using System.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Identity's store, except that recovery codes are hashed like passwords, so that a leaked database does not reveal them. All codes of an
/// account share a salt, so that a typed code is hashed once and not once per stored code.
/// </summary>
public sealed class AccountStore(CareerGuideDb db, IOptions<PasswordHasherOptions> hasher, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, CareerGuideDb, int>(db, describer)
{
    /// <summary>The login provider and the token name under which Identity stores the codes.</summary>
    private const string Provider = "[AspNetUserStore]", Codes = "RecoveryCodes";

    private const char Between = ';', End = '.';

    private const int SaltBytes = 16, HashBytes = 32;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);

        return base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hash(code, salt)), cancellationToken);
    }

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, Provider, Codes, cancellationToken))?.Split(Between) ?? [];

        if (kept.Length == 0 || kept[0].IndexOf(End, StringComparison.Ordinal) is not (> 0 and var end))
            return false;

        var redeemed = Hash(code, Convert.FromBase64String(kept[0][..end]));

        if (!kept.Contains(redeemed))
            return false;

        await SetTokenAsync(user, Provider, Codes, string.Join(Between, kept.Where(hash => hash != redeemed)), cancellationToken);

        return true;
    }

    private string Hash(string code, byte[] salt)
    {
        var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, hasher.Value.IterationCount, HashAlgorithmName.SHA512, HashBytes);

        return $"{Convert.ToBase64String(salt)}{End}{Convert.ToBase64String(hash)}";
    }
}
