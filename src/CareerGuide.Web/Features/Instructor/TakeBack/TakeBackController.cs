using CareerGuide.Data.Database;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.TakeBack;

/// <summary>
/// Takes back what was just published: readers see what they saw before, the history keeps both, and the text that was taken back is a
/// draft again, to go on with.
/// </summary>
public sealed class TakeBackController(CareerGuideDb db, Publisher publisher, Drafts drafts, TimeProvider time) : Controller
{
    [HttpPost("/instructor/lectures/{slug}/take-back")]
    public async Task<IActionResult> Index(string slug, [FromForm] TakeBackForm form, CancellationToken cancellation)
    {
        if (await db.KeptDocumentAsync(slug, cancellation) is not { } document
            || await db.RevisionAsync(document, form.Number, cancellation) is not var (_, markdown))
        {
            return NotFound();
        }

        if (!await TakeBackAsync(slug, form, cancellation))
            return this.RedirectWithProblem(InstructorAddresses.History(slug), Texts.Get("Editor.NotTakenBack"));

        if (form.FromForm)
            return this.RedirectWithSuccess(InstructorAddresses.Glossary, Texts.Get("Glossary.TakenBack"));

        var window = Guid.NewGuid();
        var startedFrom = (await db.KeptDocumentAsync(slug, cancellation))!.Newest;
        await drafts.SaveAsync(
            User.AccountId(), new DraftText(slug, window, startedFrom, time.GetUtcNow().ToUnixTimeMilliseconds(), markdown), cancellation);

        return this.RedirectWithSuccess($"{InstructorAddresses.Edit(slug)}?draft={window}", Texts.Get("Editor.TakenBack"));
    }

    private async Task<bool> TakeBackAsync(string slug, TakeBackForm form, CancellationToken cancellation)
    {
        if (form.WasOffSite)
            return await publisher.ArchiveAsync(slug, form.Number, User.Author(), cancellation);

        return await publisher.UndoAsync(slug, form.Number, form.Number, User.Author(RevisionEntry.NoteOfRevision(form.Number)), cancellation)
            is PublishOutcome.Published or PublishOutcome.Merged;
    }
}

/// <param name="Number">The revision to take back, if it is still the newest.</param>
/// <param name="WasOffSite">Whether the document was not on the site before.</param>
/// <param name="FromForm">Whether it was published from the glossary's form, where no text is to be gone on with.</param>
public sealed record TakeBackForm(int Number, bool WasOffSite, bool FromForm = false);
