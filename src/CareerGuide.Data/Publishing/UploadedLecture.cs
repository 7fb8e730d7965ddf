using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Transactions;

namespace CareerGuide.Data.Publishing;

/// <summary>The revision that an archive names as a text's origin. It is trusted only if that revision here has the same checksum.</summary>
public sealed record ArchivedRevision(int Number, string Sha256);

/// <summary>An uploaded text, as a file or from an archive.</summary>
/// <param name="From">Null when its origin is unknown.</param>
public sealed record UploadedLecture(ContentFile File, ArchivedRevision? From)
{
    /// <summary>
    /// The revision its author compared it with, used when <paramref name="From"/> is not trusted; null for the published revision.
    /// </summary>
    public int? Seen { get; init; }
}

/// <summary>The actual or previewed result of an upload.</summary>
/// <param name="StartedFrom">The number of the revision it was compared with; 0 when there was none.</param>
/// <param name="Before">The text published before; null when nothing was.</param>
/// <param name="After">The text published now; null when nothing is.</param>
public sealed record UploadResult(string Path, string Slug, PublishOutcome Outcome, int StartedFrom, string? Before, string? After)
{
    /// <summary>The text as uploaded; null when it has errors.</summary>
    public string? Text { get; init; }

    internal static async Task<UploadResult> OfAsync(
        ContentTransaction change, BrowserEdit edit, UploadedLecture brought, IncomingText found, CancellationToken cancellation)
    {
        var document = change.Find(found.Slug);
        var before = document?.Published;
        var startedFrom = document is null ? 0 : await StartAsync(edit, document, brought, cancellation);

        var outcome = found.Text is null
            ? new PublishOutcome.Refused(found.Diagnostics)
            : await edit.ApplyAsync(found.Slug, found.Text, startedFrom, RevisionOrigin.Browser, cancellation);

        return new UploadResult(found.Path, found.Slug, outcome, startedFrom, before, change.Find(found.Slug)?.Published) { Text = found.Text };
    }

    private static async Task<int> StartAsync(BrowserEdit edit, OpenDocument document, UploadedLecture brought, CancellationToken cancellation)
    {
        if (brought.From is { } from && await edit.TextAsync(document, from.Number, cancellation) is { } text && LectureArchive.Checksum(text) == from.Sha256)
            return from.Number;

        return brought.Seen ?? document.Row.PublishedNumber;
    }
}
