using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.ContentChecks;

/// <summary>Lists what authors may have overlooked in all lectures.</summary>
public sealed class ContentChecksController(CareerGuideDb db, PerContentVersion<SiteHealth> health) : Controller
{
    [HttpGet("/instructor/health")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var known = await health.ReadAsync(db, cancellation);
        var titles = await db.Documents.Where(d => d.ArchivedAt == null).InLectureOrder(d => d)
            .Select(d => new { d.Slug, d.Title }).ToListAsync(cancellation);
        var bySlug = titles.ToDictionary(t => t.Slug, t => t.Title);

        return View(new ContentChecksPage(
            [.. known.Findings.GroupBy(f => f.Kind).OrderBy(g => g.Key).Select(g => new FindingGroup(g.Key, [.. g], bySlug))],
            [.. from title in titles
                let faults = known.Diagnostics.GetValueOrDefault(title.Slug) ?? []
                where faults.Count > 0
                select new LectureFaults(title.Slug, title.Title, faults)]));
    }
}
