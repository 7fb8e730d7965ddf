using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Public.About;

public sealed class AboutController(CareerGuideDb db) : Controller
{
    [CachedGet("/about")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(new AboutPage(
        await db.Documents.Lectures().Select(d => new LectureLink(d.Slug, d.Title, d.Language)).ToListAsync(cancellation)));

    [CachedGet("/accessibility")]
    public IActionResult Accessibility() => View(new AccessibilityPage());

    [CachedGet("/privacy")]
    public IActionResult Privacy() => View(new PrivacyPage());
}
