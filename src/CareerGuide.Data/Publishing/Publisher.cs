using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Publishing;

/// <summary>
/// The one door through which content changes, from files or from a browser. Each call is one transaction; texts, rows and
/// the content's version change together or not at all.
/// </summary>
public sealed class Publisher(CareerGuideDb db, TimeProvider time)
{
    /// <summary>Takes in what has changed in files since they were last seen. Doing it twice writes nothing.</summary>
    public async Task<ImportReport> ImportAsync(ContentFiles files, CancellationToken cancellation = default)
    {
        var found = FoundText.InOrder(files.Files);
        await using var change = await SiteChange.BeginAsync(db, time, cancellation);
        var import = new FileImport(change);

        foreach (var text in found)
            import.Take(text);

        var guard = files.IsWhole ? import.TakeAbsent(found) : null;
        var version = await change.CommitAsync(cancellation);

        return new ImportReport(import.Documents, guard, change.Renames, version);
    }

    /// <summary>Publishes a text that someone wrote in a browser.</summary>
    /// <param name="startedFrom">The number of the revision that the author began with; 0 for a new lecture.</param>
    public async Task<PublishOutcome> PublishAsync(
        string slug, string markdown, int startedFrom, CancellationToken cancellation = default)
    {
        await using var change = await SiteChange.BeginAsync(db, time, cancellation);
        var outcome = await BrowserEdit.ApplyAsync(db, change, slug, markdown, startedFrom, cancellation);

        if (outcome is not (PublishOutcome.Published or PublishOutcome.Merged))
            return outcome;

        await change.CommitAsync(cancellation);

        return outcome with { Renames = change.Renames };
    }

    /// <summary>Takes a document off the site; its revisions stay.</summary>
    /// <param name="startedFrom">The number of the revision that the author saw.</param>
    /// <returns>Whether that revision was the published one still; else nothing has changed.</returns>
    public async Task<bool> ArchiveAsync(string slug, int startedFrom, CancellationToken cancellation = default)
    {
        await using var change = await SiteChange.BeginAsync(db, time, cancellation);

        if (change.Find(slug) is not { Published: not null } document || document.Row.PublishedNumber != startedFrom)
            return false;

        change.Archive(document);
        await change.CommitAsync(cancellation);

        return true;
    }

    /// <summary>Writes the published texts into a folder, byte for byte. A file whose text the site does not know is left alone.</summary>
    /// <param name="isContentFolder">Whether imports read this folder: its files are then in step with the site.</param>
    public async Task<ExportReport> ExportAsync(string folder, bool isContentFolder, CancellationToken cancellation = default)
    {
        await using var change = await SiteChange.BeginAsync(db, time, cancellation);
        var export = await FileExport.WriteAsync(db, change, folder, isContentFolder, cancellation);
        await change.CommitAsync(cancellation);

        return export;
    }
}
