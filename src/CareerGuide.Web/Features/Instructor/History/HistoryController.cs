using System.Globalization;
using System.Text;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.History;

/// <summary>Shows all revisions of a lecture or the glossary, and restores them.</summary>
[Route("/instructor/lectures/{slug}")]
public sealed class HistoryController(CareerGuideDb db, Publisher publisher) : Controller
{
    private static string ChangedAgain => Texts.Get("History.ChangedAgain");

    [HttpGet("history")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation, string? page = null)
    {
        if (await db.KeptDocumentAsync(slug, cancellation) is not { } document)
            return await ElsewhereAsync(slug, cancellation);

        var count = await db.Revisions.CountAsync(r => r.DocumentId == document.Id, cancellation);
        var shown = Math.Min(Number(page) ?? 1, Math.Max(1, (count + HistoryPage.Size - 1) / HistoryPage.Size));
        var revisions = await db.RevisionEntries(document)
            .Skip((shown - 1) * HistoryPage.Size).Take(HistoryPage.Size)
            .ToListAsync(cancellation);

        return View(new HistoryPage(document, revisions, await DraftsAsync(slug, document.Id, cancellation), shown, count));
    }

    [HttpGet("history/{number:int:min(1)}")]
    public async Task<IActionResult> Revision(string slug, int number, CancellationToken cancellation)
    {
        if (await db.KeptDocumentAsync(slug, cancellation) is not { } document)
            return await ElsewhereAsync(slug, cancellation);

        return await db.RevisionAsync(document, number, cancellation) is var (entry, markdown)
            ? View(new RevisionPage(document, entry, markdown, Guid.NewGuid()))
            : NotFound();
    }

    [HttpGet("history/{number:int:min(1)}.md")]
    public async Task<IActionResult> Source(string slug, int number, CancellationToken cancellation) =>
        await db.KeptDocumentAsync(slug, cancellation) is { } document && await db.RevisionAsync(document, number, cancellation) is var (_, markdown)
            ? Markdown(markdown, string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}.md"))
            : NotFound();

    [HttpGet("drafts/{window:guid}.md")]
    public async Task<IActionResult> Draft(string slug, Guid window, CancellationToken cancellation)
    {
        var account = User.AccountId();
        var draft = await db.Drafts.Where(d => d.AccountId == account && d.Slug == slug && d.Window == window)
            .Select(d => d.Markdown).SingleOrDefaultAsync(cancellation);

        return draft is null ? NotFound() : Markdown(draft, $"{slug}-draft.md");
    }

    [HttpGet("diff")]
    public async Task<IActionResult> Difference(string slug, CancellationToken cancellation, string? from = null, string? to = null)
    {
        if (await db.KeptDocumentAsync(slug, cancellation) is not { } document)
            return await ElsewhereAsync(slug, cancellation);

        var (older, newer) = (Number(from) ?? document.Newest - 1, Number(to) ?? document.Newest);

        if (await db.RevisionAsync(document, older, cancellation) is not var (before, old)
            || await db.RevisionAsync(document, newer, cancellation) is not var (after, now))
        {
            return Redirect(InstructorAddresses.History(slug));
        }

        var changes = await RevisionDifference.BetweenAsync(db, slug, old, now, cancellation);

        return View(new DifferencePage(document, before, after, TextDifference.Between(old, now), changes));
    }

    [HttpPost("restore")]
    public async Task<IActionResult> Restore(string slug, RevisionForm form, CancellationToken cancellation) =>
        await publisher.RestoreAsync(slug, form.Number, form.StartedFrom, Author(form), cancellation) is { } outcome
            ? After(slug, outcome, number => Texts.Get("History.Restored", ("number", number)))
            : NotFound();

    [HttpPost("undo")]
    public async Task<IActionResult> Undo(string slug, RevisionForm form, CancellationToken cancellation) =>
        await publisher.UndoAsync(slug, form.Number, form.StartedFrom, Author(form), cancellation) switch
        {
            null => NotFound(),
            PublishOutcome.Conflict { Number: var newest } when newest == form.StartedFrom =>
                this.RedirectWithProblem(InstructorAddresses.Difference(slug, form.Number - 1, form.Number), ChangedAgain),
            var outcome => After(slug, outcome, number => Texts.Get("History.Undone", ("number", number))),
        };

    private RedirectResult After(string slug, PublishOutcome outcome, Func<int, string> done)
    {
        var history = InstructorAddresses.History(slug);

        return outcome switch
        {
            PublishOutcome.Published { Number: var number } => this.RedirectWithSuccess(history, done(number)),
            PublishOutcome.Merged { Number: var number } => this.RedirectWithSuccess(history, done(number)),
            PublishOutcome.Unchanged => this.RedirectWithSuccess(history, Texts.Get("History.Unchanged")),
            PublishOutcome.Refused => this.RedirectWithProblem(
                history, Texts.Get("History.Refused")),
            _ => this.RedirectWithProblem(history, InstructorMessages.Stale),
        };
    }

    private Author Author(RevisionForm form) =>
        User.Author(RevisionEntry.NoteOfRevision(form.Number), form.Submission == Guid.Empty ? null : form.Submission);

    private async Task<IReadOnlyList<EarlierDraft>> DraftsAsync(string slug, int document, CancellationToken cancellation)
    {
        var account = User.AccountId();

        return await db.Drafts
            .Where(d => d.AccountId == account && d.Slug == slug && d.ClosedAt != null)
            .Where(d => !db.Revisions.Any(r => r.DocumentId == document && (r.Markdown == d.Markdown || r.Markdown == d.Markdown + "\n"))) // published: it is a revision
            .OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Id)
            .Take(HistoryPage.Size)
            .Select(d => new EarlierDraft(d.Window, d.StartedFrom, d.SavedAt, d.ClosedAt))
            .ToListAsync(cancellation);
    }

    /// <summary>The history of a lecture that was renamed in the meantime is at the new address.</summary>
    private async Task<IActionResult> ElsewhereAsync(string slug, CancellationToken cancellation) =>
        await db.PresentLectureAsync(slug, cancellation) is { } present ? Redirect(InstructorAddresses.History(present)) : NotFound();

    private FileContentResult Markdown(string text, string name) => File(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", name);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

/// <param name="Number">Of the revision that is meant.</param>
/// <param name="StartedFrom">The number of the revision that was the newest when the form was shown.</param>
public sealed record RevisionForm(int Number, int StartedFrom, Guid Submission);
