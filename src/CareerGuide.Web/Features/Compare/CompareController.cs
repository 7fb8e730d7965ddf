using CareerGuide.Data;
using CareerGuide.Web.Features.Skills;
using CareerGuide.Web.Infrastructure;
using CareerGuide.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Compare;

public sealed class CompareController(CareerGuideDb db) : Controller
{
    [Page("/compare", Query = CompareQuery.Names)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await ReadAsync(cancellation));

    [Page("/compare.csv", Query = CompareQuery.Names)]
    public async Task<IActionResult> Csv(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { Shown: { } table })
            return NotFound();

        return File(ComparisonCsv.Of(table), "text/csv; charset=utf-8", $"{table.Slug}.csv");
    }

    [Page("/compare.json", Query = CompareQuery.Names)]
    public async Task<IActionResult> Data(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { Shown: { } table })
            return NotFound();

        return Json(ComparisonJson.Of(table));
    }

    private async Task<ComparePage> ReadAsync(CancellationToken cancellation)
    {
        var asked = CompareQuery.From(Request.Query);
        var roles = await SiteRoles.LoadAsync(db, cancellation);
        var query = asked.Following(await db.PresentRolesAsync(asked.Roles, cancellation)).AmongRolesOf(roles);
        var tables = await db.ComparisonLinksAsync(cancellation);
        var table = await TableAsync(query, tables, roles, cancellation);

        return new(table, table is null ? query : query.KnownTo(table), tables, roles, await SkillsAsync(query, roles, cancellation));
    }

    /// <summary>The table asked for, else the one that has most of the roles asked for; the first of the site where none does.</summary>
    private async Task<ComparisonTable?> TableAsync(
        CompareQuery query, IReadOnlyList<ComparisonLink> tables, SiteRoles roles, CancellationToken cancellation)
    {
        if (tables.Count == 0)
            return null;

        if (tables.FirstOrDefault(t => t.Slug == query.Table) is null && query.Roles.Count > 0)
            return (await db.ComparisonTablesAsync(_ => true, roles, cancellation)).MaxBy(query.RolesIn);

        var slug = (tables.FirstOrDefault(t => t.Slug == query.Table) ?? tables[0]).Slug;

        return (await db.ComparisonTablesAsync(c => c.Slug == slug, roles, cancellation))[0];
    }

    /// <summary>What the roles that were chosen ask for.</summary>
    private async Task<SkillsSideBySide?> SkillsAsync(CompareQuery query, SiteRoles roles, CancellationToken cancellation)
    {
        List<RoleLink> beside = [.. query.Roles.Select(roles.Find).OfType<RoleLink>().OrderBy(r => r.Number).Take(SkillsSideBySide.MostRoles)];

        return beside.Count == 0 ? null : new(beside, await db.SkillUsesAsync(roles, cancellation));
    }
}
