using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Transactions;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Files;

/// <summary>Applies the five rules of <see cref="FileMergePolicy"/> to the files of one import.</summary>
/// <param name="isContentFolder">
/// Whether the files are in the content folder. Other files are not recorded as the documents' files. The next start therefore neither
/// misses them nor takes an older file in the folder for a change.
/// </param>
internal sealed class FileImport(CareerGuideDb db, ContentTransaction change, bool isContentFolder)
{
    private readonly List<DocumentImport> documents = [];

    public IReadOnlyList<DocumentImport> Documents => documents;

    /// <summary>Whether every file's text is now recorded as the document's file. A refused or kept one is reported by each import.</summary>
    public bool IsComplete => documents.TrueForAll(d => d.Outcome is not (ImportOutcome.Refused or ImportOutcome.Kept or ImportOutcome.Conflicting));

    public async Task TakeAsync(IncomingText found, CancellationToken cancellation)
    {
        var before = change.Find(found.Slug)?.Published;
        var outcome = found switch
        {
            { Text: null } => ImportOutcome.Refused,
            { DraftLine: not null } => await TakeDraftAsync(found.Slug, cancellation),
            _ => await TakeAsync(change.Find(found.Slug) ?? change.Add(found.Slug, found.Kind), found.Text, cancellation),
        };

        if (found is { Text: not null, DraftLine: null })
            PictureImport.TakeFiles(change.Pictures, found, isContentFolder);

        documents.Add(new DocumentImport(found.Slug, found.Path, outcome, found.Diagnostics)
        {
            Before = before,
            After = change.Find(found.Slug)?.Published,
            File = found.Text,
        });
    }

    /// <summary>The file of a draft counts as missing.</summary>
    private async Task<ImportOutcome> TakeDraftAsync(string slug, CancellationToken cancellation) =>
        change.Find(slug) is { } document ? await TakeAsync(document, file: null, cancellation) : ImportOutcome.Unchanged;

    /// <summary>Archives documents whose files are missing, unless that looks like an accident.</summary>
    /// <returns>Why nothing was archived; null when nothing prevented it.</returns>
    public async Task<Message?> TakeAbsentAsync(IReadOnlyList<IncomingText> found, CancellationToken cancellation)
    {
        var slugs = found.Select(f => f.Slug).ToHashSet();
        var absent = change.Documents.Where(d => d.Row.FileText is not null && !slugs.Contains(d.Row.Slug)).ToList();
        var guard = Guard(found, absent);

        foreach (var document in absent)
        {
            var before = document.Published;
            var outcome = guard is null ? await TakeAsync(document, file: null, cancellation) : ImportOutcome.Kept;
            documents.Add(new DocumentImport(document.Row.Slug, Path: null, outcome, []) { Before = before, After = document.Published });
        }

        return guard;
    }

    private Message? Guard(IReadOnlyList<IncomingText> found, List<OpenDocument> absent)
    {
        if (!found.Any(f => f.Kind == DocumentKind.Lecture))
            return new Message("Import.NoLectures");

        if (absent.Count > 0 && found.Any(f => f.Text is null))
            return new Message("Import.FaultyFile");

        var gone = absent.Count(IsPublishedLecture);
        var all = change.Documents.Count(d => IsPublishedLecture(d) && d.Row.FileText is not null);

        return gone * 5 > all
            ? new Message("Import.ManyGone", ("gone", gone), ("all", all))
            : null;
    }

    private static bool IsPublishedLecture(OpenDocument document) => document is { IsLecture: true, Published: not null };

    private async Task<ImportOutcome> TakeAsync(OpenDocument document, string? file, CancellationToken cancellation)
    {
        var last = isContentFolder ? document.Row.FileText : await LastFromFilesAsync(document, cancellation);
        var decision = FileMergePolicy.Decide(file, last, document.Published, isContentFolder ? document.Origin : last);

        if (decision is FileDecision.KeepSite)
            return ImportOutcome.Unchanged;

        var outcome = decision switch
        {
            FileDecision.UseFile => TakeFile(document, file),
            FileDecision.Merged merged => TakeMerged(document, merged.Text, file),
            FileDecision.Conflict => Propose(document, file),
            _ => Settle(document),
        };

        if (isContentFolder)
            document.Row.FileText = file;

        return outcome;
    }

    private ImportOutcome TakeFile(OpenDocument document, string? file)
    {
        Settle(document);

        if (file is null)
        {
            change.Archive(document);
            return ImportOutcome.Archived;
        }

        var outcome = document.Published is null ? ImportOutcome.Created : ImportOutcome.Updated;
        change.Publish(document, file, RevisionOrigin.ContentFiles);

        return outcome;
    }

    private ImportOutcome TakeMerged(OpenDocument document, string text, string? file)
    {
        if (change.Read(document, text).Text is not { } merged)
            return Propose(document, file);

        Settle(document);
        change.Publish(document, merged, RevisionOrigin.Merge);

        return ImportOutcome.Merged;
    }

    /// <summary>The common ancestor of the site and a file outside the content folder: the last text that came from any file.</summary>
    private async Task<string?> LastFromFilesAsync(OpenDocument document, CancellationToken cancellation) => await db.Revisions
        .Where(r => r.DocumentId == document.Row.Id && r.Origin == RevisionOrigin.ContentFiles)
        .OrderByDescending(r => r.Number)
        .Select(r => r.Markdown)
        .FirstOrDefaultAsync(cancellation);

    private ImportOutcome Propose(OpenDocument document, string? file)
    {
        if (!isContentFolder)
            return ImportOutcome.Conflicting;

        change.Propose(document, file);

        return ImportOutcome.Proposed;
    }

    private ImportOutcome Settle(OpenDocument document)
    {
        if (isContentFolder)
            change.Settle(document);

        return ImportOutcome.Unchanged;
    }
}
