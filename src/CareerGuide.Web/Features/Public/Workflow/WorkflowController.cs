using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Public.Workflow;

public sealed class WorkflowController(
    CareerGuideDb db, PerContentVersion<SiteContent> published, PerContentVersion<SiteNeeds> publishedNeeds, PerContentVersion<SiteSections> publishedSections) : Controller
{
    [CachedGet("/workflow")]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View(new WorkflowPage(await ReadAsync(cancellation), (await publishedSections.ReadAsync(db, cancellation)).HasComparison));

    [CachedGet("/workflow.svg")]
    public async Task<IActionResult> Svg(CancellationToken cancellation)
    {
        var workflows = await ReadAsync(cancellation);

        return workflows.Count == 0 ? NotFound() : Content(WorkflowDrawing.Of(workflows), "image/svg+xml; charset=utf-8");
    }

    private async Task<IReadOnlyList<WorkflowLanes>> ReadAsync(CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);
        var needs = await publishedNeeds.ReadAsync(db, cancellation);

        var parts = await content.PartsOfAsync(content.Workflows.SelectMany(w => w.Steps).Select(step => step.Role).OfType<RoleLink>().Distinct(), db, cancellation);

        return [.. content.Workflows.Select(workflow => WorkflowLanes.Of(workflow, parts, needs))];
    }
}
