using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Public.About;

public sealed class AboutController(CareerGuideDb db, PerContentVersion<SiteContent> published) : Controller
{
    [CachedGet("/about")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(new AboutPage(
        await db.Documents.Lectures().Select(d => new LectureLink(d.Slug, d.Title, d.Language)).ToListAsync(cancellation)));

    /// <summary>What programs can read, for the people who write them.</summary>
    [CachedGet(ApiPage.Address)]
    public async Task<IActionResult> Api(CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);

        return View(new ApiPage(content.Roles.InOrder is [var first, ..] ? first.Slug : null));
    }

    [CachedGet("/api"), CachedGet("/api/v1")]
    public IActionResult ToApi() => LocalRedirectPermanent(ApiPage.Address);

    [CachedGet("/accessibility")]
    public IActionResult Accessibility() => View(new AccessibilityPage());

    [CachedGet("/privacy")]
    public IActionResult Privacy() => View(new PrivacyPage());
}
