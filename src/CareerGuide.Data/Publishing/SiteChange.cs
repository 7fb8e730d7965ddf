using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerGuide.Data.Publishing;

/// <summary>
/// One change to the site's texts, from the first look to the rows that follow from them: all of it or nothing.
/// What changes nothing writes nothing.
/// </summary>
internal sealed class SiteChange : IAsyncDisposable
{
    private readonly CareerGuideDb db;
    private readonly DateTime now;
    private Dictionary<string, OpenDocument> documents = [];
    private IDbContextTransaction? transaction;
    private ContentVersion? version;
    private bool textsHaveChanged;

    private SiteChange(CareerGuideDb db, DateTime now)
    {
        this.db = db;
        this.now = now;
    }

    public IEnumerable<OpenDocument> Documents => documents.Values;

    /// <summary>What the change was understood to rename; known once it is committed.</summary>
    public IReadOnlyList<Rename> Renames { get; private set; } = [];

    public static async Task<SiteChange> BeginAsync(CareerGuideDb db, TimeProvider time, CancellationToken cancellation)
    {
        var change = new SiteChange(db, time.GetUtcNow().UtcDateTime);

        try
        {
            await change.OpenAsync(cancellation);

            return change;
        }
        catch
        {
            await change.DisposeAsync();
            throw;
        }
    }

    public OpenDocument? Find(string slug) => documents.GetValueOrDefault(slug);

    public OpenDocument Add(string slug, DocumentKind kind)
    {
        var row = new Document { Slug = slug, Kind = kind, Title = "", Language = "", PublishedNumber = 0 };
        db.Documents.Add(row);

        return documents[slug] = new OpenDocument(row, latest: null, proposal: null);
    }

    /// <summary>The text is published from now on; it comes back as it was where it is only archived.</summary>
    public void Publish(OpenDocument document, string text, RevisionOrigin origin)
    {
        textsHaveChanged |= document.Published != text;
        document.Row.ArchivedAt = null;

        if (document.Latest == text)
            return;

        document.Latest = text;
        document.Row.Revisions.Add(new Revision
        {
            Number = ++document.Row.PublishedNumber,
            Markdown = text,
            Origin = origin,
            CreatedAt = now,
        });
    }

    public void Archive(OpenDocument document)
    {
        textsHaveChanged |= document.Published is not null;
        document.Row.ArchivedAt ??= now;
    }

    /// <summary>The file's text, or its absence, waits for an instructor; what waited before is closed.</summary>
    public void Propose(OpenDocument document, string? text)
    {
        var proposal = new Proposal { BaseText = document.Origin, Markdown = text, CreatedAt = now };
        Settle(document);
        document.Proposal = proposal;
        document.Row.Proposals.Add(proposal);
    }

    public void Settle(OpenDocument document)
    {
        if (document.Proposal is not null)
            document.Proposal.ClosedAt = now;

        document.Proposal = null;
    }

    /// <returns>The version of the content from now on; it advances if anything that is shown has changed.</returns>
    public async Task<long> CommitAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);

        if (textsHaveChanged || version?.ReadBy != SiteReading.Build)
            await ProjectAsync(cancellation);

        await transaction!.CommitAsync(cancellation);

        return version!.Number;
    }

    public async ValueTask DisposeAsync()
    {
        db.ChangeTracker.Clear();

        if (transaction is not null)
            await transaction.DisposeAsync();
    }

    private async Task ProjectAsync(CancellationToken cancellation)
    {
        var renames = await Projection.UpdateAsync(db, documents, cancellation);
        await StampAsync(advance: renames is not null, cancellation);
        Renames = renames ?? [];
    }

    private async Task StampAsync(bool advance, CancellationToken cancellation)
    {
        if (version is null)
            db.Add(version = new ContentVersion { Number = 0, ChangedAt = now, ReadBy = SiteReading.Build });

        version.ReadBy = SiteReading.Build;

        if (advance)
        {
            version.Number++;
            version.ChangedAt = now;
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        transaction = await db.BeginWritingAsync(cancellation);

        version = await db.ContentVersions.AsTracking().SingleOrDefaultAsync(cancellation);
        var texts = await (
            from document in db.Documents
            join revision in db.Revisions
                on new { document.Id, Number = document.PublishedNumber } equals new { Id = revision.DocumentId, revision.Number }
            select new { document.Id, revision.Markdown }).ToDictionaryAsync(t => t.Id, t => t.Markdown, cancellation);
        var proposals = await db.Proposals.AsTracking()
            .Where(p => p.ClosedAt == null)
            .ToDictionaryAsync(p => p.DocumentId, cancellation);

        documents = await db.Documents.AsTracking().ToDictionaryAsync(
            d => d.Slug,
            d => new OpenDocument(d, texts.GetValueOrDefault(d.Id), proposals.GetValueOrDefault(d.Id)),
            cancellation);
    }
}
