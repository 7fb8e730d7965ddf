using CareerGuide.Data;
using CareerGuide.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Compare;

public sealed class CompareController(CareerGuideDb db) : Controller
{
    [Page("/compare")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await ReadAsync(cancellation));

    [Page("/compare.csv")]
    public async Task<IActionResult> Csv(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { Shown: { } table })
            return NotFound();

        return File(ComparisonCsv.Of(table), "text/csv; charset=utf-8", $"{table.Slug}.csv");
    }

    [Page("/compare.json")]
    public async Task<IActionResult> Data(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { Shown: { } table })
            return NotFound();

        return Json(ComparisonJson.Of(table));
    }

    private async Task<ComparePage> ReadAsync(CancellationToken cancellation)
    {
        var asked = CompareQuery.From(Request.Query);
        var query = asked.Following(await db.PresentRolesAsync(asked.Roles, cancellation));
        var tables = await db.ComparisonLinksAsync(cancellation);

        if (tables.Count == 0)
            return new(null, query, tables);

        var slug = (tables.FirstOrDefault(t => t.Slug == query.Table) ?? tables[0]).Slug;
        var roles = await SiteRoles.LoadAsync(db, cancellation);
        var table = (await db.ComparisonTablesAsync(c => c.Slug == slug, roles, cancellation))[0];

        return new(table, query.KnownTo(table), tables);
    }
}
