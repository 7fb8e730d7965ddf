using CareerGuide.Data;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.History;
using CareerGuide.Web.Infrastructure;
using CareerGuide.Web.Infrastructure.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Purge;

/// <summary>The one way to lose a lecture: an administrator's, for one that is off the site, and only by typing its name.</summary>
public sealed class PurgeController(CareerGuideDb db, Publisher publisher) : Controller
{
    [HttpGet("/admin/lectures/{slug}/purge")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        await PageAsync(slug, isMistyped: false, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("/admin/lectures/{slug}/purge")]
    [ProvedRecently]
    public async Task<IActionResult> Purge(string slug, string? confirmation, CancellationToken cancellation)
    {
        if (await PageAsync(slug, isMistyped: true, cancellation) is not { } page)
            return NotFound();

        if (page.Document.IsArchived && confirmation?.Trim() != slug)
            return View("Index", page);

        var isDone = await publisher.PurgeAsync(slug, User.Authorship(), cancellation);

        return Redirect($"{DeskAddresses.Desk}?done={(isDone ? "purged" : "stale")}");
    }

    private async Task<PurgePage?> PageAsync(string slug, bool isMistyped, CancellationToken cancellation) =>
        await db.KeptDocumentAsync(slug, cancellation) is { IsLecture: true } document
            ? new PurgePage(document, await db.Drafts.CountAsync(d => d.Slug == slug, cancellation), isMistyped)
            : null;
}
