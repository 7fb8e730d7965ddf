using System.Text;
using CareerGuide.Content.Encodings;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Transactions;
using CareerGuide.Data.TextDiff;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>Publishes a text if its author has seen the revision that it replaces (compare and swap).</summary>
internal sealed class BrowserEdit(CareerGuideDb db, ContentTransaction change)
{
    /// <summary>Whether the author knows that the document is archived, and publishes it again.</summary>
    public bool Revives { get; init; }

    /// <param name="startedFrom">The number of the revision that the edit is based on; 0 for a new lecture.</param>
    public async Task<PublishOutcome> ApplyAsync(
        string slug, string markdown, int startedFrom, RevisionOrigin origin, CancellationToken cancellation)
    {
        var document = change.Find(slug) ?? New(slug);
        var sent = Read(document, markdown);

        if (sent.Text is null)
            return new PublishOutcome.Refused(sent.Diagnostics);

        var number = document.Row.PublishedNumber;

        if (document.Published == sent.Text)
            return new PublishOutcome.Unchanged(number);

        if (number != startedFrom)
            return await MergeAsync(document, sent.Text, startedFrom, cancellation);

        if (number > 0 && document.Published is null && !Revives)
            return new PublishOutcome.Conflict(number, Theirs: null);

        change.Publish(document, sent.Text, origin);

        return new PublishOutcome.Published(document.Row.PublishedNumber, sent.Diagnostics);
    }

    /// <summary>Publishes the text of an earlier revision. This also brings back an archived document.</summary>
    public async Task<PublishOutcome> RestoreAsync(OpenDocument document, int number, int startedFrom, CancellationToken cancellation)
    {
        if (document.Row.PublishedNumber != startedFrom || await TextAsync(document, number, cancellation) is not { } text)
            return new PublishOutcome.Conflict(document.Row.PublishedNumber, document.Published);

        return Publish(document, text, RevisionOrigin.Restored);
    }

    /// <summary>Reverts one revision's changes and keeps later ones, if they affect different lines.</summary>
    public async Task<PublishOutcome> UndoAsync(OpenDocument document, int number, int startedFrom, CancellationToken cancellation)
    {
        var conflict = new PublishOutcome.Conflict(document.Row.PublishedNumber, document.Published);

        if (document.Row.PublishedNumber != startedFrom || document.Published is null)
            return conflict;

        var (before, after) = (await TextAsync(document, number - 1, cancellation), await TextAsync(document, number, cancellation));

        return before is not null && after is not null && ThreeWayMerge.Merge(after, document.Published, before) is { } text
            ? Publish(document, text, RevisionOrigin.Undone)
            : conflict;
    }

    /// <summary>Publishes a text of an archived document, whose author has just seen that it is archived.</summary>
    public PublishOutcome Revive(OpenDocument document, string markdown) => Publish(document, markdown, RevisionOrigin.Merge);

    /// <summary>The text of a revision; null when the number does not exist.</summary>
    public Task<string?> TextAsync(OpenDocument document, int number, CancellationToken cancellation) => db.Revisions
        .Where(r => r.DocumentId == document.Row.Id && r.Number == number)
        .Select(r => r.Markdown)
        .SingleOrDefaultAsync(cancellation);

    private OpenDocument New(string slug) => change.Add(slug, SiteDocument.KindOf(slug));

    private PublishOutcome Publish(OpenDocument document, string text, RevisionOrigin origin)
    {
        var read = Read(document, text);

        if (read.Text is null)
            return new PublishOutcome.Refused(read.Diagnostics);

        if (document.Published == read.Text)
            return new PublishOutcome.Unchanged(document.Row.PublishedNumber);

        change.Publish(document, read.Text, origin);

        return new PublishOutcome.Published(document.Row.PublishedNumber, read.Diagnostics);
    }

    private async Task<PublishOutcome> MergeAsync(OpenDocument document, string text, int startedFrom, CancellationToken cancellation)
    {
        var origin = await TextAsync(document, startedFrom, cancellation);
        var conflict = new PublishOutcome.Conflict(document.Row.PublishedNumber, document.Published);

        if (origin is null || document.Published is null || ThreeWayMerge.Merge(origin, document.Published, text) is not { } merged)
            return conflict;

        var read = change.Read(document, merged);

        if (read.Text is null)
            return conflict;

        if (document.Published == read.Text)
            return new PublishOutcome.Unchanged(document.Row.PublishedNumber);

        change.Publish(document, read.Text, RevisionOrigin.Merge);

        return new PublishOutcome.Merged(document.Row.PublishedNumber, read.Text, read.Diagnostics);
    }

    /// <summary>Applies the same checks as to a file's bytes, so that binary content is refused here too.</summary>
    private IncomingText Read(OpenDocument document, string markdown)
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(markdown));

        return decoded.Text is null
            ? new IncomingText(document.Row.Slug, document.Row.Slug, document.Row.Kind, null, decoded.Diagnostics)
            : change.Read(document, decoded.Text);
    }
}
