using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Public.Matching;

[Costly]
public sealed class MatchingController(CareerGuideDb db, Published<RoleMatcher> published, Published<SiteRoles> roles, SiteAddress address) : Controller
{
    /// <summary>A ranking ends here, or where the roles that share its last rank end up to twice as far.</summary>
    private const int MostRoles = 12;

    [Page(GuidanceQuery.Path, Query = PageAttribute.Personal)]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var matching = await published.ReadAsync(db, cancellation);
        var skills = await db.PresentSkillsAsync(GuidanceQuery.SkillsIn(Request.Query), cancellation);
        var query = GuidanceQuery.From(Request.Query, matching, skills);

        if (query is { IsForm: true, Faults.Count: 0 })
            return Redirect(GuidanceQuery.Address(query.Answers));

        if (query.Answers.Count > 0)
            Response.Headers.Link = $"<{address.Of(Request, GuidanceQuery.Path)}>; rel=\"canonical\"";

        var fits = query.Answers.Count == 0 ? [] : matching.Rank(query.Answers);
        var shown = fits.TakeWhile(f => f.Rank <= MostRoles).Take(2 * MostRoles).ToList();
        var interests = query.Answers.Count == 0 ? await InterestsAsync(cancellation) : [];

        return View(new GuidancePage(interests, query, GuidanceForm.Of(matching, query.Answers), shown, fits.Count - shown.Count));
    }

    private async Task<IReadOnlyList<RoleInterests>> InterestsAsync(CancellationToken cancellation) =>
        await db.InterestsAsync(await roles.ReadAsync(db, cancellation), cancellation);
}
