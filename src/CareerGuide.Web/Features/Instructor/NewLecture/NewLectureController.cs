using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Features.Instructor.Files;
using CareerGuide.Web.Features.Instructor.PreservedForm;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

/// <summary>Creates a lecture as a draft of its author, until it is published in the editor.</summary>
[LectureFormLimits]
public sealed class NewLectureController(CareerGuideDb db, Drafts drafts, TimeProvider time) : Controller
{
    [HttpGet("/instructor/lectures/new")]
    public IActionResult Index() => View(new NewLecturePage(new NewLectureForm()));

    [PreservesForm]
    [HttpPost("/instructor/lectures/new")]
    public async Task<IActionResult> Index([FromForm] NewLectureForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Refused(form);

        if (form.File is { Length: > 0 } && form.Markdown.Trim().Length > 0)
            return Refused(form, nameof(form.File), Texts.Get("NewLecture.TwoTexts"));

        var (text, refused) = await TextOfAsync(form, cancellation);

        if (text is null)
            return Refused(form, nameof(form.File), refused!);

        if (text.Length == 0 && form.Title.Length == 0)
            return Refused(form, nameof(form.Title), Texts.Get("NewLecture.NoText"));

        var begun = Parsed(form, text);
        var markdown = text.Length == 0 ? Starter.For(form.Title) : LacksTitle(begun) && form.Title.Length > 0 ? FrontMatterText.WithTitle(text, form.Title) : text;
        var slug = SlugFor(form, begun.Lecture, isInText: FrontMatterText.Has(text, "slug"));

        if (slug.Length == 0)
            return Refused(form with { Markdown = text }, nameof(form.Slug), Texts.Get("NewLecture.NoAddress"));

        if (await IsTakenAsync(slug, form.Window, cancellation))
            return Refused(form with { Markdown = text }, nameof(form.Slug), Texts.Get("NewLecture.Taken", ("slug", slug)));

        await drafts.SaveAsync(
            User.AccountId(), new DraftText(slug, form.Window, StartedFrom: 0, time.GetUtcNow().ToUnixTimeMilliseconds(), markdown), cancellation);

        return Redirect($"{InstructorAddresses.Edit(slug)}?draft={form.Window}");
    }

    /// <summary>Shows a text that was posted without a session, after the person has signed in again.</summary>
    [PreservesForm]
    [IgnoreAntiforgeryToken]
    [HttpPost("/instructor/lectures/new/again")]
    public IActionResult Again([FromForm] NewLectureForm form) => View("Index", new NewLecturePage(form));

    private ViewResult Refused(NewLectureForm form, string field, string error)
    {
        ModelState.AddModelError(field, error);

        return Refused(form);
    }

    private ViewResult Refused(NewLectureForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

        return View("Index", new NewLecturePage(form));
    }

    /// <summary>The file's text, in whatever encoding, otherwise the field's; null, and why, where the file is no text.</summary>
    private static async Task<(string? Text, string? Refused)> TextOfAsync(NewLectureForm form, CancellationToken cancellation)
    {
        if (form.File is not { Length: > 0 } file)
            return (form.Markdown.Trim().Length == 0 ? "" : form.Markdown, null);

        if (UploadedDocuments.Include(file.FileName))
            return (null, Texts.Get("NewLecture.IsDocument", ("name", file.FileName)));

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var decoded = TextDecoder.Decode(bytes.ToArray());

        return decoded.Text is null
            ? (null, string.Join(' ', decoded.Diagnostics.Select(d => d.Message)))
            : (Mojibake.Repair(decoded.Text).Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), null);
    }

    private static ParsedLecture Parsed(NewLectureForm form, string text) =>
        LectureParser.Parse(text, form.File?.FileName is { Length: > 0 } name ? name : "lecture.md", SiteVocabulary.Empty);

    private static bool LacksTitle(ParsedLecture parsed) => parsed.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.NoTitle.Code);

    /// <summary>The requested address, otherwise the one in the text, otherwise one made from the title.</summary>
    private static string SlugFor(NewLectureForm form, Lecture lecture, bool isInText) =>
        form.Slug.Length > 0 ? Slug.From(form.Slug)
        : isInText ? lecture.Slug
        : Slug.From(form.Title.Length > 0 ? form.Title : lecture.Title);

    private async Task<bool> IsTakenAsync(string slug, Guid window, CancellationToken cancellation) =>
        SiteDocument.Of(slug) is not null
        || await db.Documents.AnyAsync(d => d.Slug == slug, cancellation)
        || await db.FormerAddresses.AnyAsync(f => f.Kind == AddressKind.Lecture && f.Slug == slug, cancellation)
        || (await drafts.OpenAsync(User.AccountId(), slug, cancellation)).Any(d => d.Window != window);
}
