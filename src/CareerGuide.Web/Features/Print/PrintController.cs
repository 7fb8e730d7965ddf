using CareerGuide.Data;
using CareerGuide.Web.Features.Compare;
using CareerGuide.Web.Features.Guidance;
using CareerGuide.Web.Features.Roles;
using CareerGuide.Web.Features.Workflow;
using CareerGuide.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Print;

public sealed class PrintController(CareerGuideDb db) : Controller
{
    [Page("/print")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var roles = await SiteRoles.LoadAsync(db, cancellation);
        var parts = (await db.RolePartViewsAsync(_ => true, cancellation)).ToLookup(p => p.Role);

        return View(new PrintPage(
            [.. roles.InOrder.Where(r => parts.Contains(r.Slug)).Select(r => new RolePage(r, [.. parts[r.Slug]], [], []))],
            await db.ComparisonTablesAsync(_ => true, roles, cancellation),
            await db.WorkflowsAsync(roles, cancellation),
            await db.InterestsAsync(roles, cancellation),
            await LectureSectionsAsync(cancellation)));
    }

    private Task<List<LectureSection>> LectureSectionsAsync(CancellationToken cancellation) => db.Documents.Lectures()
        .SelectMany(
            d => db.Sections.Where(s => s.DocumentId == d.Id && s.RolePartId == null).OrderBy(s => s.Position),
            (d, s) => new LectureSection(new LectureLink(d.Slug, d.Title, d.Language), new KeptSection(s.Heading, s.Line, s.Html)))
        .ToListAsync(cancellation);
}
