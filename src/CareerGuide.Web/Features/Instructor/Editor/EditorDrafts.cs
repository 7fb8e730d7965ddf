using CareerGuide.Data.Drafting;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>Keeps texts as drafts of whoever writes them, and tells who else is here.</summary>
public sealed class EditorDrafts(Drafts drafts, Presence presence)
{
    /// <summary>Stores the text before anything else happens to it, unless it says what is published.</summary>
    /// <returns>When it was stored, in UTC; null where there was no need.</returns>
    public async Task<DateTime?> KeepAsync(int account, EditedDocument document, EditorForm form, long sequence, CancellationToken cancellation)
    {
        var isNew = await drafts.FindAsync(account, form.Window, cancellation) is null;

        if (isNew && document.Says(form.Markdown))
            return null;

        var savedAt = await drafts.SaveAsync(
            account, new DraftText(document.Slug, form.Window, form.StartedFrom, sequence, form.Markdown), cancellation);

        if (form.Continues is { } before && before != form.Window)
            await drafts.CloseAsync(account, before, cancellation);

        return savedAt;
    }

    /// <param name="savedAt">When the text was stored, in UTC; null where none was.</param>
    public async Task<EditorSaved> SeenAsync(int account, string slug, DateTime? savedAt, CancellationToken cancellation)
    {
        await presence.SeenAsync(account, slug, cancellation);

        return new EditorSaved(savedAt, await presence.OthersAsync(account, slug, cancellation));
    }
}

/// <param name="SavedAt">In UTC; null where nothing needed to be saved.</param>
/// <param name="Others">Who else has the document open.</param>
public sealed record EditorSaved(DateTime? SavedAt, IReadOnlyList<ActiveEditor> Others);
