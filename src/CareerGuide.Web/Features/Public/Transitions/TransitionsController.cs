using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Public.Transitions;

[Expensive]
public sealed class TransitionsController(CareerGuideDb db, PerContentVersion<SiteNeeds> published) : Controller
{
    /// <summary>No more skills than this are read.</summary>
    private const int MaxKnown = 200;

    /// <summary>No more names that are none are said to be.</summary>
    private const int MaxUnknown = 5;

    /// <summary>Every way between the roles; one of them, and the nearest of a role, where the address asks for that.</summary>
    [CachedGet("/paths", Query = "roles from to")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var needs = await published.ReadAsync(db, cancellation);
        var roles = await db.PresentRolesAsync(TransitionsQuery.RolesIn(Request.Query), cancellation);
        var query = TransitionsQuery.Read(Request.Query, needs, roles);

        if (query is { From: { } from, To: { } to } && from != to)
            return Redirect(Addresses.Path(from.Role.Slug, to.Role.Slug));

        return View(TransitionsPage.Of(needs, query));
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

    /// <summary>From what the address says is known to a role.</summary>
    [CachedGet("/plan/{role}", Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Plan(string role, CancellationToken cancellation)
    {
        var needs = await published.ReadAsync(db, cancellation);
        var asked = Request.Query.Several("know");

        if (needs.Find(role) is not { } end)
            return (await db.PresentRolesAsync([role], cancellation)).Of(role) is { } present ? RedirectPermanent(Addresses.Plan(present, asked)) : NotFound();

        var skills = await db.PresentSkillsAsync(asked, cancellation);
        var known = asked.Select(skills.Of).OfType<string>().Distinct().Order(StringComparer.Ordinal).Take(MaxKnown).ToList();

        return View(new PlanPage(RolePlan.Of(needs, end, known.ToHashSet()), known, [.. skills.Unknown.Take(MaxUnknown).Select(QueryValues.Quote)]));
    }

    /// <summary>A role that has another name now, or is called so too, keeps the ways from it and to it.</summary>
    private async Task<IActionResult> RedirectedAsync(string from, string to, CancellationToken cancellation)
    {
        var present = await db.PresentRolesAsync([from, to], cancellation);

        return present.Of(from) is { } start && present.Of(to) is { } end && (start, end) != (from, to)
            ? RedirectPermanent(Addresses.Path(start, end))
            : NotFound();
    }
}
