using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Public.Skills;

public sealed class SkillsController(CareerGuideDb db, PerContentVersion<SiteRoles> published, PerContentVersion<SiteNeeds> needs, PerContentVersion<SiteContent> lectures, PerContentVersion<IReadOnlyList<SkillUse>> skillUses,
    IOptions<LargeSiteOptions> large, PerContentVersion<IReadOnlyDictionary<string, SkillWithLines>> skills, IOptions<SiteOptions> site) : Controller
{
    [CachedGet("/skills", Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var roles = await published.ReadAsync(db, cancellation);
        var uses = await skillUses.ReadAsync(db, cancellation);

        return View(new SkillsPage(uses, RolesOf(uses, roles), SkillsQuery.From(Request.Query)) { MaxRoleChoices = large.Value.RolesInLists });
    }

    /// <summary>The heat map of the page as a picture for other sites.</summary>
    [CachedGet("/skills.svg")]
    public async Task<IActionResult> Svg(CancellationToken cancellation) => await PictureAsync(SkillsDrawing.Of, cancellation);

    /// <summary>How many skills each two roles share, as a picture for other sites.</summary>
    [CachedGet("/roles.svg")]
    public async Task<IActionResult> SharedSkillsSvg(CancellationToken cancellation) => await PictureAsync(SharedSkillsDrawing.Of, cancellation);

    private async Task<IActionResult> PictureAsync(Func<SkillsPage, string?> draw, CancellationToken cancellation)
    {
        var roles = await published.ReadAsync(db, cancellation);
        var uses = await skillUses.ReadAsync(db, cancellation);
        var page = new SkillsPage(uses, RolesOf(uses, roles), new SkillsQuery("", Kind: null, Role: null));

        return draw(page) is { } picture ? Content(picture, "image/svg+xml; charset=utf-8") : NotFound();
    }

    private static IReadOnlyList<RoleLink> RolesOf(IReadOnlyList<SkillUse> uses, SiteRoles roles)
    {
        var asking = uses.SelectMany(use => use.Roles.Keys).ToHashSet();

        return [.. roles.InOrder.Where(role => asking.Contains(role.Slug))];
    }

    [CachedGet("/skills/{slug}", Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Skill(string slug, CancellationToken cancellation)
    {
        var roles = await published.ReadAsync(db, cancellation);
        var read = site.Value.IsStaticExport ? await skills.ReadAsync(db, cancellation) : await db.SkillsWithLinesAsync(slug, roles, cancellation);

        if (read.GetValueOrDefault(slug) is not var (skill, lines))
            return await RedirectedAsync(slug, cancellation);

        var content = await lectures.ReadAsync(db, cancellation);

        return View(new SkillPage(
            skill,
            lines,
            (await skillUses.ReadAsync(db, cancellation)).GoWith(slug),
            [.. roles.InOrder.SelectMany(content.ResourcesOf).Select(resources => resources.Mentioning([skill.Link.Name, .. skill.Aliases])).OfType<RoleResources>()])
        {
            RolesOnPage = site.Value.IsStaticExport ? int.MaxValue : large.Value.RolesInLists,
            Number = Request.Query.PageNumber(),
        });
    }

    /// <summary>
    /// The needs of every role, so that a browser can compute a person's progress without sending what the person knows. If the roles are too
    /// many for one file, it names the first of each part instead, by its number.
    /// </summary>
    [CachedGet("/needs.json")]
    public async Task<IActionResult> Needs(CancellationToken cancellation)
    {
        var parts = await PartsOfNeedsAsync(cancellation);
        var formerly = await db.FormerSkillsAsync(cancellation);

        return parts.Count > 1
            ? Json(new { Roles = new { }, Formerly = formerly, Parts = parts.Select(part => part[0].Role.Number) })
            : Json(new { Roles = NeedsOf(parts.SelectMany(all => all)), Formerly = formerly });
    }

    /// <param name="number">From 1.</param>
    [CachedGet("/needs-{number:int:regex(^[[1-9]])}.json")]
    public async Task<IActionResult> PartOfNeeds(int number, CancellationToken cancellation) =>
        await PartsOfNeedsAsync(cancellation) is { Count: > 1 } parts && parts.ElementAtOrDefault(number - 1) is { } part
            ? Json(new { Roles = NeedsOf(part) })
            : NotFound();

    private async Task<IReadOnlyList<RoleNeeds[]>> PartsOfNeedsAsync(CancellationToken cancellation) =>
        [.. (await needs.ReadAsync(db, cancellation)).Roles.Chunk(large.Value.RolesInNeeds)];

    private static Dictionary<string, NamedNeeds> NeedsOf(IEnumerable<RoleNeeds> roles) => roles.Where(r => r.Counted.Any()).ToDictionary(
        r => r.Role.Slug,
        r => new NamedNeeds(r.Role.Name, r.Counted.Select(n => n.Skills.Select(s => s.Slug))));

    /// <summary>Redirects from a former name or an alias of a skill to its one address.</summary>
    private async Task<IActionResult> RedirectedAsync(string slug, CancellationToken cancellation) =>
        (await db.PresentSkillsAsync([slug], cancellation)).Of(slug) is { } present
            ? RedirectPermanent(Addresses.Skill(present))
            : NotFound();

    /// <param name="Needs">Of each the slugs of the skills that meet it.</param>
    private sealed record NamedNeeds(string Name, IEnumerable<IEnumerable<string>> Needs);
}
