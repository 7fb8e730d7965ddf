using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Drafting;

public sealed record ActiveEditor(string Name, DateTime SeenAt);

/// <summary>Records who has which lecture open. It only informs and locks nothing.</summary>
public sealed class Presence(CareerGuideDb db, TimeProvider time)
{
    /// <summary>An editor counts as gone after this long without a heartbeat.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public async Task SeenAsync(int account, string slug, CancellationToken cancellation = default)
    {
        await using var transaction = await db.BeginWritingAsync(cancellation);
        var presence = await db.Presences.AsTracking()
            .SingleOrDefaultAsync(p => p.Slug == slug && p.AccountId == account, cancellation);

        if (presence is null)
            db.Presences.Add(new EditorPresence { Slug = slug, AccountId = account, SeenAt = Now });
        else
            presence.SeenAt = Now;

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public Task GoneAsync(int account, string slug, CancellationToken cancellation = default) =>
        db.Presences.Where(p => p.Slug == slug && p.AccountId == account).ExecuteDeleteAsync(cancellation);

    /// <summary>Other people who have the lecture open, most recently active first.</summary>
    public async Task<IReadOnlyList<ActiveEditor>> OthersAsync(int account, string slug, CancellationToken cancellation = default)
    {
        var since = Now - Remembered;

        return await (
            from presence in db.Presences
            join person in db.Users on presence.AccountId equals person.Id
            where presence.Slug == slug && presence.AccountId != account && presence.SeenAt >= since
            orderby presence.SeenAt descending
            select new ActiveEditor(person.Name, presence.SeenAt)).ToListAsync(cancellation);
    }

    private DateTime Now => time.Now();
}
