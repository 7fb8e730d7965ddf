using System.Security.Cryptography;
using System.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Creates links that grant access once. Opening a link changes nothing, so that a link preview does not use it up; only posting its form
/// does. A new link replaces the earlier ones for the same purpose.
/// </summary>
public sealed class OneTimeLinkService(CareerGuideDb db, TimeProvider time)
{
    public static readonly TimeSpan SetupLife = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);

    /// <summary>Shorter than an invitation: whoever finds it takes over an account with work in it, and whom it is for waits for it.</summary>
    public static readonly TimeSpan RecoveryLife = TimeSpan.FromDays(1);

    private const int TokenBytes = 16;

    /// <param name="accountId">Whose it is; null for a setup link.</param>
    public async Task<NewLink> MakeAsync(LinkPurpose purpose, int? accountId, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)); // addresses are made lower case
        var link = new OneTimeLink
        {
            Purpose = purpose,
            AccountId = accountId,
            TokenHash = HashOf(token),
            CreatedAt = now,
            ExpiresAt = now + LifeOf(purpose),
        };

        await RetireAsync(accountId, cancellation);
        db.OneTimeLinks.Add(link);
        await db.SaveChangesAsync(cancellation);

        return new NewLink(PathOf(purpose, token), link.ExpiresAt);
    }

    /// <summary>The valid link with this token; null if the token is wrong, used or expired.</summary>
    public Task<OneTimeLink?> FindAsync(LinkPurpose purpose, string token, CancellationToken cancellation = default) =>
        Working(purpose, token).AsNoTracking().Include(l => l.Account).SingleOrDefaultAsync(cancellation);

    /// <summary>Uses the link up. Of several concurrent attempts, one succeeds.</summary>
    public async Task<bool> UseAsync(LinkPurpose purpose, string token, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;

        return await Working(purpose, token).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellation) == 1;
    }

    /// <summary>Revokes all links of the account, or the setup link if no account is given.</summary>
    /// <returns>How many worked before, or were only too old.</returns>
    public Task<int> RetireAsync(int? accountId, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;

        return db.OneTimeLinks.Where(l => l.AccountId == accountId && l.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellation);
    }

    /// <summary>The valid links to accounts.</summary>
    /// <param name="accountId">Of this account alone.</param>
    public async Task<IReadOnlyList<OutstandingLink>> OutstandingAsync(int? accountId = null, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;

        return await db.OneTimeLinks
            .Where(l => l.AccountId != null && (accountId == null || l.AccountId == accountId) && l.UsedAt == null && l.ExpiresAt > now && l.Account!.DisabledAt == null)
            .Select(l => new OutstandingLink(l.AccountId!.Value, l.Purpose, l.ExpiresAt))
            .ToListAsync(cancellation);
    }

    /// <summary>The valid setup link, if there is one.</summary>
    public Task<OneTimeLink?> WorkingSetupLinkAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;

        return db.OneTimeLinks.AsNoTracking()
            .Where(l => l.Purpose == LinkPurpose.Setup && l.UsedAt == null && l.ExpiresAt > now)
            .OrderByDescending(l => l.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    private IQueryable<OneTimeLink> Working(LinkPurpose purpose, string token)
    {
        var hash = HashOf(token);
        var now = time.GetUtcNow().UtcDateTime;

        return db.OneTimeLinks.Where(l => l.TokenHash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now
            && (l.Account == null ? !db.Users.Any() : l.Account.DisabledAt == null));
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string PathOf(LinkPurpose purpose, string token) => $"/account/{purpose.ToString().ToLowerInvariant()}/{token}";

    private static TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Setup => SetupLife,
        LinkPurpose.Invitation => InvitationLife,
        LinkPurpose.Recovery => RecoveryLife,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "There is no such purpose."),
    };
}

/// <param name="Path">Contains the token: shown once, stored nowhere.</param>
/// <param name="ExpiresAt">In UTC.</param>
public sealed record NewLink(string Path, DateTime ExpiresAt);

/// <summary>A valid link. Its token is not readable any more.</summary>
/// <param name="ExpiresAt">In UTC.</param>
public sealed record OutstandingLink(int AccountId, LinkPurpose Purpose, DateTime ExpiresAt)
{
    /// <summary>An invitation, or else a recovery: what the interface has words for.</summary>
    public LinkPurpose Kind => Purpose == LinkPurpose.Invitation ? LinkPurpose.Invitation : LinkPurpose.Recovery;
}
