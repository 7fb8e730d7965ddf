using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Public.Matching;

[Expensive]
public sealed class MatchingController(CareerGuideDb db, PerContentVersion<RoleMatcher> published, PerContentVersion<SiteRoles> roles, SiteAddress address, SiteLanguages languages)
    : Controller
{
    /// <summary>A ranking ends here, or where the roles that share its last rank end up to twice as far.</summary>
    private const int MaxRoles = 12;

    [CachedGet(MatchingQuery.Path, Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var matching = await published.ReadAsync(db, cancellation);
        var skills = await db.PresentSkillsAsync(MatchingQuery.SkillsIn(Request.Query), cancellation);
        var query = MatchingQuery.From(Request.Query, matching, skills);

        if (query is { IsForm: true, Errors.Count: 0 })
            return Redirect(MatchingQuery.Address(query.Answers, query.Field, query.Step));

        if (query.Answers.Count > 0 || query.Step is not null || query.Field is not null)
            Response.Headers.Link = $"<{address.Of(Request, languages.Current.AddressOf(MatchingQuery.Path))}>; rel=\"canonical\"";

        var fits = query.Answers.Count == 0 || query.Step is not null ? [] : matching.Rank(query.Answers, query.Field);
        var shown = fits.TakeWhile(f => f.Rank <= MaxRoles).Take(2 * MaxRoles).ToList();
        var interests = query.Answers.Count == 0 && query.Step is null ? await InterestsAsync(cancellation) : [];
        var form = MatchingForm.Of(matching, query.Answers, query.Field);
        var hasSeveralRoles = (await roles.ReadAsync(db, cancellation)).InOrder.Count > 1;

        var answered = shown.Count == 0 ? [] : Answered.Of(query, matching, await SkillNamesAsync(query.Answers.Know, cancellation));

        return View(new MatchingPage(interests, query, QuestionSteps.Of(matching), matching.Fields, form, shown, fits.Count - shown.Count, answered)
        {
            HasSeveralRoles = hasSeveralRoles,
        });
    }

    private async Task<IReadOnlyDictionary<string, string>> SkillNamesAsync(IReadOnlyCollection<string> skills, CancellationToken cancellation) =>
        skills.Count == 0 ? [] : await db.Skills.Where(s => skills.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, s => s.Name, cancellation);

    private async Task<IReadOnlyList<RoleInterests>> InterestsAsync(CancellationToken cancellation) =>
        await db.InterestsAsync(await roles.ReadAsync(db, cancellation), cancellation);
}
