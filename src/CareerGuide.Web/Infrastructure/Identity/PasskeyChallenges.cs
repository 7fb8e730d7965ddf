using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// The challenges that passkeys of an account have answered, each of which counts once. Identity keeps a challenge in a cookie, which whoever
/// has a copy of the request can send again.
/// </summary>
public sealed class PasskeyChallenges(CareerGuideDb db, TimeProvider time)
{
    private const string Passkeys = "Passkeys", Answered = "Answered";

    /// <summary>Longer than the cookie of a challenge lasts.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    /// <returns>Whether it is the first answer to its challenge. Of several at once the first one wins.</returns>
    public async Task<bool> TryUseAsync(Account account, string credential)
    {
        var challenge = HashOf(ChallengeOf(credential));
        var row = db.UserTokens.Where(t => t.UserId == account.Id && t.LoginProvider == Passkeys && t.Name == Answered);
        var was = await row.Select(t => t.Value).SingleOrDefaultAsync();
        var kept = (was ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(IsRecent).ToArray();

        if (kept.Any(answered => answered.EndsWith($":{challenge}", StringComparison.Ordinal)))
            return false;

        var now = string.Join(' ', kept.Append(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}:{challenge}")));

        return was is null ? await TryAddAsync(account, now) : await row.Where(t => t.Value == was).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, now)) == 1;
    }

    private async Task<bool> TryAddAsync(Account account, string value)
    {
        var added = db.UserTokens.Add(new IdentityUserToken<int> { UserId = account.Id, LoginProvider = Passkeys, Name = Answered, Value = value });

        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            added.State = EntityState.Detached;
        }
    }

    private bool IsRecent(string answered) =>
        long.TryParse(answered.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) < Kept;

    /// <summary>Of an answer that was found right, so it is there.</summary>
    private static string ChallengeOf(string credential)
    {
        using var answer = JsonDocument.Parse(credential);
        using var client = JsonDocument.Parse(Base64Url.DecodeFromChars(answer.RootElement.GetProperty("response").GetProperty("clientDataJSON").GetString()!));

        return client.RootElement.GetProperty("challenge").GetString()!;
    }

    private static string HashOf(string challenge) => Convert.ToHexStringLower(SHA256.HashData(Base64Url.DecodeFromChars(challenge)));
}
