using System.Globalization;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Auditing;

/// <summary>
/// Deletes old entries of the audit trail. The database itself refuses to delete an entry that is younger than <see cref="MinDays"/>, by
/// its own clock.
/// </summary>
public sealed class AuditRetention(CareerGuideDb db, TimeProvider time)
{
    /// <summary>As in the database's triggers.</summary>
    public const int MinDays = 90;

    public const int MaxDays = 36_500;

    /// <summary>
    /// Deletes what is older than so many days, and records that in the trail, in one transaction. Where all entries would go, the days count back
    /// from the newest one instead of from now: the clock may be years ahead.
    /// </summary>
    /// <returns>How many entries were deleted.</returns>
    public async Task<int> ApplyAsync(int days, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, MinDays);

        if (await db.AuditEntries.MaxAsync(entry => (DateTime?)entry.At, cancellation) is not { } newest)
            return 0;

        var before = time.Now().AddDays(-days);

        if (newest < before)
            before = newest.AddDays(-days);

        if (!await db.AuditEntries.AnyAsync(entry => entry.At < before, cancellation))
            return 0;

        await using var transaction = await db.BeginWritingAsync(cancellation);
        var deleted = await db.AuditEntries.Where(entry => entry.At < before).ExecuteDeleteAsync(cancellation);

        if (deleted > 0)
            await NoteAsync(deleted, before, cancellation);

        await transaction.CommitAsync(cancellation);

        return deleted;
    }

    private Task<int> NoteAsync(int deleted, DateTime before, CancellationToken cancellation)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            At = time.Now(),
            AccountId = null,
            Who = "retention",
            Action = AuditAction.AuditShortened,
            Subject = "",
            Details = string.Create(CultureInfo.InvariantCulture, $"{deleted} entries from before {before:yyyy-MM-dd}"),
        });

        return db.SaveChangesAsync(cancellation);
    }
}
