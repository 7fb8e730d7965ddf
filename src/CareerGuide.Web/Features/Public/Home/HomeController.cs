using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Public.Home;

public sealed class HomeController(CareerGuideDb db, PerContentVersion<SiteRoles> published, IOptions<SiteOptions> site, IOptions<LargeSiteOptions> large) : Controller
{
    private const int MaxRolesPerLecture = 8;

    [CachedGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var roles = await published.ReadAsync(db, cancellation);
        var workflows = await db.WorkflowsAsync(roles, cancellation);
        var lectures = await db.LectureRolesAsync(roles, cancellation);

        return View(new HomePage(
            site.Value.DescriptionForPage(),
            [.. lectures.Take(large.Value.LecturesOnHome).Select(l => Of(l, workflows.FirstOrDefault(w => w.Lecture == l.Lecture)))],
            Math.Max(0, lectures.Count - large.Value.LecturesOnHome),
            roles.InOrder.Count,
            HeroInterests.Of(await db.InterestsAsync(roles, cancellation))));
    }

    private static HomeLecture Of(LectureRoles lecture, LectureWorkflow? workflow) => new(
        lecture.Lecture,
        IsWhole(workflow, lecture) ? workflow : null,
        [.. lecture.Roles.Take(MaxRolesPerLecture)],
        Math.Max(0, lecture.Roles.Count - MaxRolesPerLecture));

    private static bool IsWhole(LectureWorkflow? workflow, LectureRoles lecture) =>
        workflow is { Steps.Count: <= MaxRolesPerLecture } && lecture.Roles.All(r => workflow.Steps.Any(s => s.Role == r.Role));
}
