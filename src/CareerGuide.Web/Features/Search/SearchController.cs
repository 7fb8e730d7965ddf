using CareerGuide.Data;
using CareerGuide.Data.Search;
using CareerGuide.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Search;

public sealed class SearchController(CareerGuideDb db, SiteSearch search, Published<SiteRoles> roles) : Controller
{
    [Page("/search")]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View(await db.SearchPageAsync(search, SearchQuery.From(Request.Query), await roles.ReadAsync(db, cancellation), cancellation));

    /// <summary>What the words typed so far may become, for the box to offer.</summary>
    [Page("/search/suggest")]
    public async Task<IActionResult> Suggest(CancellationToken cancellation)
    {
        var text = SearchQuery.From(Request.Query).Text;
        var result = await search.FindAsync(text, Suggestions.Kinds, Suggestions.Most, cancellation);

        return Json(Suggestions.Of(result, await db.LecturesAsync(result, cancellation)));
    }
}
