using CareerGuide.Data.Database;
using CareerGuide.Data.Drafting;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>Keeps what is being typed, and puts away what is not gone on with.</summary>
[EditorAction]
[LectureFormLimits]
public sealed class EditorSavingController(CareerGuideDb db, Drafts drafts, EditorDrafts saving) : Controller
{
    private int Me => User.AccountId();

    /// <summary>Keeps the text as it is being typed, and tells who else is here.</summary>
    [HttpPost(EditorRoutes.Lecture + "/draft")]
    [HttpPost(EditorRoutes.Glossary + "/draft")]
    [HttpPost(EditorRoutes.Wordings + "/draft")]
    public async Task<IActionResult> Draft([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        if (await db.EditedOrBegunAsync(slug, cancellation) is not { } document)
            return NotFound();

        var savedAt = await saving.KeepAsync(Me, document, form, form.Sequence, cancellation);

        // A window that was opened again by going back counts from too early: it must not believe that it was saved.
        if (savedAt is not null && (await drafts.FindAsync(Me, form.Window, cancellation))?.Markdown != form.Markdown)
            return Conflict();

        return Json(await saving.SeenAsync(Me, document.Slug, savedAt, cancellation));
    }

    /// <summary>That somebody still has this open.</summary>
    [HttpPost(EditorRoutes.Lecture + "/presence")]
    [HttpPost(EditorRoutes.Glossary + "/presence")]
    [HttpPost(EditorRoutes.Wordings + "/presence")]
    public async Task<IActionResult> Heartbeat(CancellationToken cancellation, [FromRoute] string slug = "") =>
        await db.EditedOrBegunAsync(slug, cancellation) is { } document ? Json(await saving.SeenAsync(Me, document.Slug, savedAt: null, cancellation)) : NotFound();

    /// <summary>Puts away the text that was sent, and shows what readers see.</summary>
    [HttpPost(EditorRoutes.Lecture + "/start-again")]
    [HttpPost(EditorRoutes.Glossary + "/start-again")]
    [HttpPost(EditorRoutes.Wordings + "/start-again")]
    public async Task<IActionResult> StartAgain([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        if (await db.EditedOrBegunAsync(slug, cancellation) is not { } document)
            return NotFound();

        await saving.KeepAsync(Me, document, form, Math.Max(form.Sequence, (await drafts.FindAsync(Me, form.Window, cancellation))?.Sequence ?? 0) + 1, cancellation);
        await drafts.CloseAsync(Me, form.Window, cancellation);

        return this.RedirectWithSuccess(InstructorAddresses.Edit(document.Slug), Texts.Get("Editor.StartedAgain"));
    }

    [HttpPost(EditorRoutes.Lecture + "/put-away")]
    [HttpPost(EditorRoutes.Glossary + "/put-away")]
    [HttpPost(EditorRoutes.Wordings + "/put-away")]
    public async Task<IActionResult> DiscardDraft(Guid window, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        await drafts.CloseAsync(Me, window, cancellation);

        return await db.EditedOrBegunAsync(slug, cancellation) is { Number: > 0 }
            ? this.RedirectWithSuccess(InstructorAddresses.Edit(slug), Texts.Get("Editor.PutAwayKept"))
            : this.RedirectWithSuccess(InstructorAddresses.Desk, Texts.Get("Editor.PutAwayNew"));
    }
}
