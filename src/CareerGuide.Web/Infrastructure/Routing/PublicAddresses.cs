using CareerGuide.Content;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>Which paths of the site have a page, for links that lectures make to them.</summary>
public static class PublicAddresses
{
    private static readonly string[] Always =
    [
        "/", "/roles", "/skills", "/compare", "/compare.csv", "/compare.json", "/workflow", "/workflow.svg", "/guidance", "/paths", "/lectures",
        "/search", "/print", "/print.md", "/print.json", "/about", "/accessibility", "/privacy", "/feed.atom", "/sitemap.xml",
    ];

    private static readonly string[] Endings = ["", ".md", ".json"];

    private static readonly string[] TableEndings = ["", ".csv", ".json"];

    public static async Task<SiteHealth> HealthAsync(this CareerGuideDb db, LectureParseCache memory, CancellationToken cancellation)
    {
        var paths = await db.KnownAsync(cancellation);

        return await SiteHealth.LoadAsync(
            db, memory, path => paths.Contains(CareerGuide.Web.Infrastructure.Routing.CanonicalAddress.Of(path)) || IsWayBetween(path, paths), cancellation);
    }

    /// <summary>All of them but the ways from role to role; those that lead to another too.</summary>
    public static async Task<ISet<string>> KnownAsync(this CareerGuideDb db, CancellationToken cancellation)
    {
        var roles = await db.Roles.Select(r => r.Slug).Union(db.RoleAliases.Select(a => a.Slug)).ToListAsync(cancellation);
        var skills = await db.Skills.Select(s => s.Slug).Union(db.SkillAliases.Select(a => a.Slug)).ToListAsync(cancellation);
        var lectures = await db.Documents.Lectures().Select(d => d.Slug).ToListAsync(cancellation);
        var comparisons = await db.Comparisons.Select(c => c.Slug).ToListAsync(cancellation);
        var former = (await db.FormerAddresses.ToListAsync(cancellation)).ToLookup(f => f.Kind);

        return new HashSet<string>(
        [
            .. Always,
            .. Under("/roles/", roles, former[AddressKind.Role]),
            .. Under("/skills/", skills, former[AddressKind.Skill]),
            .. Under("/lectures/", lectures, former[AddressKind.Lecture]),
            .. comparisons.SelectMany(slug => TableEndings, (slug, ending) => $"/compare/{slug}{ending}"),
        ]);
    }

    /// <summary>The present slugs, and the former ones that lead to one of them.</summary>
    private static IEnumerable<string> Under(string folder, List<string> slugs, IEnumerable<FormerAddress> former) =>
        from slug in slugs.Concat(former.Where(f => slugs.Contains(f.LeadsTo)).Select(f => f.Slug))
        from ending in Endings
        select folder + slug + ending;

    private static bool IsWayBetween(string path, ISet<string> paths) =>
        path.Split('/') is ["", "paths", var from, var to] && paths.Contains($"/roles/{from}") && paths.Contains($"/roles/{to}");
}
