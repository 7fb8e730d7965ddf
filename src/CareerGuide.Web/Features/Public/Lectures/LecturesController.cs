using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Public.Lectures;

public sealed class LecturesController(CareerGuideDb db, PerContentVersion<SiteRoles> published) : Controller
{
    [CachedGet("/lectures")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var lectures = await db.Documents.Lectures()
            .Select(d => new LectureCard(
                new LectureLink(d.Slug, d.Title, d.Language),
                db.RoleParts.Where(p => p.DocumentId == d.Id).OrderBy(p => p.Position).Select(p => p.Role.Name).ToList()))
            .ToListAsync(cancellation);

        return View(new LecturesPage(lectures));
    }

    [CachedGet("/lectures/{slug}")]
    public async Task<IActionResult> Lecture(string slug, CancellationToken cancellation)
    {
        var lecture = await db.Documents.Lectures()
            .Where(d => d.Slug == slug)
            .Select(d => new
            {
                Link = new LectureLink(d.Slug, d.Title, d.Language),
                Html = db.LecturePages.Where(p => p.DocumentId == d.Id).Select(p => p.Html).SingleOrDefault() ?? "",
                Headings = db.LectureHeadings.Where(h => h.DocumentId == d.Id).OrderBy(h => h.Position)
                    .Select(h => new ContentsEntry(h.Text, h.Slug, h.Depth)).ToList(),
                Roles = db.RoleParts.Where(p => p.DocumentId == d.Id).OrderBy(p => p.Position).Select(p => p.Role.Slug).ToList(),
                HasNamesake = db.Documents.Lectures().Any(other => other.Title == d.Title && other.Id != d.Id),
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellation);

        if (lecture is null)
            return await ElsewhereAsync(slug, cancellation);

        var roles = await published.ReadAsync(db, cancellation);

        return View(new LecturePage(lecture.Link, lecture.Html, lecture.Headings, [.. lecture.Roles.Select(r => roles[r])], lecture.HasNamesake));
    }

    [CachedGet("/lectures/{slug}.md")]
    public async Task<IActionResult> Source(string slug, CancellationToken cancellation)
    {
        var markdown = await db.Documents.Lectures()
            .Where(d => d.Slug == slug)
            .Select(d => d.Revisions.Where(r => r.Number == d.PublishedNumber).Select(r => r.Markdown).SingleOrDefault())
            .SingleOrDefaultAsync(cancellation);

        return markdown is null ? await ElsewhereAsync(slug, cancellation, ".md") : Content(markdown, "text/markdown; charset=utf-8");
    }

    private async Task<IActionResult> ElsewhereAsync(string slug, CancellationToken cancellation, string ending = "") =>
        await db.PresentLectureAsync(slug, cancellation) is { } lecture && await db.Documents.Lectures().AnyAsync(d => d.Slug == lecture, cancellation)
            ? LocalRedirectPermanent(Addresses.Lecture(lecture) + ending)
            : NotFound();
}
