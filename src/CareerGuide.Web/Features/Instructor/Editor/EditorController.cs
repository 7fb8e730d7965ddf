using System.Globalization;
using System.Text;
using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Content.Quality;
using CareerGuide.Content.Text;
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
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>
/// Where a text is written. Each text that arrives is kept as a draft before anything else is done with it, and stays one until
/// it is published or put away.
/// </summary>
[LectureFormLimits]
public sealed class EditorController(
    CareerGuideDb db, Publisher publisher, Drafts drafts, Presence presence, PerContentVersion<PublishedTexts> published, PerContentVersion<PublishedPaths> paths,
    TimeProvider time) : Controller
{
    private const string Lecture = "/instructor/lectures/{slug}/edit";
    private const string Glossary = InstructorAddresses.Glossary + "/text";
    private const string Wordings = "/instructor/wordings";
    private const int MaxMoved = 20;

    /// <summary>In TempData: the former slugs of what a text has renamed.</summary>
    private const string Moved = "Moved";

    /// <summary>In TempData: the number of the revision that was just published, and whether readers saw nothing of the document before.</summary>
    private const string JustPublished = "Published", WasOffSite = "WasOffSite";

    /// <summary>In TempData: the names of roles whose pages are gone.</summary>
    private const string Gone = "Gone";

    private int Me => User.AccountId();

    /// <summary>
    /// Refuses what did not arrive whole, as when a window is closed while it sends. Where the address names no lecture, its last
    /// part but for the act is the document that a site has one of.
    /// </summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!RouteData.Values.ContainsKey("slug"))
            context.ActionArguments["slug"] = SiteDocument.All.First(d => Request.Path.StartsWithSegments(InstructorAddresses.Edit(d.Slug), StringComparison.OrdinalIgnoreCase)).Slug;

        if (HttpMethods.IsPost(Request.Method) && !ModelState.IsValid)
            context.Result = BadRequest();
    }

    /// <param name="draft">The window whose text is to be gone on with.</param>
    /// <param name="from">The path of the public page that led here.</param>
    [HttpGet(Lecture)]
    [HttpGet(Glossary)]
    [HttpGet(Wordings)]
    public async Task<IActionResult> Edit(
        Guid? draft, int? line, string? from, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        var open = await drafts.OpenAsync(Me, slug, cancellation);

        if (await DocumentAsync(slug, cancellation) is not { } document)
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
    [HttpPost(Lecture)]
    [HttpPost(Glossary)]
    [HttpPost(Wordings)]
    public async Task<IActionResult> Edit([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        if (await DocumentAsync(slug, cancellation) is not { } document)
            return NotFound();

        var before = await drafts.FindAsync(Me, form.Window, cancellation);
        form = form with { Sequence = LaterThan(Math.Max(form.Sequence, before?.Sequence ?? 0)) };
        await KeepAsync(document, form, form.Sequence, cancellation);
        await presence.SeenAsync(Me, document.Slug, cancellation);

        var page = new EditorPage(document, form with { Continues = null })
        {
            Others = await presence.OthersAsync(Me, document.Slug, cancellation),
        };

        return form.Action switch
        {
            EditorForm.Publish => await PublishAsync(page, cancellation),
            EditorForm.Preview => Show(await RehearsedAsync(page, cancellation)),
            EditorForm.Settle => Show(await SettledAsync(page, cancellation)),
            EditorForm.Teach => Show(await TaughtAsync(page, cancellation)),
            _ when form.Inserted is not null => Show(await InsertedAsync(page, cancellation)),
            _ => Show(page with { Reading = await ReadAsync(document.Slug, form.Markdown, cancellation) }),
        };
    }

    /// <summary>Shows a text that was sent without a session, once there is one again. It changes nothing, so it needs no token.</summary>
    [PreservesForm]
    [IgnoreAntiforgeryToken]
    [HttpPost(Lecture + "/again")]
    [HttpPost(Lecture + "/picture/again")]
    [HttpPost(Glossary + "/again")]
    [HttpPost(Wordings + "/again")]
    public async Task<IActionResult> Resubmit([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "") =>
        await DocumentAsync(slug, cancellation) is { } document
            ? Show(new EditorPage(document, form) { IsUnsaved = true })
            : NotFound();

    /// <summary>What is understood of a text, for the page to show beside it. Keeps nothing.</summary>
    [HttpPost(Lecture + "/check")]
    [HttpPost(Glossary + "/check")]
    [HttpPost(Wordings + "/check")]
    public async Task<IActionResult> Check([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "") =>
        PartialView("_Reading", await ReadAsync(slug, form.Markdown, cancellation));

    /// <summary>The text with what its headings are to be read as, for the page to put into its field. Keeps nothing.</summary>
    [HttpPost(Lecture + "/teach")]
    public IActionResult Teach([FromForm] EditorForm form) => Content(Taught(form), "text/plain", Encoding.UTF8);

    /// <summary>A block for the page to insert, which fits the text. Keeps nothing.</summary>
    [HttpPost(Lecture + "/block")]
    public IActionResult Block(string slug, [FromForm] EditorForm form) =>
        form.Inserted is null ? BadRequest() : Content(BlockFor(slug, form), "text/plain", Encoding.UTF8);

    /// <summary>What publishing would change, for the page to show.</summary>
    [HttpPost(Lecture + "/rehearse")]
    [HttpPost(Glossary + "/rehearse")]
    [HttpPost(Wordings + "/rehearse")]
    public async Task<IActionResult> Preview([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "") =>
        await DocumentAsync(slug, cancellation) is { } document
            ? PartialView("_Changes", await RehearsedAsync(new EditorPage(document, form), cancellation))
            : NotFound();

    /// <summary>Keeps the text as it is being typed, and tells who else is here.</summary>
    [HttpPost(Lecture + "/draft")]
    [HttpPost(Glossary + "/draft")]
    [HttpPost(Wordings + "/draft")]
    public async Task<IActionResult> Draft([FromForm] EditorForm form, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        if (await DocumentAsync(slug, cancellation) is not { } document)
            return NotFound();

        var savedAt = await KeepAsync(document, form, form.Sequence, cancellation);

        // A window that was opened again by going back counts from too early: it must not believe that it was saved.
        if (savedAt is not null && (await drafts.FindAsync(Me, form.Window, cancellation))?.Markdown != form.Markdown)
            return Conflict();

        return Json(await SeenAsync(document.Slug, savedAt, cancellation));
    }

    /// <summary>That somebody still has this open.</summary>
    [HttpPost(Lecture + "/presence")]
    [HttpPost(Glossary + "/presence")]
    [HttpPost(Wordings + "/presence")]
    public async Task<IActionResult> Heartbeat(CancellationToken cancellation, [FromRoute] string slug = "") =>
        await DocumentAsync(slug, cancellation) is { } document ? Json(await SeenAsync(document.Slug, savedAt: null, cancellation)) : NotFound();

    [HttpPost(Lecture + "/put-away")]
    [HttpPost(Glossary + "/put-away")]
    [HttpPost(Wordings + "/put-away")]
    public async Task<IActionResult> DiscardDraft(Guid window, CancellationToken cancellation, [FromRoute] string slug = "")
    {
        await drafts.CloseAsync(Me, window, cancellation);

        return await DocumentAsync(slug, cancellation) is { Number: > 0 }
            ? this.RedirectWithSuccess(InstructorAddresses.Edit(slug), Texts.Get("Editor.PutAwayKept"))
            : this.RedirectWithSuccess(InstructorAddresses.Desk, Texts.Get("Editor.PutAwayNew"));
    }

    private async Task<EditorPage> TaughtAsync(EditorPage page, CancellationToken cancellation)
    {
        var markdown = Taught(page.Form);

        return page with
        {
            IsUnsaved = markdown != page.Form.Markdown,
            Form = page.Form with { Markdown = markdown },
            Reading = await ReadAsync(page.Document.Slug, markdown, cancellation),
        };
    }

    /// <summary>The text with a block at its end.</summary>
    private async Task<EditorPage> InsertedAsync(EditorPage page, CancellationToken cancellation)
    {
        var markdown = $"{page.Form.Markdown.TrimEnd('\n')}\n\n{BlockFor(page.Document.Slug, page.Form)}".TrimStart('\n');

        return page with
        {
            IsUnsaved = true,
            Form = page.Form with { Markdown = markdown },
            Reading = await ReadAsync(page.Document.Slug, markdown, cancellation),
            Line = page.Form.Markdown.TrimEnd('\n').Split('\n').Length + 2,
        };
    }

    private static string BlockFor(string slug, EditorForm form)
    {
        var (block, facet) = form.Inserted!.Value;
        var parsed = LectureParser.Parse(form.Markdown, $"{slug}.md", SiteVocabulary.Empty);

        return BlockText.Of(block, BlockPlace.In(form.Markdown, parsed), facet);
    }

    /// <summary>Only what was chosen otherwise than the text says is written: a heading may be in the outline more than once.</summary>
    private static string Taught(EditorForm form)
    {
        var said = LectureParser.InstructionsOf(form.Markdown);

        return (form.Headings ?? []).Zip(form.Readings ?? [])
            .Where(choice => choice.First is { Length: > 0 } && (choice.Second ?? "") is var value && (value.Length == 0 || ReadAs.All.Contains(value)))
            .Where(choice => (choice.Second ?? "") != (said.For(choice.First!)?.Value ?? ""))
            .Aggregate(form.Markdown, (text, choice) => ReadingText.With(text, choice.First!, choice.Second is { Length: > 0 } value ? value : null));
    }

    /// <summary>What has just been published, if nobody has published since.</summary>
    private async Task<Publication?> PublishedAsync(EditedDocument document, CancellationToken cancellation)
    {
        if (TempData[JustPublished] is not int number || number != document.Number)
            return null;

        var wasOffSite = TempData[WasOffSite] is true;
        var changes = await db.ChangesOfAsync(document.Slug, number, wasOffSite, cancellation);

        return new Publication(number, wasOffSite, new ChangeSummary(changes) { RemovedRoles = TempData[Gone] as string[] ?? [] });
    }

    private async Task<IActionResult> PublishAsync(EditorPage page, CancellationToken cancellation)
    {
        var (document, form) = (page.Document, page.Form);

        if (form.WasReviewedOtherwise)
            return Show(await RehearsedAsync(page with { IsOtherText = true }, cancellation));

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
                return Show(await ConflictingAsync(page, conflict, cancellation));
            case PublishOutcome.Refused refused:
                var reading = await ReadAsync(document.Slug, form.Markdown, cancellation);
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

    /// <summary>Whoever publishes after this page has seen the other text.</summary>
    private async Task<EditorPage> ConflictingAsync(EditorPage page, PublishOutcome.Conflict conflict, CancellationToken cancellation) => page with
    {
        Conflict = await db.ConflictAsync(page.Document.Slug, page.Form.Markdown, page.Form.StartedFrom, conflict.Number, conflict.Theirs, Me, cancellation),
        Form = page.Form with { StartedFrom = conflict.Number, Submission = null },
    };

    /// <summary>One text of both, with what it changes; the pieces again where the text is no longer the one that they were shown of.</summary>
    private async Task<EditorPage> SettledAsync(EditorPage page, CancellationToken cancellation)
    {
        var (slug, form) = (page.Document.Slug, page.Form);
        var theirs = await db.RevisionTextAsync(slug, form.StartedFrom, cancellation);
        var conflict = await db.ConflictAsync(slug, form.Markdown, form.MergeBase, form.StartedFrom, theirs, Me, cancellation);

        if (form.PiecesOf != form.Fingerprint)
            return page with { Conflict = conflict, HasOtherPieces = true };

        return await RehearsedAsync(page with { IsUnsaved = true, Form = form with { Markdown = conflict.Settled(form.Pieces ?? []) } }, cancellation);
    }

    private async Task<EditorPage> RehearsedAsync(EditorPage page, CancellationToken cancellation)
    {
        var rehearsal = await publisher.RehearseAsync(
            page.Document.Slug, page.Form.Markdown, page.Form.StartedFrom, page.Form.Revives, User.Author(page.Form.Note), cancellation);

        return page with
        {
            Preview = rehearsal,
            Reading = await ReadAsync(page.Document.Slug, page.Form.Markdown, cancellation),
        };
    }

    /// <summary>Stores the text before anything else happens to it, unless it says what is published.</summary>
    /// <returns>When it was stored, in UTC; null where there was no need.</returns>
    private async Task<DateTime?> KeepAsync(EditedDocument document, EditorForm form, long sequence, CancellationToken cancellation)
    {
        var isNew = await drafts.FindAsync(Me, form.Window, cancellation) is null;

        if (isNew && document.Says(form.Markdown))
            return null;

        var savedAt = await drafts.SaveAsync(
            Me, new DraftText(document.Slug, form.Window, form.StartedFrom, sequence, form.Markdown), cancellation);

        if (form.Continues is { } before && before != form.Window)
            await drafts.CloseAsync(Me, before, cancellation);

        return savedAt;
    }

    private async Task<EditorSaved> SeenAsync(string slug, DateTime? savedAt, CancellationToken cancellation)
    {
        await presence.SeenAsync(Me, slug, cancellation);

        return new EditorSaved(savedAt, await presence.OthersAsync(Me, slug, cancellation));
    }

    private async Task<ReadingView> ReadAsync(string slug, string markdown, CancellationToken cancellation)
    {
        var reading = (await published.ReadAsync(db, cancellation)).Read(slug, markdown, await db.PicturesOfAsync(slug, cancellation));

        if (reading.Lecture is not { } lecture)
            return ReadingView.Of(slug, reading);

        var broken = ContentHealth.BrokenLinks(new ReadLecture(slug, lecture), (await paths.ReadAsync(db, cancellation)).Answers);

        return ReadingView.Of(slug, reading with { Diagnostics = [.. reading.Diagnostics, .. broken] });
    }

    /// <summary>The document; one that this person, or nobody, has begun has no revision yet. Null for what cannot be one.</summary>
    private async Task<EditedDocument?> DocumentAsync(string slug, CancellationToken cancellation) =>
        await db.EditedAsync(slug, cancellation)
        ?? (Slug.From(slug) == slug ? new EditedDocument(slug, slug, 0, "", IsArchived: false) : null);

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

/// <param name="SavedAt">In UTC; null where nothing needed to be saved.</param>
/// <param name="Others">Who else has the document open.</param>
public sealed record EditorSaved(DateTime? SavedAt, IReadOnlyList<ActiveEditor> Others);
