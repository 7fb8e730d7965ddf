using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>What publishing would change, and what somebody else has changed meanwhile. Publishes nothing.</summary>
public sealed class EditorChanges(CareerGuideDb db, Publisher publisher, EditorReader reader)
{
    /// <summary>Whoever publishes after this page has seen the other text.</summary>
    public async Task<EditorPage> ConflictingAsync(EditorPage page, int account, PublishOutcome.Conflict conflict, CancellationToken cancellation) => page with
    {
        Conflict = await db.ConflictAsync(page.Document.Slug, page.Form.Markdown, page.Form.StartedFrom, conflict.Number, conflict.Theirs, account, cancellation),
        Form = page.Form with { StartedFrom = conflict.Number, Submission = null },
    };

    /// <summary>One text of both, with what it changes; the pieces again where the text is no longer the one that they were shown of.</summary>
    public async Task<EditorPage> SettledAsync(EditorPage page, int account, Author author, CancellationToken cancellation)
    {
        var (slug, form) = (page.Document.Slug, page.Form);
        var theirs = await db.RevisionTextAsync(slug, form.StartedFrom, cancellation);
        var conflict = await db.ConflictAsync(slug, form.Markdown, form.MergeBase, form.StartedFrom, theirs, account, cancellation);

        if (form.PiecesOf != form.Fingerprint)
            return page with { Conflict = conflict, HasOtherPieces = true };

        return await RehearsedAsync(page with { IsUnsaved = true, Form = form with { Markdown = conflict.Settled(form.Pieces ?? []) } }, author, cancellation);
    }

    /// <summary>The page with what publishing its text would change.</summary>
    public async Task<EditorPage> RehearsedAsync(EditorPage page, Author author, CancellationToken cancellation)
    {
        var reading = await reader.ReadAsync(page.Document.Slug, page.Form.Markdown, cancellation); // first: what it parses is kept for the preview
        var rehearsal = await publisher.RehearseAsync(
            page.Document.Slug, page.Form.Markdown, page.Form.StartedFrom, page.Form.Revives, author, cancellation);

        return page with
        {
            Preview = rehearsal,
            Reading = reading,
        };
    }
}
