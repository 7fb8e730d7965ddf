using CareerGuide.Data.Database;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Public.Search;

[Expensive]
public sealed class SearchController(
    CareerGuideDb db, SiteSearch search, PerContentVersion<SiteRoles> roles, UnansweredSearches unanswered, IOptions<SiteOptions> site,
    SiteLanguages languages) : Controller
{
    [CachedGet("/search", Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var page = await db.SearchPageAsync(search, SearchQuery.From(Request.Query), await roles.ReadAsync(db, cancellation), cancellation);

        if (page.FoundNothing && page.Query.Only is null)
            unanswered.Note(page.Asked);

        return View(page);
    }

    /// <summary>What the words typed so far may become, for the box to offer.</summary>
    [CachedGet("/search/suggest", Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Suggest(CancellationToken cancellation)
    {
        var text = SearchQuery.From(Request.Query).Text;
        var result = await search.FindAsync(text, Suggestions.Kinds, Suggestions.MaxCount, cancellation);

        return Json(Suggestions.Of(result, await db.LecturesAsync(result, cancellation)).In(languages.Current));
    }

    /// <summary>What the search of pages that are files looks through.</summary>
    [CachedGet("/search.json")]
    public async Task<IActionResult> Everything(CancellationToken cancellation)
    {
        if (!site.Value.IsStaticExport)
            return NotFound();

        var all = await search.AllAsync(cancellation);

        return Json(WholeIndex.Of(all, await roles.ReadAsync(db, cancellation), await db.LecturesAsync(all, cancellation), languages));
    }
}
