using CareerGuide.Data.Database;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Admin.Purge;

/// <summary>Deletes a lecture permanently. Only an administrator can, only if the lecture is off the site, and only by typing its slug.</summary>
public sealed class PurgeController(CareerGuideDb db, Publisher publisher) : Controller
{
    [HttpGet("/admin/lectures/{slug}/purge")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        await PageAsync(slug, new PurgeForm(), cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("/admin/lectures/{slug}/purge")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Purge(string slug, [FromForm] PurgeForm form, CancellationToken cancellation)
    {
        if (await PageAsync(slug, form, cancellation) is not { } page)
            return NotFound();

        if (page.Document.IsArchived && form.Confirmation != slug)
        {
            ModelState.AddModelError(nameof(form.Confirmation), Texts.Get("Purge.NotConfirmed", ("slug", slug)));
            return View("Index", page);
        }

        return await publisher.PurgeAsync(slug, User.Author(), cancellation)
            ? this.RedirectWithSuccess(InstructorAddresses.Desk, Texts.Get("Purge.Deleted"))
            : this.RedirectWithProblem(InstructorAddresses.Desk, InstructorMessages.Stale);
    }

    private async Task<PurgePage?> PageAsync(string slug, PurgeForm form, CancellationToken cancellation) =>
        await db.KeptDocumentAsync(slug, cancellation) is { IsLecture: true } document
            ? new PurgePage(form, document, await db.Drafts.CountAsync(d => d.Slug == slug, cancellation))
            : null;
}
