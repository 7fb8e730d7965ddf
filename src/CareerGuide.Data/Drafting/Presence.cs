using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Drafting;

/// <param name="SeenAt">In UTC.</param>
public sealed record ActiveEditor(string Name, DateTime SeenAt);

/// <summary>Who has which lecture open. It tells and never blocks.</summary>
public sealed class Presence(CareerGuideDb db, TimeProvider time)
{
    /// <summary>Somebody who was not heard of for so long has gone.</summary>
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

    /// <summary>Others who have the lecture open, who was heard of last first.</summary>
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
