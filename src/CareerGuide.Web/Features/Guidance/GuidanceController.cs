using CareerGuide.Data;
using CareerGuide.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Guidance;

public sealed class GuidanceController(CareerGuideDb db) : Controller
{
    [Page("/guidance")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var roles = await SiteRoles.LoadAsync(db, cancellation);

        return View(new GuidancePage(await db.InterestsAsync(roles, cancellation)));
    }
}
