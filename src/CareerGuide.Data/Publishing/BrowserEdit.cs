using System.Text;
using CareerGuide.Content;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>Compares and swaps: publishes a text if its author has seen what it replaces.</summary>
internal static class BrowserEdit
{
    public static async Task<PublishOutcome> ApplyAsync(
        CareerGuideDb db, SiteChange change, string slug, string markdown, int startedFrom, CancellationToken cancellation)
    {
        var kind = slug == Document.GlossarySlug ? DocumentKind.Glossary : DocumentKind.Lecture;
        var sent = Read(slug, kind, markdown);

        if (sent.Text is null)
            return new PublishOutcome.Refused(sent.Diagnostics);

        var document = change.Find(slug) ?? change.Add(slug, kind);
        var number = document.Row.PublishedNumber;

        if (document.Published == sent.Text)
            return new PublishOutcome.Unchanged(number);

        if (number != startedFrom)
            return await MergeAsync(db, change, document, sent.Text, startedFrom, cancellation);

        if (number > 0 && document.Published is null)
            return new PublishOutcome.Conflict(number, Theirs: null);

        change.Publish(document, sent.Text, RevisionOrigin.Browser);

        return new PublishOutcome.Published(document.Row.PublishedNumber, sent.Diagnostics);
    }

    private static async Task<PublishOutcome> MergeAsync(
        CareerGuideDb db, SiteChange change, OpenDocument document, string text, int startedFrom, CancellationToken cancellation)
    {
        var origin = await db.Revisions
            .Where(r => r.DocumentId == document.Row.Id && r.Number == startedFrom)
            .Select(r => r.Markdown)
            .SingleOrDefaultAsync(cancellation);
        var conflict = new PublishOutcome.Conflict(document.Row.PublishedNumber, document.Published);

        if (origin is null || document.Published is null || ThreeWayMerge.Merge(origin, document.Published, text) is not { } merged)
            return conflict;

        var read = FoundText.For(document.Row.Slug, document.Row.Kind, merged);

        if (read.Text is null)
            return conflict;

        change.Publish(document, read.Text, RevisionOrigin.Merge);

        return new PublishOutcome.Merged(document.Row.PublishedNumber, read.Text, read.Diagnostics);
    }

    /// <summary>Through the same gate as a file's bytes, so that what is no text is refused here too.</summary>
    private static FoundText Read(string slug, DocumentKind kind, string markdown)
    {
        var decoded = LectureText.Decode(Encoding.UTF8.GetBytes(markdown));

        return decoded.Text is null
            ? new FoundText(slug, slug, kind, null, decoded.Diagnostics)
            : FoundText.For(slug, kind, decoded.Text);
    }
}
