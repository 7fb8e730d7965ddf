using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Occupations;

/// <summary>Keeps a release of O*NET, and which roles somebody confirmed to be which occupation.</summary>
public sealed class OccupationRegister(CareerGuideDb db, AuditTrail trail, TimeProvider time)
{
    /// <summary>Replaces the occupations by those of a release. What was confirmed stays.</summary>
    /// <returns>The codes that were confirmed for a role and are not in this release: those roles show nothing until they are confirmed anew.</returns>
    public async Task<IReadOnlyList<RoleOccupation>> ImportAsync(OnetRelease release, Author by, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWritingAsync(cancellation);
        await db.Occupations.ExecuteDeleteAsync(cancellation);
        db.Occupations.AddRange(release.Occupations);
        await trail.NoteAsync(by, AuditAction.OccupationsImported, $"O*NET {release.Number}", $"{release.Occupations.Count} occupations", cancellation);
        await AdvanceAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();

        return await db.RoleOccupations.Where(c => !db.Occupations.Any(o => o.Code == c.Code)).OrderBy(c => c.RoleSlug).ToListAsync(cancellation);
    }

    /// <summary>Says that a role is this occupation.</summary>
    /// <returns>Whether there are such a role and such an occupation.</returns>
    public async Task<bool> ConfirmAsync(string role, string code, Author by, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWritingAsync(cancellation);

        if (!await db.Roles.AnyAsync(r => r.Slug == role, cancellation) || !await db.Occupations.AnyAsync(o => o.Code == code, cancellation))
            return false;

        var confirmed = await db.RoleOccupations.AsTracking().SingleOrDefaultAsync(c => c.RoleSlug == role, cancellation);

        if (confirmed is null)
            db.Add(new RoleOccupation { RoleSlug = role, Code = code, ConfirmedAt = time.Now(), ConfirmedBy = by.Name });
        else
            (confirmed.Code, confirmed.ConfirmedAt, confirmed.ConfirmedBy) = (code, time.Now(), by.Name);

        await trail.NoteAsync(by, AuditAction.OccupationConfirmed, role, code, cancellation);
        await AdvanceAsync(cancellation);
        await transaction.CommitAsync(cancellation);

        return true;
    }

    /// <summary>Takes back that a role is an occupation.</summary>
    public async Task WithdrawAsync(string role, Author by, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWritingAsync(cancellation);

        if (await db.RoleOccupations.Where(c => c.RoleSlug == role).ExecuteDeleteAsync(cancellation) == 0)
            return;

        await trail.NoteAsync(by, AuditAction.OccupationWithdrawn, role, cancellation: cancellation);
        await AdvanceAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Pages of roles show it, so they are made anew. There is no version before the first content.</summary>
    private async Task AdvanceAsync(CancellationToken cancellation)
    {
        if (await db.ContentVersions.AsTracking().SingleOrDefaultAsync(cancellation) is { } version)
        {
            version.Number++;
            version.ChangedAt = time.Now();
        }

        await db.SaveChangesAsync(cancellation);
        await db.NotifyContentChangedAsync(cancellation);
    }
}
