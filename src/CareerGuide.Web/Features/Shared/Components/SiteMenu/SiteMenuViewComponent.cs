using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Errors;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Shared.Components.SiteMenu;

/// <summary>What the menu leads to, without pages that would say only that there is nothing yet.</summary>
/// <param name="Shown">The path of the page shown.</param>
public sealed record SiteMenuLinks(string Shown, SiteSections Sections);

public sealed class SiteMenuViewComponent(CareerGuideDb db, PerContentVersion<SiteSections> published) : ViewComponent
{
    /// <summary>A page that says what went wrong leads everywhere: it is shown although the database may be what did.</summary>
    public async Task<IViewComponentResult> InvokeAsync(Page page) => View(new SiteMenuLinks(
        page.Path,
        page is ErrorPage { Code: not StatusCodes.Status404NotFound } ? new(HasComparison: true, HasWorkflow: true) : await published.ReadAsync(db, HttpContext.RequestAborted)));
}
