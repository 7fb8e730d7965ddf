using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Shared;

public static class HistoryQueries
{
    /// <summary>Published or archived; null if there never was one of that slug.</summary>
    public static Task<KeptDocument?> KeptDocumentAsync(this CareerGuideDb db, string slug, CancellationToken cancellation) => db.Documents
        .Where(d => d.Slug == slug)
        .Select(d => new KeptDocument(
            d.Id, new LectureLink(d.Slug, d.Title, d.Language), d.Kind, d.PublishedNumber, d.ArchivedAt))
        .SingleOrDefaultAsync(cancellation);

    /// <summary>The newest first.</summary>
    public static IQueryable<RevisionEntry> RevisionEntries(this CareerGuideDb db, KeptDocument document) => db.Revisions
        .Where(r => r.DocumentId == document.Id)
        .OrderByDescending(r => r.Number)
        .Select(r => new RevisionEntry(r.Number, r.Origin, r.Author, r.CreatedAt, r.Note) { AccountId = r.AuthorId, Email = db.Users.Where(a => a.Id == r.AuthorId).Select(a => a.Email).FirstOrDefault() });

    public static async Task<(RevisionEntry Entry, string Markdown)?> RevisionAsync(
        this CareerGuideDb db, KeptDocument document, int number, CancellationToken cancellation)
    {
        var revision = await db.Revisions
            .Where(r => r.DocumentId == document.Id && r.Number == number)
            .Select(r => new { Entry = new RevisionEntry(r.Number, r.Origin, r.Author, r.CreatedAt, r.Note) { AccountId = r.AuthorId, Email = db.Users.Where(a => a.Id == r.AuthorId).Select(a => a.Email).FirstOrDefault() }, r.Markdown })
            .SingleOrDefaultAsync(cancellation);

        return revision is null ? null : (revision.Entry, revision.Markdown);
    }
}
