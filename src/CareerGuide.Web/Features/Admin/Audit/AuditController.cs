using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Admin.Audit;

/// <summary>The audit trail: who did what, and when.</summary>
public sealed class AuditController(CareerGuideDb db) : Controller
{
    private const int Size = 100;

    /// <summary>The maximum number of exported rows. Spreadsheets open at most a million rows; a date range narrows the export down.</summary>
    private const int MaxCsvRows = 100_000;

    private static readonly string[] Columns = ["Audit.WhenUtc", "Audit.Who", "Audit.What", "Audit.OfWhat", "Audit.More", "Audit.Account", "Audit.From"];

    [HttpGet("/admin/audit")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var query = AuditQuery.Asked(Request.Query);
        var entries = await Lines(query.Of(db.AuditEntries).Where(e => query.Before == null || e.Id < query.Before).Take(Size + 1))
            .ToListAsync(cancellation);

        return View(new AuditPage(query, [.. entries.Take(Size)], entries.Count > Size ? entries[Size - 1].Entry.Id : null));
    }

    [HttpGet("/admin/audit.csv")]
    public async Task<IActionResult> Table(CancellationToken cancellation)
    {
        var entries = await Lines(AuditQuery.Asked(Request.Query).Of(db.AuditEntries).Take(MaxCsvRows)).ToListAsync(cancellation);

        return File(
            Csv.Of([[.. Columns.Select(key => Texts.Get(key))], .. entries.Select(Row)]),
            "text/csv; charset=utf-8",
            "audit.csv");
    }

    /// <summary>Names may be ambiguous and may change; the email address of an account does not, nor the number of a deleted one.</summary>
    private IQueryable<AuditLine> Lines(IQueryable<AuditEntry> entries) =>
        entries.Select(e => new AuditLine(
            e,
            db.Users.Where(a => a.Id == e.AccountId).Select(a => a.Email).FirstOrDefault(),
            db.Documents.Any(d => d.Slug == e.Subject)));

    private static string[] Row(AuditLine line) =>
    [
        Iso8601.Format(line.Entry.At), line.Who, AuditActionText.Of(line.Entry.Action), line.Subject, line.Details,
        line.Account, line.Entry.NetworkAddress,
    ];
}
