using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Admin.Audit;

/// <summary>Who did what, when.</summary>
public sealed class AuditController(CareerGuideDb db) : Controller
{
    private const int Size = 100;

    /// <summary>A spreadsheet opens no more than a million rows, and nobody reads more than this; dates narrow it down.</summary>
    private const int MaxCsvRows = 100_000;

    [HttpGet("/admin/audit")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var query = AuditQuery.Asked(Request.Query);
        var entries = await query.Of(db.AuditEntries)
            .Where(e => query.Before == null || e.Id < query.Before)
            .Take(Size + 1)
            .ToListAsync(cancellation);

        return View(new AuditPage(query, [.. entries.Take(Size)], entries.Count > Size ? entries[Size - 1].Id : null));
    }

    [HttpGet("/admin/audit.csv")]
    public async Task<IActionResult> Table(CancellationToken cancellation)
    {
        var entries = await AuditQuery.Asked(Request.Query).Of(db.AuditEntries).Take(MaxCsvRows).ToListAsync(cancellation);

        return File(
            Csv.Of([["When (UTC)", "Who", "What", "Of what", "More"], .. entries.Select(Row)]),
            "text/csv; charset=utf-8",
            "audit.csv");
    }

    private static string[] Row(AuditEntry entry) =>
        [Iso8601.Format(entry.At), AuditActionText.Who(entry), AuditActionText.Of(entry.Action), entry.Subject, entry.Details];
}
