using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Public.Compare;

[Expensive]
public sealed class CompareController(CareerGuideDb db, PerContentVersion<SiteContent> published, PerContentVersion<IReadOnlyList<SkillUse>> skillUses,
    PerContentVersion<SiteNeeds> needs) : Controller
{
    [CachedGet("/compare", Query = CompareQuery.Names), CachedGet("/compare/{table}", Query = CompareQuery.Names)]
    public async Task<IActionResult> Index([FromRoute] string? table, CancellationToken cancellation) =>
        await ReadAsync(table, cancellation) is { } page ? View(page) : NotFound();

    [CachedGet("/compare.csv", Query = CompareQuery.Names), CachedGet("/compare/{table}.csv", Query = CompareQuery.Names)]
    public async Task<IActionResult> Csv([FromRoute] string? table, CancellationToken cancellation)
    {
        if (await ReadAsync(table, cancellation) is not { Shown: { } shown })
            return NotFound();

        return File(ComparisonCsv.Of(shown), "text/csv; charset=utf-8", $"{shown.Slug}.csv");
    }

    [CachedGet("/compare.json", Query = CompareQuery.Names), CachedGet("/compare/{table}.json", Query = CompareQuery.Names)]
    public async Task<IActionResult> Data([FromRoute] string? table, CancellationToken cancellation)
    {
        if (await ReadAsync(table, cancellation) is not { Shown: { } shown })
            return NotFound();

        return Json(ComparisonJson.Of(shown));
    }

    [CachedGet("/compare.svg", Query = CompareQuery.Names), CachedGet("/compare/{table}.svg", Query = CompareQuery.Names)]
    public async Task<IActionResult> Svg([FromRoute] string? table, CancellationToken cancellation) =>
        await ReadAsync(table, cancellation) is { View: { } view } ? Content(ComparisonDrawing.Of(view), "image/svg+xml; charset=utf-8") : NotFound();

    /// <summary>True for a blank name too, which is bound as null.</summary>
    private bool NamesTable => RouteData.Values.ContainsKey("table");

    /// <param name="named">The table that the path names, which counts before one in the query.</param>
    /// <returns>Null if there is no such table.</returns>
    private async Task<ComparePage?> ReadAsync(string? named, CancellationToken cancellation)
    {
        var content = await published.ReadAsync(db, cancellation);

        if (NamesTable && content.Comparisons.All(c => c.Slug != named))
            return null;

        var asked = CompareQuery.From(Request.Query, named);
        var query = asked.Following(await db.PresentRolesAsync(asked.Roles, cancellation)).AmongRolesOf(content.Roles);
        var table = TableFor(query, content.Comparisons);

        return new(
            table,
            table is null ? query : query.KnownTo(table),
            [.. content.Comparisons.Select(ComparisonLink.Of)],
            content.Roles,
            await SkillsAsync(query, content, cancellation));
    }

    /// <summary>The requested table, otherwise the one with most of the requested roles; the first of the site if none has any.</summary>
    private static ComparisonTable? TableFor(CompareQuery query, IReadOnlyList<ComparisonTable> tables) =>
        tables.FirstOrDefault(t => t.Slug == query.Table)
        ?? (query.Roles.Count > 0 ? tables.MaxBy(query.RolesIn) : tables is [var first, ..] ? first : null);

    /// <summary>The skills that the chosen roles need; on a site without a comparison those of its first roles, where none are chosen.</summary>
    private async Task<SkillsSideBySide?> SkillsAsync(CompareQuery query, SiteContent content, CancellationToken cancellation)
    {
        var roles = content.Roles;
        var uses = await skillUses.ReadAsync(db, cancellation);
        var chosen = query.Roles.Count > 0 || content.Comparisons.Count > 0
            ? query.Roles.Select(roles.Find).OfType<RoleLink>().OrderBy(r => r.Number)
            : roles.InOrder.Where(role => uses.Any(use => use.Roles.ContainsKey(role.Slug)));
        List<RoleLink> beside = [.. chosen.Take(SkillsSideBySide.MaxRoles)];

        return beside.Count < CompareQuery.FewestRoles ? null : new(beside, uses) { Switches = beside is [var one, var other] ? await SwitchesAsync(one, other, cancellation) : [] };
    }

    private async Task<IReadOnlyList<RoleTransition>> SwitchesAsync(RoleLink one, RoleLink other, CancellationToken cancellation)
    {
        var all = await needs.ReadAsync(db, cancellation);

        return all.Find(one.Slug) is { } here && all.Find(other.Slug) is { } there
            ? [.. new[] { RoleTransition.Between(all, here, there), RoleTransition.Between(all, there, here) }.Where(way => way.Needs > 0)]
            : [];
    }
}
