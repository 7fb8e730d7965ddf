using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Errors;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Shared.Components.SiteMenu;

/// <summary>What the menu leads to, without pages that would say only that there is nothing yet.</summary>
/// <param name="Shown">The path of the page shown.</param>
/// <param name="HasComparison">Whether there are roles to compare.</param>
/// <param name="HasWorkflow">Whether a lecture says in which order roles take over from each other.</param>
public sealed record SiteMenuLinks(string Shown, bool HasComparison, bool HasWorkflow);

public sealed class SiteMenuViewComponent(CareerGuideDb db, PerContentVersion<SiteContent> published) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Page page)
    {
        // A page that says what went wrong is shown although the database may be what did.
        if (page is ErrorPage { Code: not StatusCodes.Status404NotFound })
            return View(new SiteMenuLinks(page.Path, HasComparison: true, HasWorkflow: true));

        var content = await published.ReadAsync(db, HttpContext.RequestAborted);

        return View(new SiteMenuLinks(page.Path, content.Roles.InOrder.Count > 1, content.Workflows.Count > 0));
    }
}
