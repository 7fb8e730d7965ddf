using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Machine.Api;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Public.Roles;

public sealed class RolesController(CareerGuideDb db, PerContentVersion<SiteContent> published, PerContentVersion<SiteNeeds> publishedNeeds, IOptions<SiteOptions> site, PerContentVersion<SiteEvidence> evidence) : Controller
{
    [CachedGet("/roles", Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);
        var roles = content.Roles;
        var query = RolesQuery.From(Request.Query);
        var lectures = RolesPage.IsIndexOf(roles.InOrder.Count, query) ? content.Lectures : await db.LectureRolesAsync(roles, cancellation);
        var described = lectures.SelectMany(l => l.Roles).Select(r => r.Role).ToHashSet();

        return View(new RolesPage(lectures, [.. roles.InOrder.Where(r => !described.Contains(r))], query, site.Value.IsStaticExport, await db.Documents.Lectures().AnyAsync(cancellation)));
    }

    [CachedGet("/roles/{slug}")]
    public async Task<IActionResult> Role(string slug, CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);

        if (content.Roles.Find(slug) is not { } role)
            return await ElsewhereAsync(slug, cancellation);

        return View(new RolePage(
            role,
            await content.PartsOfAsync(role, db, cancellation),
            content.ComparisonsOf(role),
            [.. content.Workflows.SelectMany(w => Places(w, role))],
            await LeadsAsync(slug, cancellation))
        { Evidence = (await evidence.ReadAsync(db, cancellation)).Of(role) });
    }

    [CachedGet("/roles/{slug}.md")]
    public async Task<IActionResult> Markdown(string slug, CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);

        return content.Roles.Find(slug) is { } role
            ? Content(RoleText.FileOf(new RolePage(role, await content.PartsOfAsync(role, db, cancellation), [], [])), "text/markdown; charset=utf-8")
            : await ElsewhereAsync(slug, cancellation, ".md");
    }

    /// <summary>The profile of the role as a picture for other sites.</summary>
    [CachedGet("/roles/{slug}.svg")]
    public async Task<IActionResult> Svg(string slug, CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);
        var needs = await publishedNeeds.ReadAsync(db, cancellation);

        return content.Roles.Find(slug) is { } role
            ? Content(
                RoleDrawing.Of(new RolePage(role, await content.PartsOfAsync(role, db, cancellation), content.ComparisonsOf(role), []), needs.Find(slug)?.Needs ?? []),
                "image/svg+xml; charset=utf-8")
            : await ElsewhereAsync(slug, cancellation, ".svg");
    }

    [CachedGet("/roles/{slug}.json")]
    public async Task<IActionResult> Data(string slug, CancellationToken cancellation) =>
        (await published.ReadAsync(db, cancellation)).Roles.Find(slug) is { } role
            ? Json(await db.ApiRoleAsync(role, cancellation))
            : await ElsewhereAsync(slug, cancellation, ".json");

    private async Task<IActionResult> ElsewhereAsync(string slug, CancellationToken cancellation, string ending = "")
    {
        var present = await db.PresentRolesAsync([slug], cancellation);

        return present.Of(slug) is { } role ? LocalRedirectPermanent(Addresses.Role(role) + ending) : NotFound();
    }

    private async Task<RoleTransitions?> LeadsAsync(string slug, CancellationToken cancellation)
    {
        var needs = await publishedNeeds.ReadAsync(db, cancellation);

        return needs.Find(slug) is { } role ? RoleTransitions.Of(needs, role) : null;
    }

    private static IEnumerable<PlaceInWorkflow> Places(LectureWorkflow workflow, RoleLink role) =>
        workflow.Steps.Where(s => s.Role == role).Select(here => new PlaceInWorkflow(workflow, here));
}
