using CareerGuide.Content;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.TextDiff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerGuide.Data.Publishing.Transactions;

/// <summary>
/// One change to the site's texts, from the first read to the derived rows: all of it or nothing. A change without effect writes nothing.
/// </summary>
internal sealed class ContentTransaction : IAsyncDisposable
{
    private readonly CareerGuideDb db;
    private readonly SiteParseCache memory;
    private readonly Author by;
    private readonly DateTime now;
    private Dictionary<string, OpenDocument> documents = [];
    private Dictionary<string, string> formerSlugs = [];
    private IDbContextTransaction? transaction;
    private ContentVersion? version;
    private bool textsHaveChanged;
    private PictureRows? pictures;
    private IReadOnlyDictionary<int, StoredSummary> summaries = new Dictionary<int, StoredSummary>();

    private ContentTransaction(CareerGuideDb db, SiteParseCache memory, Author author, DateTime now)
    {
        this.db = db;
        this.memory = memory;
        this.by = author;
        this.now = now;
        Submission = author.Submission;
    }

    /// <summary>Whether this changes texts on a site that already had content.</summary>
    public bool ReplacesTexts => textsHaveChanged && version is not null;

    public IEnumerable<OpenDocument> Documents => documents.Values;

    /// <summary>A hash of the imported content folder, if importing it again would change and report nothing. Set before the commit.</summary>
    public string? ImportedFiles { get; set; }

    /// <summary>Which submitted form makes the revision. A number that made one of another document before is none: take it away.</summary>
    public Guid? Submission { get; set; }

    public PictureRows Pictures => pictures!;

    private bool MayChangeRows => textsHaveChanged || Pictures.HaveChanged || version?.ReadBy != ParsedSite.Build;

    /// <summary>The renames detected in this change; available after the commit.</summary>
    public IReadOnlyList<Rename> Renames { get; private set; } = [];

    /// <param name="dryRun">Whether only to preview the change: it then reads a snapshot and keeps nobody from writing.</param>
    /// <param name="isImport">Whether the change concerns files: it then loads all texts, and those of the files, at once.</param>
    public static async Task<ContentTransaction> BeginAsync(
        CareerGuideDb db, SiteParseCache memory, TimeProvider time, Author author, bool dryRun, bool isImport, CancellationToken cancellation)
    {
        var change = new ContentTransaction(db, memory, author, time.Now());

        try
        {
            await change.OpenAsync(dryRun, isImport, cancellation);

            return change;
        }
        catch
        {
            await change.DisposeAsync();
            throw;
        }
    }

    public OpenDocument? Find(string slug) => documents.GetValueOrDefault(slug);

    /// <summary>The current slug of a lecture that had this slug before; null when there is none.</summary>
    public string? RenamedFrom(string slug) =>
        formerSlugs.GetValueOrDefault(slug) is { } now && documents.ContainsKey(now) ? now : null;

    /// <summary>
    /// A file keeps its slug when its lecture is renamed on the site. The file is matched by that former slug, unless another file has the
    /// current one.
    /// </summary>
    public IReadOnlyList<IncomingText> Recognised(IReadOnlyList<IncomingText> found)
    {
        var slugs = found.Select(f => f.Slug).ToHashSet();

        return [.. found.Select(f => Find(f.Slug) is null && RenamedFrom(f.Slug) is { } now && slugs.Add(now) ? f with { Slug = now } : f)];
    }

    /// <summary>Parses a text for this document. The text must not name another document's slug.</summary>
    public IncomingText Read(OpenDocument document, string text)
    {
        var read = document.IsLecture && !IncomingText.MayShowPictures(text)
            ? IncomingText.ForLecture(document.Row.Slug, text, ParsedAlone(document.Row.Slug, SourceText.Normalize(text)), FormerSlugs(document))
            : IncomingText.For(document.Row.Slug, document.Row.Kind, text, FormerSlugs(document));

        return read.Slug == document.Row.Slug ? read : read with { Slug = document.Row.Slug };
    }

    /// <summary>As the site parses it once it is published, which then finds the result in the cache.</summary>
    private ParsedLecture ParsedAlone(string slug, string text) => memory.Lectures.ParseAlone(
        memory.Lectures.Glossary(Find(Document.GlossarySlug)?.Published),
        memory.Lectures.Wordings(Find(Document.WordingsSlug)?.Published),
        new LectureSource(IncomingText.FileName(slug), text));

    /// <summary>The slugs that the document had before. Its text may still use them.</summary>
    public IReadOnlyCollection<string> FormerSlugs(OpenDocument document) =>
        [.. formerSlugs.Where(f => f.Value == document.Row.Slug).Select(f => f.Key)];

    public OpenDocument Add(string slug, DocumentKind kind)
    {
        FreeFormerSlug(slug);
        var row = new Document { Slug = slug, Kind = kind, Title = SiteDocument.Of(kind)?.Title ?? "", Language = "en", PublishedNumber = 0 };
        db.Documents.Add(row);

        return documents[slug] = new OpenDocument(row, new(value: null), proposal: null);
    }

    /// <summary>Publishes the text. An archived document with the same text comes back without a new revision.</summary>
    public void Publish(OpenDocument document, string text, RevisionOrigin origin)
    {
        textsHaveChanged |= document.Published != text;
        var wasArchived = document.Row.ArchivedAt is not null;
        document.Row.ArchivedAt = null;

        if (document.Latest == text)
        {
            if (wasArchived)
                Note(AuditAction.Restored, document);

            return;
        }

        document.Latest = text;
        document.Row.Revisions.Add(new Revision
        {
            Number = ++document.Row.PublishedNumber,
            Markdown = text,
            Origin = origin,
            CreatedAt = now,
            AuthorId = by.AccountId,
            Author = by.Name,
            Note = by.Note,
            Submission = Submission,
        });
        Note(ActionOf(origin), document, DetailsOf(origin, document.Row.PublishedNumber));
    }

    public void Archive(OpenDocument document)
    {
        if (document.Row.ArchivedAt is not null)
            return;

        textsHaveChanged |= document.Published is not null;
        document.Row.ArchivedAt = now;
        Note(AuditAction.Archived, document);
    }

    /// <summary>Opens a proposal for the file's text or its deletion, and closes the previous one.</summary>
    public void Propose(OpenDocument document, string? text)
    {
        var proposal = new Proposal { BaseText = document.Origin, Markdown = text, CreatedAt = now };
        Settle(document);
        document.Proposal = proposal;
        document.Row.Proposals.Add(proposal);
        Note(AuditAction.Proposed, document);
    }

    public void Settle(OpenDocument document)
    {
        if (document.Proposal is null)
            return;

        document.Proposal.ClosedAt = now;
        document.Proposal = null;
        Note(AuditAction.ProposalSettled, document);
    }

    /// <summary>
    /// Changes the document's slug. The old one redirects to it. If the new slug was another document's former slug, that redirect ends.
    /// </summary>
    public void Rename(OpenDocument document, string slug)
    {
        var former = document.Row.Slug;
        FreeFormerSlug(slug);

        foreach (var address in db.FormerAddresses.AsTracking().Where(f => f.Kind == AddressKind.Lecture && f.LeadsTo == former))
            address.LeadsTo = slug;

        db.FormerAddresses.Add(new FormerAddress { Kind = AddressKind.Lecture, Slug = former, LeadsTo = slug });

        foreach (var (old, leadsTo) in formerSlugs.Where(f => f.Value == former).ToList())
            formerSlugs[old] = slug;

        formerSlugs[former] = slug;
        Pictures.Rename(former, slug);
        documents.Remove(former);
        documents[slug] = document;
        document.Row.Slug = slug;
        document.Row.ReadingHash = null;
        textsHaveChanged = true;
        Note(AuditAction.Renamed, document, $"was {former}");
    }

    /// <summary>Permanently deletes an archived document with its history.</summary>
    public void Purge(OpenDocument document)
    {
        documents.Remove(document.Row.Slug);
        db.Documents.Remove(document.Row);
        Pictures.Purge(document.Row.Slug);
        Note(AuditAction.Purged, document, $"{document.Row.Title}, {document.Row.PublishedNumber} revisions");
    }

    public void Note(AuditAction action, OpenDocument document, string details = "") => Note(action, document.Row.Slug, details);

    public void Note(AuditAction action, string slug, string details) => db.AuditEntries.Add(new AuditEntry
    {
        At = now,
        AccountId = by.AccountId,
        Who = by.Name,
        Action = action,
        Subject = slug,
        Details = details,
    });

    /// <returns>The content version after the change. It advances if published content changed.</returns>
    public async Task<long> CommitAsync(CancellationToken cancellation)
    {
        await UpdateAsync(cancellation);
        await transaction!.CommitAsync(cancellation);

        return version!.Number;
    }

    /// <summary>Finds out what <see cref="CommitAsync"/> would do, and writes nothing.</summary>
    /// <returns>The version that the content would have.</returns>
    public async Task<long> RehearseAsync(CancellationToken cancellation)
    {
        var number = version?.Number ?? 0;

        if (!MayChangeRows || await Projection.RenamesAsync(db, documents, Read(), cancellation) is not { } renames)
            return number;

        Renames = renames;

        return number + 1;
    }

    /// <summary>The renames that <see cref="CommitAsync"/> would detect.</summary>
    /// <param name="before">The site before the change.</param>
    /// <param name="after">The site with the change.</param>
    public async Task<IReadOnlyList<Rename>> RenamesAsync(ParsedSite before, ParsedSite after, CancellationToken cancellation) =>
        version?.ReadBy == ParsedSite.Build && after.NamesAllOf(before)
            ? []
            : await Projection.RenamesAsync(db, documents, after, cancellation) ?? [];

    /// <summary>
    /// A file as it was imported last, which is published and was parsed by this build: it need not be parsed again to know that it changes
    /// nothing.
    /// </summary>
    /// <returns>Null for any other file.</returns>
    public IncomingText? ImportedBefore(ContentFile file)
    {
        if (!file.IsLecture || Find(LectureSlug.SlugOf(settings: null, file.Path)) is not { IsPublished: true } document
            || file.Decode().Text is not { } decoded || SourceText.Normalize(decoded) is var text && (text != document.Row.FileText || text != document.Published)
            || FrontMatterText.Has(text, "slug") || version?.ReadBy != ParsedSite.Build || summaries.GetValueOrDefault(document.Row.Id) is not { Outline.HasErrors: false })
        {
            return null;
        }

        return new IncomingText(file.Path, document.Row.Slug, DocumentKind.Lecture, text, [])
        {
            Pictures = IncomingText.MayShowPictures(text) ? LectureParser.PicturesOf(text) : [],
            Beside = file.Beside,
        };
    }

    /// <summary>Parses what differs from its stored summary, in the current state within this transaction.</summary>
    public ParsedSite Read() => ParsedSite.Of(
        new SiteTexts(
            [.. documents.Values.Where(d => d.IsPublished).Select(PublishedOf)],
            Pictures.Of,
            summaries),
        memory.Lectures);

    public async ValueTask DisposeAsync()
    {
        db.ChangeTracker.Clear();

        if (transaction is not null)
            await transaction.DisposeAsync();
    }

    private async Task UpdateAsync(CancellationToken cancellation)
    {
        if (version is not null && (ImportedFiles is not null || Pictures.HaveChanged || db.ChangeTracker.HasChanges()))
            version.ImportedFiles = ImportedFiles;

        await db.SaveChangesAsync(cancellation);
        await Pictures.RemoveUnusedAsync(cancellation);

        if (MayChangeRows)
            await ProjectAsync(cancellation);
    }

    /// <summary>The note of a revision that restores or takes back another one names that one.</summary>
    private string DetailsOf(RevisionOrigin origin, int number) => origin is RevisionOrigin.Restored or RevisionOrigin.Undone && by.Note.Length > 0
        ? $"revision {number}, of {by.Note.ToLowerInvariant()}"
        : $"revision {number}";

    private static AuditAction ActionOf(RevisionOrigin origin) => origin switch
    {
        RevisionOrigin.ContentFiles => AuditAction.Imported,
        RevisionOrigin.Browser => AuditAction.Published,
        RevisionOrigin.Merge => AuditAction.Merged,
        RevisionOrigin.Restored => AuditAction.Restored,
        RevisionOrigin.Undone => AuditAction.Undone,
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "There is no such origin."),
    };

    /// <summary>A slug in use cannot be a former slug.</summary>
    private void FreeFormerSlug(string slug)
    {
        if (!formerSlugs.Remove(slug))
            return;

        db.FormerAddresses.RemoveRange(db.FormerAddresses.AsTracking().Where(f => f.Kind == AddressKind.Lecture && f.Slug == slug));
    }

    private async Task ProjectAsync(CancellationToken cancellation)
    {
        var before = version?.ReadBy == ParsedSite.Build ? summaries : new Dictionary<int, StoredSummary>();
        var renames = await Projection.UpdateAsync(db, documents, before, Read(), cancellation);
        await StampAsync(advance: renames is not null, cancellation);
        Renames = renames ?? [];
    }

    private async Task StampAsync(bool advance, CancellationToken cancellation)
    {
        if (version is null)
            db.Add(version = new ContentVersion { Number = 0, ChangedAt = now, ReadBy = ParsedSite.Build });

        version.ReadBy = ParsedSite.Build;
        version.ImportedFiles = ImportedFiles;

        if (advance)
        {
            version.Number++;
            version.ChangedAt = now;
            await db.NotifyContentChangedAsync(cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task OpenAsync(bool dryRun, bool isImport, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        transaction = dryRun ? await db.BeginReadingAsync(cancellation) : await db.BeginWritingAsync(cancellation);
        pictures = await PictureRows.LoadAsync(db, cancellation);

        formerSlugs = await db.FormerAddresses
            .Where(f => f.Kind == AddressKind.Lecture)
            .ToDictionaryAsync(f => f.Slug, f => f.LeadsTo, cancellation);
        version = await db.ContentVersions.AsTracking().SingleOrDefaultAsync(cancellation);
        summaries = await memory.SummariesAsync(db, cancellation);
        var proposals = await db.Proposals.AsTracking()
            .Where(p => p.ClosedAt == null)
            .ToDictionaryAsync(p => p.DocumentId, cancellation);
        var texts = isImport ? await TextsAsync(cancellation) : null;

        documents = (await RowsAsync(isImport, cancellation)).ToDictionary(
            d => d.Slug,
            d => new OpenDocument(d, TextOf(d.Id, d.PublishedNumber), proposals.GetValueOrDefault(d.Id)));

        Lazy<string?> TextOf(int id, int number) => texts is null ? new(() => db.TextOf(id, number)) : new(texts.GetValueOrDefault(id));
    }

    private static PublishedText PublishedOf(OpenDocument document)
    {
        var text = document.LatestText;

        return new(document.Row.Id, document.Row.Slug, document.Row.Kind, document.Row.PublishedNumber, () => text.Value!);
    }

    private Task<Dictionary<int, string>> TextsAsync(CancellationToken cancellation) => (
        from document in db.Documents
        join revision in db.Revisions
            on new { document.Id, Number = document.PublishedNumber } equals new { Id = revision.DocumentId, revision.Number }
        select new { document.Id, revision.Markdown }).ToDictionaryAsync(t => t.Id, t => t.Markdown, cancellation);

    /// <summary>The texts of files are as long as the texts themselves, and only imports and exports use them.</summary>
    private async Task<List<Document>> RowsAsync(bool withFileTexts, CancellationToken cancellation)
    {
        if (withFileTexts)
            return await db.Documents.AsTracking().ToListAsync(cancellation);

        var rows = await db.Documents.Select(d => new Document
        {
            Id = d.Id,
            Kind = d.Kind,
            Slug = d.Slug,
            Title = d.Title,
            Language = d.Language,
            Order = d.Order,
            ArchivedAt = d.ArchivedAt,
            PublishedNumber = d.PublishedNumber,
            ReadingHash = d.ReadingHash,
        }).ToListAsync(cancellation);
        db.AttachRange(rows);

        return rows;
    }
}
