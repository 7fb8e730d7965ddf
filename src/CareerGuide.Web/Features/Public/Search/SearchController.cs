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
    CareerGuideDb db, SiteSearch search, PerContentVersion<SiteRoles> roles, PerContentVersion<SearchFiles> files, UnansweredSearches unanswered, IOptions<SiteOptions> site,
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
    public async Task<IActionResult> Everything(CancellationToken cancellation) =>
        site.Value.IsStaticExport ? Json((await files.ReadAsync(db, cancellation)).Whole(languages)) : NotFound();

    /// <param name="number">From 1, in the order of the beginnings that <c>/search.json</c> names.</param>
    [CachedGet("/search-{number:int:regex(^[[1-9]])}.json")]
    public async Task<IActionResult> Part(int number, CancellationToken cancellation) =>
        site.Value.IsStaticExport && (await files.ReadAsync(db, cancellation)).Part(number) is { } part ? Json(part) : NotFound();
}
