using System.Globalization;
using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Public.Transitions;

[Expensive]
public sealed class TransitionsController(CareerGuideDb db, PerContentVersion<SiteNeeds> published, PerContentVersion<SiteContent> lectures, SiteAddress address, SiteLanguages languages, TimeProvider time, IOptions<LargeSiteOptions> large) : Controller
{
    /// <summary>Plans that begin later would leave the calendar.</summary>
    private const int LastYear = 9000;

    private const int DefaultHoursPerWeek = 5, MaxHoursPerWeek = 60;

    /// <summary>No more roles are said to add something.</summary>
    private const int MaxOthers = 5;

    /// <summary>Every way between the roles; one of them, and the nearest of a role, where the address asks for that.</summary>
    [CachedGet("/paths", Query = "roles from to")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var needs = await published.ReadAsync(db, cancellation);
        var roles = await db.PresentRolesAsync(TransitionsQuery.RolesIn(Request.Query), cancellation);
        var query = TransitionsQuery.Read(Request.Query, needs, roles);

        if (query is { From: { } from, To: { } to } && from != to)
            return Redirect(Addresses.Path(from.Role.Slug, to.Role.Slug));

        return View(TransitionsPage.Of(needs, query) with { MaxListed = large.Value.RolesInLists });
    }

    [CachedGet("/paths/{from}/{to}")]
    public async Task<IActionResult> Between(string from, string to, CancellationToken cancellation)
    {
        var needs = await published.ReadAsync(db, cancellation);

        if (needs.Find(from) is not { } start || needs.Find(to) is not { } end)
            return await RedirectedAsync(from, to, cancellation);

        if (start == end)
            return Redirect(Addresses.Role(start.Role.Slug));

        return View("Path", TransitionPage.Of(needs, start, end));
    }

    /// <summary>From what the address says is known to a role, or to several.</summary>
    [CachedGet("/plan/{role}", Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Plan(string role, CancellationToken cancellation)
    {
        var needs = await published.ReadAsync(db, cancellation);

        if (needs.Find(role) is not { } end)
            return await PlanElsewhereAsync(role, ending: "", cancellation);

        var query = await PlanQuery.ReadAsync(Request.Query, end, needs, db, cancellation);

        return PlanQuery.IsOfForm(Request.Query) ? Redirect(query.Address) : View(await PlanPageAsync(needs, query, cancellation));
    }

    /// <summary>The same as a calendar, from a day on and with so many hours a week.</summary>
    [CachedGet("/plan/{role}.ics", Query = CachedGetAttribute.NoQueryCaching, DependsOnDate = true)]
    public async Task<IActionResult> Calendar(string role, CancellationToken cancellation)
    {
        var needs = await published.ReadAsync(db, cancellation);

        if (needs.Find(role) is not { } end)
            return await PlanElsewhereAsync(role, ending: ".ics", cancellation);

        var start = DateOnly.TryParseExact(Request.Query.One("start"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year <= LastYear
            ? day
            : DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var hours = int.TryParse(Request.Query.One("hours"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? Math.Clamp(said, 1, MaxHoursPerWeek) : DefaultHoursPerWeek;
        var query = await PlanQuery.ReadAsync(Request.Query, end, needs, db, cancellation);
        var page = await PlanPageAsync(needs, query, cancellation);

        return Content(PlanCalendar.Of(page, address.Of(Request, languages.Current.AddressOf(query.Address)), start, hours), "text/calendar; charset=utf-8");
    }

    private async Task<PlanPage> PlanPageAsync(SiteNeeds needs, PlanQuery query, CancellationToken cancellation)
    {
        var plan = RolePlan.Of(needs, query.Roles, query.Mine);
        var skills = plan.ToLearn.SelectMany(item => item.Need.Main).Select(skill => skill.Slug).Distinct().ToList();
        var learn = await db.Skills.Where(s => skills.Contains(s.Slug)).Select(s => new { s.Slug, s.Learn }).ToDictionaryAsync(s => s.Slug, s => s.Learn, cancellation);

        var content = await lectures.ReadAsync(db, cancellation);

        return new PlanPage(
            query,
            plan,
            [.. needs.Roles.Except(query.Roles).Where(role => role.Counted.Any())
                .Select(role => (role, plan.AddedBy(role, query.Mine))).OrderBy(role => role.Item2).Take(MaxOthers)],
            learn,
            [.. plan.Roles.SelectMany(role => content.ResourcesOf(role.Role))]);
    }

    private async Task<IActionResult> PlanElsewhereAsync(string role, string ending, CancellationToken cancellation) =>
        (await db.PresentRolesAsync([role], cancellation)).Of(role) is { } present
            ? RedirectPermanent(Addresses.Plan(present) + ending + Request.QueryString.ToUriComponent())
            : NotFound();

    /// <summary>A role that has another name now, or is called so too, keeps the ways from it and to it.</summary>
    private async Task<IActionResult> RedirectedAsync(string from, string to, CancellationToken cancellation)
    {
        var present = await db.PresentRolesAsync([from, to], cancellation);

        return present.Of(from) is { } start && present.Of(to) is { } end && (start, end) != (from, to)
            ? RedirectPermanent(Addresses.Path(start, end))
            : NotFound();
    }
}
