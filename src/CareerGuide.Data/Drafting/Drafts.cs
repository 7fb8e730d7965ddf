using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Drafting;

/// <summary>A text on its way from a window to the database.</summary>
/// <param name="Slug">The lecture; there may be none of that slug yet.</param>
/// <param name="Window">Made up by the window it is written in.</param>
/// <param name="StartedFrom">The number of the revision that the text began from; 0 for a new lecture.</param>
/// <param name="Sequence">Counts the window's saves.</param>
public sealed record DraftText(string Slug, Guid Window, int StartedFrom, long Sequence, string Markdown);

/// <summary>What people are writing, window by window. What was acknowledged stays until its author publishes it or puts it away.</summary>
public sealed class Drafts(CareerGuideDb db, TimeProvider time)
{
    /// <summary>
    /// Keeps the text. One that comes after a later one of its window changes nothing; a draft that was closed is open again.
    /// </summary>
    /// <returns>When the window's newest text was stored, in UTC.</returns>
    public async Task<DateTime> SaveAsync(int account, DraftText text, CancellationToken cancellation = default)
    {
        await using var transaction = await db.BeginWritingAsync(cancellation);
        var draft = await db.Drafts.AsTracking()
            .SingleOrDefaultAsync(d => d.AccountId == account && d.Window == text.Window, cancellation);

        if (draft is null)
            db.Drafts.Add(draft = New(account, text));
        else if (draft.Sequence < text.Sequence)
            Update(draft, text);

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);

        return draft.SavedAt;
    }

    /// <summary>The texts that this person has not finished, the newest first.</summary>
    /// <param name="slug">Null for those of all lectures.</param>
    public async Task<IReadOnlyList<Draft>> OpenAsync(int account, string? slug, CancellationToken cancellation = default) => await db.Drafts
        .Where(d => d.AccountId == account && d.ClosedAt == null && (slug == null || d.Slug == slug))
        .OrderByDescending(d => d.SavedAt)
        .ThenByDescending(d => d.Id)
        .ToListAsync(cancellation);

    /// <summary>One window's text, closed or not; null where there is none.</summary>
    public Task<Draft?> FindAsync(int account, Guid window, CancellationToken cancellation = default) =>
        db.Drafts.SingleOrDefaultAsync(d => d.AccountId == account && d.Window == window, cancellation);

    /// <summary>The text was published, or put away: it is offered no more, but kept.</summary>
    public Task CloseAsync(int account, Guid window, CancellationToken cancellation = default) => db.Drafts
        .Where(d => d.AccountId == account && d.Window == window && d.ClosedAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.ClosedAt, Now), cancellation);

    private DateTime Now => time.Now();

    private Draft New(int account, DraftText text) => new()
    {
        AccountId = account,
        Slug = text.Slug,
        Window = text.Window,
        StartedFrom = text.StartedFrom,
        Sequence = text.Sequence,
        Markdown = text.Markdown,
        SavedAt = Now,
    };

    private void Update(Draft draft, DraftText text)
    {
        draft.StartedFrom = text.StartedFrom;
        draft.Sequence = text.Sequence;
        draft.Markdown = text.Markdown;
        draft.SavedAt = Now;
        draft.ClosedAt = null;
    }
}
