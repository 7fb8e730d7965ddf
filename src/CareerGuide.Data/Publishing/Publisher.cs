using CareerGuide.Content;
using CareerGuide.Content.Comparing;
using CareerGuide.Content.Pictures;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Backup;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Publishing.Transactions;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>
/// The only way to change content, from files or from a browser. Each call is one transaction: texts, rows, the content version and the
/// audit trail change together or not at all.
/// </summary>
public sealed class Publisher(CareerGuideDb db, SiteParseCache memory, Backups backups, TimeProvider time)
{
    /// <summary>Imports changes in files since the last import. Importing the same files again writes nothing.</summary>
    public Task<ImportReport> ImportAsync(ContentFiles files, CancellationToken cancellation = default) =>
        ImportAsync(files, Author.Files, dryRun: false, cancellation);

    /// <param name="dryRun">Whether only to report what would happen.</param>
    public Task<ImportReport> ImportAsync(ContentFiles files, Author author, bool dryRun, CancellationToken cancellation = default) =>
        Telemetry.Import.MeasureAsync(() => ImportUploadAsync(files, author, dryRun, cancellation), _ => dryRun ? "rehearsed" : "imported");

    /// <summary>
    /// Reports what an import of the content folder would change and refuse. Files that are as they were imported last are not parsed, so
    /// there are no diagnostics of them.
    /// </summary>
    public async Task<ImportReport> PreviewImportAsync(ContentFiles files, Author author, CancellationToken cancellation = default)
    {
        await using var change = await BeginAsync(author, dryRun: true, cancellation, isImport: true);

        return await ImportAsync(change, files, IncomingText.InOrder(files.Files, change.ImportedBefore), dryRun: true, cancellation);
    }

    /// <summary>Reports an import without parsing anything, if the last change of the content was an import of the same files by this build.</summary>
    /// <returns>Null when the files must be imported.</returns>
    public async Task<ImportReport?> ImportedBeforeAsync(ContentFiles files, CancellationToken cancellation = default)
    {
        if (files.Hash() is not { } hash)
            return null;

        var version = await db.ContentVersions.SingleOrDefaultAsync(v => v.ImportedFiles == hash && v.ReadBy == ParsedSite.Build, cancellation);

        return version is null ? null : new ImportReport([], Guard: null, [], version.Number) { FilesAsBefore = files.Files.Count };
    }

    /// <summary>Publishes a text that was edited in a browser.</summary>
    /// <param name="startedFrom">The number of the revision that the edit is based on; 0 for a new lecture.</param>
    public Task<PublishOutcome> PublishAsync(
        string slug, string markdown, int startedFrom, Author author, CancellationToken cancellation = default) =>
        PublishAsync(slug, markdown, startedFrom, revives: false, author, cancellation);

    /// <param name="revives">Whether the author has seen that the document is archived, and publishes it again.</param>
    public Task<PublishOutcome> PublishAsync(
        string slug, string markdown, int startedFrom, bool revives, Author author, CancellationToken cancellation = default) =>
        ChangeAsync(
            slug,
            author,
            change => new BrowserEdit(db, change) { Revives = revives }.ApplyAsync(slug, markdown, startedFrom, RevisionOrigin.Browser, cancellation),
            cancellation);

    /// <summary>Previews what publishing would change. It reads a snapshot, so that nobody who publishes waits for it.</summary>
    public Task<PublishPreview> RehearseAsync(
        string slug, string markdown, int startedFrom, Author author, CancellationToken cancellation = default) =>
        RehearseAsync(slug, markdown, startedFrom, revives: false, author, cancellation);

    /// <param name="revives">As for publishing.</param>
    public async Task<PublishPreview> RehearseAsync(
        string slug, string markdown, int startedFrom, bool revives, Author author, CancellationToken cancellation = default)
    {
        var once = memory.WithoutLimit(); // the site is parsed before the change, after it, and for the renames
        await using var change = await ContentTransaction.BeginAsync(db, once, time, author, dryRun: true, isImport: false, cancellation);
        var before = change.Read();
        var outcome = await new BrowserEdit(db, change) { Revives = revives }.ApplyAsync(slug, markdown, startedFrom, RevisionOrigin.Browser, cancellation);

        if (outcome is not (PublishOutcome.Published or PublishOutcome.Merged))
            return new PublishPreview(outcome, LectureDifference.None, []);

        var after = change.Read();
        var renames = await change.RenamesAsync(before, after, cancellation);

        return new PublishPreview(outcome, after.DifferenceFrom(before, slug), renames)
        {
            RemovedRoles = [.. before.Roles.Where(role => !after.Roles.ContainsKey(role.Key) && !renames.Any(r => r.FormerSlug == role.Key)).Select(role => role.Value)],
            SkillLines = SkillLineChange.Between(before, after),
        };
    }

    /// <summary>
    /// Publishes uploaded texts in one transaction. Unlike an import it does not involve the content folder: each text is compared with the
    /// published one, like a text from the editor.
    /// </summary>
    /// <param name="dryRun">Whether only to report what would happen.</param>
    public async Task<IReadOnlyList<UploadResult>> ImportUploadAsync(
        IReadOnlyList<UploadedLecture> texts, Author author, bool dryRun, CancellationToken cancellation = default)
    {
        await using var change = await BeginAsync(author, dryRun, cancellation);
        var edit = new BrowserEdit(db, change);
        var taken = new List<UploadResult>();

        foreach (var (text, found) in texts.Zip(change.Recognised(IncomingText.InOrder(texts.Select(FileOf)))))
        {
            cancellation.ThrowIfCancellationRequested();
            taken.Add(await UploadResult.OfAsync(change, edit, text, found, cancellation));
        }

        if (taken.TrueForAll(text => text.Outcome is not (PublishOutcome.Published or PublishOutcome.Merged)) && !change.Pictures.HaveChanged)
            return taken;

        if (dryRun)
        {
            await change.RehearseAsync(cancellation);
            return taken;
        }

        backups.MakeBefore("import");
        await change.CommitAsync(cancellation);

        return taken;

        ContentFile FileOf(UploadedLecture text)
        {
            cancellation.ThrowIfCancellationRequested(); // parsing takes the longest

            return text.File;
        }
    }

    /// <summary>Adds a picture to a lecture, published or not. It is shown once the text names its path.</summary>
    /// <param name="fileName">Gives the path its name.</param>
    public async Task<PictureOutcome> AddPictureAsync(string slug, string fileName, byte[] bytes, Author author, CancellationToken cancellation = default)
    {
        var result = PictureDecoder.Decode(bytes);

        if (result.Picture is not { } picture)
            return new PictureOutcome.Refused(result.Problem!.Value);

        await using var change = await BeginAsync(author, dryRun: false, cancellation);
        var path = PictureImport.Add(change.Pictures, slug, fileName, picture);
        change.Note(AuditAction.PictureAdded, slug, path);
        await change.CommitAsync(cancellation);

        return new PictureOutcome.Added(path);
    }

    /// <summary>Publishes the text of an earlier revision again. This also brings back an archived document.</summary>
    /// <param name="startedFrom">The newest revision that the author saw.</param>
    /// <returns>Null when the document does not exist.</returns>
    public Task<PublishOutcome?> RestoreAsync(
        string slug, int number, int startedFrom, Author author, CancellationToken cancellation = default) =>
        ChangeAsync(slug, author, (edit, document) => edit.RestoreAsync(document, number, startedFrom, cancellation), cancellation);

    /// <summary>Reverts one revision's changes and keeps later ones. Returns a conflict when both affect the same lines.</summary>
    /// <param name="startedFrom">The newest revision that the author saw.</param>
    /// <returns>Null when the document does not exist.</returns>
    public Task<PublishOutcome?> UndoAsync(
        string slug, int number, int startedFrom, Author author, CancellationToken cancellation = default) =>
        ChangeAsync(slug, author, (edit, document) => edit.UndoAsync(document, number, startedFrom, cancellation), cancellation);

    /// <summary>Takes a document off the site; its revisions stay.</summary>
    /// <param name="startedFrom">The number of the revision that the author saw.</param>
    /// <returns>Whether that revision was still the published one; otherwise nothing changed.</returns>
    public async Task<bool> ArchiveAsync(string slug, int startedFrom, Author author, CancellationToken cancellation = default)
    {
        await using var change = await BeginAsync(author, dryRun: false, cancellation);

        if (change.Find(slug) is not { Published: not null } document || document.Row.PublishedNumber != startedFrom)
            return false;

        change.Archive(document);
        await change.CommitAsync(cancellation);

        return true;
    }

    /// <summary>Gives a lecture a new address. The old address redirects to it.</summary>
    public async Task<RenameOutcome> RenameAsync(string slug, string newSlug, Author author, CancellationToken cancellation = default)
    {
        await using var change = await BeginAsync(author, dryRun: false, cancellation);
        var outcome = LectureRename.Apply(change, slug, newSlug);

        if (outcome == RenameOutcome.Renamed)
        {
            await LectureRename.MoveDraftsAsync(db, slug, newSlug, cancellation);
            await change.CommitAsync(cancellation);
        }

        return outcome;
    }

    /// <summary>Orders the published lectures through <c>order</c> in their front matter. Lectures not named keep theirs.</summary>
    public async Task<IReadOnlyList<string>> ReorderAsync(IReadOnlyList<string> slugs, Author author, CancellationToken cancellation = default)
    {
        await using var change = await BeginAsync(author, dryRun: false, cancellation);
        var changed = LectureOrder.Apply(change, slugs);

        if (changed.Count > 0)
            await change.CommitAsync(cancellation);

        return changed;
    }

    /// <summary>Permanently deletes an archived document with its revisions, proposals and drafts.</summary>
    /// <returns>False when the document does not exist or is not archived.</returns>
    public async Task<bool> PurgeAsync(string slug, Author author, CancellationToken cancellation = default)
    {
        await using var change = await BeginAsync(author, dryRun: false, cancellation);

        if (change.Find(slug) is not { IsLecture: true, Published: null } document)
            return false;

        change.Purge(document);
        await db.Drafts.Where(d => d.Slug == slug).ExecuteDeleteAsync(cancellation);
        await db.FormerAddresses.Where(f => f.Kind == AddressKind.Lecture && f.LeadsTo == slug).ExecuteDeleteAsync(cancellation);
        await change.CommitAsync(cancellation);
        await db.EmptyLogAsync(cancellation);

        return true;
    }

    /// <summary>Resolves an open proposal.</summary>
    /// <param name="proposal">The id of the proposal that the author saw.</param>
    /// <param name="startedFrom">The number of the revision that the author compared it with.</param>
    /// <returns>Null when that proposal is no longer open.</returns>
    public async Task<PublishOutcome?> ResolveProposalAsync(
        string slug, int proposal, ProposalDecision settlement, int startedFrom, Author author, CancellationToken cancellation = default)
    {
        await using var change = await BeginAsync(author, dryRun: false, cancellation);

        if (change.Find(slug) is not { Proposal: { } open } document || open.Id != proposal)
            return null;

        if (document.Row.PublishedNumber != startedFrom)
            return new PublishOutcome.Conflict(document.Row.PublishedNumber, document.Published);

        var outcome = await ResolveProposalAsync(change, document, settlement, startedFrom, cancellation);

        if (outcome is PublishOutcome.Refused or PublishOutcome.Conflict)
            return outcome;

        change.Settle(document);
        await change.CommitAsync(cancellation);

        return outcome with { Renames = change.Renames };
    }

    /// <summary>Writes the published texts to a folder, byte for byte. Files with text that the site has not imported are left alone.</summary>
    /// <param name="isContentFolder">Whether imports read this folder; if so, its files count as in sync with the site.</param>
    public async Task<ExportReport> ExportAsync(string folder, bool isContentFolder, CancellationToken cancellation = default)
    {
        await using var change = await BeginAsync(Author.Files, dryRun: false, cancellation, isImport: true);
        var export = await FileExport.WriteAsync(db, change, folder, isContentFolder, cancellation);
        await change.CommitAsync(cancellation);

        return export;
    }

    private Task<ContentTransaction> BeginAsync(Author author, bool dryRun, CancellationToken cancellation, bool isImport = false) =>
        ContentTransaction.BeginAsync(db, memory, time, author, dryRun, isImport, cancellation);

    private async Task<ImportReport> ImportUploadAsync(ContentFiles files, Author author, bool dryRun, CancellationToken cancellation)
    {
        var read = IncomingText.InOrder(files.Files, memory.Lectures);
        await using var change = await BeginAsync(author, dryRun, cancellation, isImport: true);

        return await ImportAsync(change, files, read, dryRun, cancellation);
    }

    private async Task<ImportReport> ImportAsync(ContentTransaction change, ContentFiles files, List<IncomingText> read, bool dryRun, CancellationToken cancellation)
    {
        var hash = files is { IsWhole: true, IsContentFolder: true } && !dryRun ? files.Hash() : null;
        var found = change.Recognised(read);
        var import = new FileImport(db, change, files.IsContentFolder);

        foreach (var text in found)
            await import.TakeAsync(text, cancellation);

        var guard = files.IsWhole ? await import.TakeAbsentAsync(found, cancellation) : null;

        if (change.ReplacesTexts && !dryRun)
            backups.MakeBefore("import"); // reads the last committed state, without this transaction

        if (hash is not null && guard is null && import.IsComplete && files.Hash() == hash) // a picture may have changed since it was read
            change.ImportedFiles = hash;

        var version = dryRun ? await change.RehearseAsync(cancellation) : await change.CommitAsync(cancellation);

        return new ImportReport(import.Documents, guard, change.Renames, version);
    }

    private async Task<PublishOutcome> ResolveProposalAsync(
        ContentTransaction change, OpenDocument document, ProposalDecision settlement, int startedFrom, CancellationToken cancellation)
    {
        switch (settlement)
        {
            case ProposalDecision.Publish publish when document.Published is null:
                return new BrowserEdit(db, change).Revive(document, publish.Markdown);
            case ProposalDecision.Publish publish:
                return await new BrowserEdit(db, change)
                    .ApplyAsync(document.Row.Slug, publish.Markdown, startedFrom, RevisionOrigin.Merge, cancellation);
            case ProposalDecision.Archive:
                change.Archive(document);
                break;
        }

        return new PublishOutcome.Unchanged(document.Row.PublishedNumber);
    }

    private Task<PublishOutcome?> ChangeAsync(
        string slug, Author author, Func<BrowserEdit, OpenDocument, Task<PublishOutcome>> apply, CancellationToken cancellation) =>
        Telemetry.Publish.MeasureAsync<PublishOutcome?>(
            async () =>
            {
                await using var change = await BeginAsync(author, dryRun: false, cancellation);

                return change.Find(slug) is { } document
                    ? await FinishAsync(change, author, document, it => apply(new BrowserEdit(db, it), document), cancellation)
                    : null;
            },
            Result);

    private Task<PublishOutcome> ChangeAsync(
        string slug, Author author, Func<ContentTransaction, Task<PublishOutcome>> apply, CancellationToken cancellation) =>
        Telemetry.Publish.MeasureAsync(
            async () =>
            {
                await using var change = await BeginAsync(author, dryRun: false, cancellation);

                return await FinishAsync(change, author, change.Find(slug), apply, cancellation);
            },
            Result);

    private static string Result(PublishOutcome? outcome) => outcome?.GetType().Name.ToLowerInvariant() ?? "not found";

    private async Task<PublishOutcome> FinishAsync(
        ContentTransaction change, Author author, OpenDocument? document, Func<ContentTransaction, Task<PublishOutcome>> apply, CancellationToken cancellation)
    {
        if (await SubmittedBeforeAsync(author.Submission, cancellation) is { } before)
        {
            if (before.DocumentId == document?.Row.Id)
                return OutcomeOf(before);

            change.Submission = null;
        }

        var outcome = await apply(change);

        if (outcome is not (PublishOutcome.Published or PublishOutcome.Merged))
            return outcome;

        await change.CommitAsync(cancellation);

        return outcome with { Renames = change.Renames };
    }

    /// <summary>The revision that the same submitted form made, of whichever document; null on its first submission.</summary>
    private async Task<Revision?> SubmittedBeforeAsync(Guid? submission, CancellationToken cancellation) =>
        submission is null ? null : await db.Revisions.SingleOrDefaultAsync(r => r.Submission == submission, cancellation);

    private static PublishOutcome OutcomeOf(Revision revision) => revision.Origin == RevisionOrigin.Merge
        ? new PublishOutcome.Merged(revision.Number, revision.Markdown, [])
        : new PublishOutcome.Published(revision.Number, []);
}
