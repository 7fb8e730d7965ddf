using CareerGuide.Data;
using CareerGuide.Web.Features.Roles;
using CareerGuide.Web.Features.Workflow;
using CareerGuide.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Home;

public sealed class HomeController(CareerGuideDb db, IOptions<SiteOptions> site) : Controller
{
    private const int MostRolesOfLecture = 8;

    [Page("/")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var roles = await SiteRoles.LoadAsync(db, cancellation);
        var workflows = await db.WorkflowsAsync(roles, cancellation);
        var lectures = await db.LectureRolesAsync(roles, cancellation);

        return View(new HomePage(
            site.Value.Description,
            [.. lectures.Select(l => InWorkflowOrder(l, workflows.FirstOrDefault(w => w.Lecture == l.Lecture)))],
            roles.InOrder.Count));
    }

    private static HomeLecture InWorkflowOrder(LectureRoles lecture, LectureWorkflow? workflow)
    {
        var steps = workflow?.Steps.Where(s => s.Role is not null).DistinctBy(s => s.Role).ToList() ?? [];
        var inSteps = steps.Select(s => new HomeRole(s.Role!, s.Activity));
        var others = lecture.Roles.Select(r => new HomeRole(r.Role, r.Focus is [var focus, ..] ? focus : r.About));
        var all = inSteps.Concat(others).DistinctBy(r => r.Role).ToList();

        return new(lecture.Lecture, steps.Count == all.Count, [.. all.Take(MostRolesOfLecture)], Math.Max(0, all.Count - MostRolesOfLecture));
    }
}
