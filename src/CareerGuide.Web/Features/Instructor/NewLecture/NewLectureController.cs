using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Features.Instructor.PreservedForm;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

/// <summary>Begins a lecture: as a draft of whoever begins it, until it is published in the editor.</summary>
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

        var (text, refused) = await TextOfAsync(form, cancellation);

        if (text is null)
            return Refused(form, nameof(form.File), refused!);

        if (text.Length == 0 && form.Title.Length == 0)
            return Refused(form, nameof(form.Title), "Write a title, paste a text, or choose a file.");

        var markdown = text.Length > 0 ? WithTitle(text, form.Title) : Starter.For(form.Title);
        var slug = SlugFor(form, markdown);

        if (slug.Length == 0)
            return Refused(form with { Markdown = text }, nameof(form.Slug), "No address can be made of this. Write one, such as “cloud-roles”.");

        if (await IsTakenAsync(slug, form.Window, cancellation))
            return Refused(form with { Markdown = text }, nameof(form.Slug), $"There is a lecture at “{slug}” already. Choose another address.");

        await drafts.SaveAsync(
            User.AccountId(), new DraftText(slug, form.Window, StartedFrom: 0, time.GetUtcNow().ToUnixTimeMilliseconds(), markdown), cancellation);

        return Redirect($"{InstructorAddresses.Edit(slug)}?draft={form.Window}");
    }

    /// <summary>Shows a text that was sent without a session, once there is one again.</summary>
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

    /// <summary>The file's text, in whatever encoding, else the field's; null, and why, where the file is no text.</summary>
    private static async Task<(string? Text, string? Refused)> TextOfAsync(NewLectureForm form, CancellationToken cancellation)
    {
        if (form.File is not { Length: > 0 } file)
            return (form.Markdown.Trim().Length == 0 ? "" : form.Markdown, null);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var decoded = TextDecoder.Decode(bytes.ToArray());

        return decoded.Text is null
            ? (null, string.Join(' ', decoded.Diagnostics.Select(d => d.Message)))
            : (Mojibake.Repair(decoded.Text).Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), null);
    }

    /// <summary>The text under the title that was written beside it, unless it has one of its own.</summary>
    private static string WithTitle(string text, string title) => title.Length > 0 && LacksTitle(text) ? FrontMatterText.WithTitle(text, title) : text;

    private static bool LacksTitle(string text) =>
        LectureParser.Parse(text, "lecture.md", SiteVocabulary.Empty).Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.NoTitle.Code);

    /// <summary>The address that was asked for, else the one in the text, else that of the title.</summary>
    private static string SlugFor(NewLectureForm form, string markdown)
    {
        if (form.Slug.Length > 0)
            return Slug.From(form.Slug);

        var file = form.File?.FileName is { Length: > 0 } name ? name : "lecture.md";
        var lecture = LectureParser.Parse(markdown, file, SiteVocabulary.Empty).Lecture;

        return FrontMatterText.Has(markdown, "slug") ? lecture.Slug : Slug.From(form.Title.Length > 0 ? form.Title : lecture.Title);
    }

    private async Task<bool> IsTakenAsync(string slug, Guid window, CancellationToken cancellation) =>
        SiteDocument.Of(slug) is not null
        || await db.Documents.AnyAsync(d => d.Slug == slug, cancellation)
        || await db.FormerAddresses.AnyAsync(f => f.Kind == AddressKind.Lecture && f.Slug == slug, cancellation)
        || (await drafts.OpenAsync(User.AccountId(), slug, cancellation)).Any(d => d.Window != window);
}
