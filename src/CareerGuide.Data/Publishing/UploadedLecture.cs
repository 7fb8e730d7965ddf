using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Transactions;

namespace CareerGuide.Data.Publishing;

/// <summary>The revision that a text began from, as its archive says: believed where the text of that revision is the same here.</summary>
public sealed record ArchivedRevision(int Number, string Sha256);

/// <summary>A text that someone brings along: uploaded, or out of an archive.</summary>
/// <param name="From">Null where nothing is known of it.</param>
public sealed record UploadedLecture(ContentFile File, ArchivedRevision? From)
{
    /// <summary>The number of the revision that its author has seen beside it, where <paramref name="From"/> is not believed; null for the published one.</summary>
    public int? Seen { get; init; }
}

/// <summary>What became of it, or would.</summary>
/// <param name="StartedFrom">The number of the revision that it was compared with; 0 where there was none.</param>
/// <param name="Before">What was published; null where nothing was.</param>
/// <param name="After">What is published from now on; null where nothing is.</param>
public sealed record UploadResult(string Path, string Slug, PublishOutcome Outcome, int StartedFrom, string? Before, string? After)
{
    /// <summary>The text as it was brought; null where it has errors.</summary>
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
