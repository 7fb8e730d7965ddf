using CareerGuide.Content;
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
    public ContentFile File { get; private init; } = File;

    /// <summary>
    /// The revision its author compared it with, used when <paramref name="From"/> is not trusted; null for the published revision.
    /// </summary>
    public int? Seen { get; init; }

    /// <summary>The pictures that came with it and that it shows, by paths from its folder.</summary>
    public IReadOnlyDictionary<string, byte[]> Pictures
    {
        get;
        init
        {
            field = value;
            File = File with { Beside = new GivenPictures(value) };
        }
    } = new Dictionary<string, byte[]>();

    /// <summary>The same with those of the pictures beside it that it shows.</summary>
    public UploadedLecture WithPicturesOnly()
    {
        if (File is not { IsLecture: true } || File.Beside == PictureSource.None || File.Decode().Text is not { } text)
            return this;

        var pictures = new Dictionary<string, byte[]>();

        foreach (var path in LectureParser.PicturesOf(text).Select(picture => picture.Path).Distinct())
        {
            if (File.Beside.Find(path) is { } bytes)
                pictures.Add(path, bytes);
        }

        return this with { Pictures = pictures };
    }
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
            : PictureImport.Conflicts(change.Pictures, found) is { Count: > 0 } conflicts
            ? new PublishOutcome.Refused(conflicts)
            : await edit.ApplyAsync(found.Slug, found.Text, startedFrom, RevisionOrigin.Browser, cancellation);

        if (outcome is PublishOutcome.Published or PublishOutcome.Merged or PublishOutcome.Unchanged)
            PictureImport.TakeUploaded(change.Pictures, found);

        return new UploadResult(found.Path, found.Slug, outcome, startedFrom, before, change.Find(found.Slug)?.Published) { Text = found.Text };
    }

    private static async Task<int> StartAsync(BrowserEdit edit, OpenDocument document, UploadedLecture brought, CancellationToken cancellation)
    {
        if (brought.From is { } from && await edit.TextAsync(document, from.Number, cancellation) is { } text && LectureArchive.Checksum(text) == from.Sha256)
            return from.Number;

        return brought.Seen ?? document.Row.PublishedNumber;
    }
}
