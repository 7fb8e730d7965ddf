using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Instructor.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Dashboard;

public static class DashboardQueries
{
    /// <summary>All documents: the published lectures first, in their order.</summary>
    public static async Task<IReadOnlyList<InstructorLecture>> DeskLecturesAsync(
        this CareerGuideDb db, SiteHealth health, IReadOnlyList<OpenDraft> drafts, CancellationToken cancellation)
    {
        var rows = await (
            from document in db.Documents.InLectureOrder(d => d)
            join revision in db.Revisions
                on new { document.Id, Number = document.PublishedNumber } equals new { Id = revision.DocumentId, revision.Number }
            select new
            {
                Document = new KeptDocument(
                    document.Id,
                    new LectureLink(document.Slug, document.Title, document.Language),
                    document.Kind,
                    document.PublishedNumber,
                    document.ArchivedAt),
                LastChange = new RevisionEntry(revision.Number, revision.Origin, revision.Author, revision.CreatedAt, revision.Note),
                HasProposal = document.Proposals.Any(p => p.ClosedAt == null),
            }).ToListAsync(cancellation);
        var draftsOf = drafts.ToLookup(draft => draft.Slug);

        return [.. rows.Select(row => new InstructorLecture(
            row.Document,
            row.LastChange,
            health.Diagnostics.GetValueOrDefault(row.Document.Slug) ?? [],
            [.. draftsOf[row.Document.Slug]],
            row.HasProposal))];
    }

    /// <summary>The newest draft of each person for each lecture, newest first.</summary>
    public static async Task<IReadOnlyList<OpenDraft>> OpenDraftsAsync(this CareerGuideDb db, int account, CancellationToken cancellation)
    {
        var drafts = await (
            from draft in db.Drafts
            join person in db.Users on draft.AccountId equals person.Id
            where draft.ClosedAt == null
            orderby draft.SavedAt descending
            select new OpenDraft(draft.Slug, person.Name, draft.AccountId == account, draft.SavedAt)).ToListAsync(cancellation);

        return [.. drafts.DistinctBy(draft => (draft.Slug, draft.Name, draft.IsMine))];
    }

    /// <summary>This person's drafts of lectures that were never published: the newest of each lecture, newest first.</summary>
    public static async Task<IReadOnlyList<BegunLecture>> BegunLecturesAsync(this CareerGuideDb db, int account, CancellationToken cancellation)
    {
        var drafts = await db.Drafts
            .Where(d => d.AccountId == account && d.ClosedAt == null && !db.Documents.Any(document => document.Slug == d.Slug))
            .OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Id)
            .Select(d => new { d.Slug, d.Window, d.SavedAt, d.Markdown })
            .ToListAsync(cancellation);

        return
        [
            .. from draft in drafts.DistinctBy(d => d.Slug)
               select new BegunLecture(draft.Slug, BegunTitle.Of(draft.Slug, draft.Markdown), draft.Window, draft.SavedAt),
        ];
    }
}
