using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Dashboard;

/// <summary>The start page of instructors: all lectures with their state, and what may need attention.</summary>
public sealed class DashboardController(CareerGuideDb db, Publisher publisher, PerContentVersion<SiteHealth> health, ImportNotices notices) : Controller
{
    private const int MaxUnanswered = 20;

    [HttpGet("/instructor")]
    public async Task<IActionResult> Index(string? q, string? state, string? sort, string? dir, CancellationToken cancellation)
    {
        var known = await health.ReadAsync(db, cancellation);
        var drafts = await db.OpenDraftsAsync(User.AccountId(), cancellation);
        var documents = await db.DeskLecturesAsync(known, drafts, cancellation);
        var lectures = documents.Where(d => d.Document.IsLecture).ToList();

        var begun = await db.BegunLecturesAsync(User.AccountId(), cancellation);

        return View(new DashboardPage(
            [.. lectures.Where(l => !l.Document.IsArchived)],
            [.. lectures.Where(l => l.Document.IsArchived)],
            DashboardQuery.Of(q, state, sort, dir),
            [.. documents.Where(d => !d.Document.IsLecture).OrderBy(d => d.Document.Kind)],
            begun,
            await db.UnansweredSearches.OrderByDescending(s => s.Count).ThenByDescending(s => s.LastOn).ThenBy(s => s.Term)
                .Take(MaxUnanswered).ToListAsync(cancellation),
            known.Findings.CountBy(f => f.Kind).ToDictionary(),
            User.IsAdministrator())
        {
            RefusedFiles = notices.Refused,
            IsNewHere = begun.Count == 0 && !documents.Any(d => d.MyDraft is not null || d.LastChange.Author == User.Author().Name),
        });
    }

    /// <summary>Moves a lecture one place up or down among the published lectures.</summary>
    [HttpPost("/instructor/move")]
    public async Task<IActionResult> Move(string? slug, string? direction, CancellationToken cancellation)
    {
        var slugs = await db.Documents.Lectures().Select(d => d.Slug).ToListAsync(cancellation);
        var from = slugs.IndexOf(slug ?? "");
        var to = direction == "up" ? from - 1 : from + 1;

        if (from < 0 || to < 0 || to >= slugs.Count)
            return Redirect(InstructorAddresses.Desk);

        (slugs[from], slugs[to]) = (slugs[to], slugs[from]);
        var changed = await publisher.ReorderAsync(slugs, User.Author("Moved in the order of lectures"), cancellation);

        return this.RedirectWithSuccess(
            InstructorAddresses.Desk, Texts.Get(changed.Count > 0 ? "Dashboard.OrderChanged" : "Dashboard.OrderSame"));
    }
}
