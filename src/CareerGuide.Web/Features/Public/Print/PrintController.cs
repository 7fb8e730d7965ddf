using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Roles;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Public.Print;

[Expensive]
public sealed class PrintController(CareerGuideDb db, PerContentVersion<SiteContent> published, IOptions<SiteOptions> site, IOptions<LargeSiteOptions> large) : Controller
{
    [CachedGet("/print", Query = "roles")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await ReadAsync(cancellation));

    [CachedGet("/print.md", Query = "roles")]
    public async Task<IActionResult> Markdown(CancellationToken cancellation) =>
        Content(PrintMarkdown.Of(await ReadAsync(cancellation), site.Value.Title), "text/markdown; charset=utf-8");

    [CachedGet("/print.json", Query = "roles")]
    public async Task<IActionResult> Data(CancellationToken cancellation) => Json(PrintJson.Of(await ReadAsync(cancellation)));

    private async Task<PrintPage> ReadAsync(CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);
        var roles = content.Roles;
        var query = await PrintQuery.FromAsync(Request.Query, db, roles, cancellation);

        var isLarge = roles.InOrder.Count > large.Value.RolesInLists;

        if (isLarge && !query.IsNarrowed)
            return new(query, [], [], [], [], [], []) { Split = [.. content.Lectures.Select(l => l.Lecture)] };

        var chosen = roles.InOrder.Where(r => query.Has(r.Slug)).ToList();
        var parts = await content.PartsOfAsync(chosen, db, cancellation);

        return new(
            query,
            isLarge ? chosen : roles.InOrder,
            [.. chosen.Select(r => new RolePage(r, [.. parts[r.Slug]], [], [])).Where(page => page.Parts.Count > 0)],
            [.. content.Comparisons.Select(query.Of).Where(table => table.Rows.Count > 0)],
            [.. content.Workflows.Where(query.Has)],
            [.. (await db.InterestsAsync(roles, cancellation)).Where(i => query.Has(i.Role.Slug))],
            query.IsNarrowed ? [] : await LectureSectionsAsync(cancellation));
    }

    private Task<List<LectureSection>> LectureSectionsAsync(CancellationToken cancellation) => db.Documents.Lectures()
        .SelectMany(
            d => db.Sections.Where(s => s.DocumentId == d.Id && s.RolePartId == null).OrderBy(s => s.Position),
            (d, s) => new LectureSection(new LectureLink(d.Slug, d.Title, d.Language), new OtherSection(s.Heading, s.Line, s.Html)))
        .ToListAsync(cancellation);
}
