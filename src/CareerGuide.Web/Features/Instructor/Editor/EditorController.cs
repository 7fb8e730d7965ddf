using System.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.PreservedForm;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Diff;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>
/// Where a text is written. Each text that arrives is kept as a draft before anything else is done with it, and stays one until
/// it is published or put away.
/// </summary>
[EditorAction]
[LectureFormLimits]
public sealed class EditorController(
    CareerGuideDb db, Publisher publisher, Drafts drafts, Presence presence, EditorReader reader, EditorDrafts saving, EditorChanges changes,
    TimeProvider time) : Controller
{
    private const int MaxMoved = 20;

    /// <summary>In TempData: the former slugs of what a text has renamed.</summary>
    private const string Moved = "Moved";

    /// <summary>In TempData: the number of the revision that was just published, and whether readers saw nothing of the document before.</summary>
    private const string JustPublished = "Published", WasOffSite = "WasOffSite";

    /// <summary>In TempData: the names of roles whose pages are gone.</summary>
    private const string Gone = "Gone";

    private int Me => User.AccountId();

    /// <param name="draft">The window whose text is to be gone on with.</param>
    /// <param name="from">The path of the public page that led here.</param>
    [HttpGet(EditorRoutes.Lecture)]
    [HttpGet(EditorRoutes.Glossary)]
    [HttpGet(EditorRoutes.Wordings)]
    public async Task<IActionResult> Edit(
        Guid? draft, int? line, string? from, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        var open = await drafts.OpenAsync(Me, slug, cancellation);

        if (await db.EditedOrBegunAsync(slug, cancellation) is not { } document)
            return NotFound();

        if (document.Slug != slug)
            return Redirect(InstructorAddresses.Edit(document.Slug));

        // Of a lecture that was never published there is nothing to show but its drafts.
        if (document.Number == 0 && draft is null && document.IsLecture)
            return open is [var newest, ..] ? Redirect($"{InstructorAddresses.Edit(slug)}?draft={newest.Window}") : NotFound();

        var goneOnWith = draft is { } window ? await drafts.FindAsync(Me, window, cancellation) : null;

        if (draft is not null && goneOnWith?.Slug != slug)
            return Redirect(InstructorAddresses.Edit(slug));

        return Show(new EditorPage(document, FormFor(document, goneOnWith))
        {
            Drafts = goneOnWith is null ? open.OffersOver(document) : [],
            DraftOf = goneOnWith?.SavedAt,
            Others = await presence.OthersAsync(Me, slug, cancellation),
            Line = line,
            From = Url.IsLocalUrl(from) && !PrivateAddresses.Include(new PathString(from!.Split('?', '#')[0])) ? from : null,
            Moved = await db.MovedAsync(TempData[Moved] as string[] ?? [], cancellation),
            Published = await PublishedAsync(document, cancellation),
        });
    }

    [PreservesForm]
    [HttpPost(EditorRoutes.Lecture)]
    [HttpPost(EditorRoutes.Glossary)]
    [HttpPost(EditorRoutes.Wordings)]
    public async Task<IActionResult> Edit([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        if (await db.EditedOrBegunAsync(slug, cancellation) is not { } document)
            return NotFound();

        var before = await drafts.FindAsync(Me, form.Window, cancellation);
        form = form with { Sequence = LaterThan(Math.Max(form.Sequence, before?.Sequence ?? 0)) };
        await saving.KeepAsync(Me, document, form, form.Sequence, cancellation);
        await presence.SeenAsync(Me, document.Slug, cancellation);

        var page = new EditorPage(document, form with { Continues = null })
        {
            Others = await presence.OthersAsync(Me, document.Slug, cancellation),
        };

        return form.Action switch
        {
            EditorForm.Publish => await PublishAsync(page, cancellation),
            EditorForm.Preview => Show(await changes.RehearsedAsync(page, User.Author(form.Note), cancellation)),
            EditorForm.Settle => Show(await changes.SettledAsync(page, Me, User.Author(form.Note), cancellation)),
            EditorForm.Teach => Show(await TaughtAsync(page, cancellation)),
            _ when form.Inserted is not null => Show(await InsertedAsync(page, cancellation)),
            _ => Show(page with { Reading = await reader.ReadAsync(document.Slug, form.Markdown, cancellation) }),
        };
    }

    /// <summary>Shows a text that was sent without a session, once there is one again. It changes nothing, so it needs no token.</summary>
    [PreservesForm]
    [IgnoreAntiforgeryToken]
    [HttpPost(EditorRoutes.Lecture + "/again")]
    [HttpPost(EditorRoutes.Lecture + "/picture/again")]
    [HttpPost(EditorRoutes.Glossary + "/again")]
    [HttpPost(EditorRoutes.Wordings + "/again")]
    public async Task<IActionResult> Resubmit([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "") =>
        await db.EditedOrBegunAsync(slug, cancellation) is { } document
            ? Show(new EditorPage(document, form) { IsUnsaved = true })
            : NotFound();

    /// <summary>What is understood of a text, for the page to show beside it. Keeps nothing.</summary>
    [HttpPost(EditorRoutes.Lecture + "/check")]
    [HttpPost(EditorRoutes.Glossary + "/check")]
    [HttpPost(EditorRoutes.Wordings + "/check")]
    public async Task<IActionResult> Check([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "") =>
        PartialView("_Reading", await reader.ReadAsync(slug, form.Markdown, cancellation));

    /// <summary>The text with what its headings are to be read as, for the page to put into its field. Keeps nothing.</summary>
    [HttpPost(EditorRoutes.Lecture + "/teach")]
    public IActionResult Teach([FromForm] EditorForm form) => Content(EditorReader.Taught(form), "text/plain", Encoding.UTF8);

    /// <summary>A block for the page to insert, which fits the text. Keeps nothing.</summary>
    [HttpPost(EditorRoutes.Lecture + "/block")]
    public IActionResult Block(string slug, [FromForm] EditorForm form) =>
        form.Inserted is null ? BadRequest() : Content(EditorReader.BlockFor(slug, form), "text/plain", Encoding.UTF8);

    /// <summary>What publishing would change, for the page to show.</summary>
    [HttpPost(EditorRoutes.Lecture + "/rehearse")]
    [HttpPost(EditorRoutes.Glossary + "/rehearse")]
    [HttpPost(EditorRoutes.Wordings + "/rehearse")]
    public async Task<IActionResult> Preview([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "") =>
        await db.EditedOrBegunAsync(slug, cancellation) is { } document
            ? PartialView("_Changes", await changes.RehearsedAsync(new EditorPage(document, form), User.Author(form.Note), cancellation))
            : NotFound();

    private async Task<EditorPage> TaughtAsync(EditorPage page, CancellationToken cancellation)
    {
        var markdown = EditorReader.Taught(page.Form);

        return page with
        {
            IsUnsaved = markdown != page.Form.Markdown,
            Form = page.Form with { Markdown = markdown },
            Reading = await reader.ReadAsync(page.Document.Slug, markdown, cancellation),
        };
    }

    /// <summary>The text with a block at its end.</summary>
    private async Task<EditorPage> InsertedAsync(EditorPage page, CancellationToken cancellation)
    {
        var markdown = $"{page.Form.Markdown.TrimEnd('\n')}\n\n{EditorReader.BlockFor(page.Document.Slug, page.Form)}".TrimStart('\n');

        return page with
        {
            IsUnsaved = true,
            Form = page.Form with { Markdown = markdown },
            Reading = await reader.ReadAsync(page.Document.Slug, markdown, cancellation),
            Line = page.Form.Markdown.TrimEnd('\n').Split('\n').Length + 2,
        };
    }

    /// <summary>What has just been published, if nobody has published since.</summary>
    private async Task<Publication?> PublishedAsync(EditedDocument document, CancellationToken cancellation)
    {
        if (TempData[JustPublished] is not int number || number != document.Number)
            return null;

        var wasOffSite = TempData[WasOffSite] is true;
        var made = await db.ChangesOfAsync(document.Slug, number, wasOffSite, cancellation);

        return new Publication(number, wasOffSite, new ChangeSummary(made) { RemovedRoles = TempData[Gone] as string[] ?? [] });
    }

    private async Task<IActionResult> PublishAsync(EditorPage page, CancellationToken cancellation)
    {
        var (document, form) = (page.Document, page.Form);

        if (form.WasReviewedOtherwise)
            return Show(await changes.RehearsedAsync(page with { IsOtherText = true }, User.Author(form.Note), cancellation));

        var roles = await db.RoleNamesAsync(cancellation);
        var outcome = await publisher.PublishAsync(
            document.Slug, form.Markdown, form.StartedFrom, form.Revives, User.Author(form.Note, form.Submission), cancellation);

        switch (outcome)
        {
            case PublishOutcome.Published done:
                await NoteAsync(document, done.Number, outcome.Renames, roles, cancellation);
                return await DoneAsync(document, form, Texts.Get("Editor.Published", ("number", done.Number)), outcome.Renames, cancellation);
            case PublishOutcome.Merged done:
                await NoteAsync(document, done.Number, outcome.Renames, roles, cancellation);
                return await DoneAsync(document, form, Merged(done.Number), outcome.Renames, cancellation);
            case PublishOutcome.Unchanged:
                return await DoneAsync(document, form, Texts.Get("Editor.Unchanged"), [], cancellation);
            case PublishOutcome.Conflict conflict:
                return Show(await changes.ConflictingAsync(page, Me, conflict, cancellation));
            case PublishOutcome.Refused refused:
                var reading = await reader.ReadAsync(document.Slug, form.Markdown, cancellation);
                return Show(page with { IsRefused = true, Reading = reading with { Reading = reading.Reading with { Diagnostics = refused.Diagnostics } } });
            default:
                throw new InvalidOperationException($"There is no answer to {outcome}.");
        }
    }

    /// <summary>Remembers for the next page what was published.</summary>
    private async Task NoteAsync(
        EditedDocument document, int number, IReadOnlyList<Rename> renames, Dictionary<string, string> roles, CancellationToken cancellation)
    {
        var now = await db.RoleNamesAsync(cancellation);
        var renamed = renames.Select(rename => rename.FormerSlug).ToHashSet();
        TempData[JustPublished] = number;
        TempData[WasOffSite] = !document.IsPublished;
        TempData[Gone] = roles.Where(role => !now.ContainsKey(role.Key) && !renamed.Contains(role.Key)).Select(role => role.Value).Take(MaxMoved).ToArray();
    }

    private async Task<IActionResult> DoneAsync(
        EditedDocument document, EditorForm form, string message, IReadOnlyList<Rename> renames, CancellationToken cancellation)
    {
        await drafts.CloseAsync(Me, form.Window, cancellation);

        if (renames.Count > 0)
            TempData[Moved] = renames.Take(MaxMoved).Select(rename => rename.FormerSlug).ToArray();

        return this.RedirectWithSuccess(InstructorAddresses.Edit(document.Slug), message);
    }

    private static string Merged(int number) =>
        Texts.Get("Editor.Merged", ("number", number));

    private static EditorForm FormFor(EditedDocument document, Draft? draft) => draft is null
        ? new EditorForm { Markdown = document.Markdown, StartedFrom = document.Number }
        : new EditorForm { Markdown = draft.Markdown, StartedFrom = draft.StartedFrom, Continues = draft.Window };

    /// <summary>Each form that is shown can be sent once.</summary>
    private ViewResult Show(EditorPage page)
    {
        Response.StatusCode = page.Faults ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;

        return View("Edit", page with
        {
            StyleNonce = StyleNonce.AddTo(Response),
            Document = page.Document.Number > 0 ? page.Document : page.Document with { Title = BegunTitle.Of(page.Document.Slug, page.Form.Markdown) },
            Form = page.Form with { Submission = Guid.NewGuid(), Sequence = LaterThan(page.Form.Sequence), Revives = page.Document.IsArchived },
        });
    }

    /// <summary>A clock that was set back must not make a text look older than one that was sent before it.</summary>
    private long LaterThan(long sequence) => Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), sequence + 1);
}
