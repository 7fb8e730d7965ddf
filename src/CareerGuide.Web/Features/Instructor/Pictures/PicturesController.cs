using System.Globalization;
using CareerGuide.Content.Pictures;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Editor;
using CareerGuide.Web.Features.Instructor.PreservedForm;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Pictures;

/// <summary>Takes pictures for the text in the editor.</summary>
[LectureFormLimits]
public sealed class PicturesController(CareerGuideDb db, Publisher publisher, Drafts drafts, TimeProvider time) : Controller
{
    /// <summary>From the editor's form: keeps its text as a draft, with the picture at its end, and leads back to it.</summary>
    [PreservesForm]
    [HttpPost("/instructor/lectures/{slug}/edit/picture")]
    public async Task<IActionResult> AddToText([FromRoute] string slug, [FromForm] EditorForm editor, [FromForm] PictureForm form, CancellationToken cancellation)
    {
        if (!await IsLectureAsync(slug, cancellation))
            return NotFound();

        if (!ModelState.IsValid)
            return BadRequest();

        var (markdown, problem) = await AddAsync(slug, form, cancellation);
        await KeepAsync(slug, editor, markdown, cancellation);
        var back = string.Create(CultureInfo.InvariantCulture, $"{InstructorAddresses.Edit(slug)}?draft={editor.Window}");

        return markdown is null
            ? this.RedirectWithProblem(back, problem!)
            : this.RedirectWithSuccess(back, Texts.Get("Picture.AddedAtEnd"));
    }

    /// <summary>For the editor's script, which writes the Markdown where it belongs.</summary>
    [HttpPost("/instructor/lectures/{slug}/edit/pictures")]
    public async Task<IActionResult> Add([FromRoute] string slug, [FromForm] PictureForm form, CancellationToken cancellation)
    {
        if (!await IsLectureAsync(slug, cancellation))
            return NotFound();

        if (!ModelState.IsValid)
            return BadRequest();

        var (markdown, problem) = await AddAsync(slug, form, cancellation);

        return markdown is null ? UnprocessableEntity(new RefusedPicture(problem!)) : Json(new AddedPicture(markdown));
    }

    private async Task<(string? Markdown, string? Problem)> AddAsync(string slug, PictureForm form, CancellationToken cancellation)
    {
        if (form.Picture is not { Length: > 0 } file)
            return (null, PictureText.NoneChosen);

        if (file.Length > PictureDecoder.MaxBytes)
            return (null, PictureText.Of(PictureProblem.TooLarge));

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        var outcome = await publisher.AddPictureAsync(slug, Path.GetFileName(file.FileName.Replace('\\', '/')), bytes, User.Author(), cancellation);

        return outcome switch
        {
            PictureOutcome.Added added => (PictureText.Markdown(added.Path, form.AlternativeText, form.Caption), null),
            PictureOutcome.Refused refused => (null, PictureText.Of(refused.Problem)),
            _ => throw new InvalidOperationException($"There is no answer to {outcome}."),
        };
    }

    private async Task KeepAsync(string slug, EditorForm editor, string? addition, CancellationToken cancellation)
    {
        var me = User.AccountId();
        var before = await drafts.FindAsync(me, editor.Window, cancellation);
        var sequence = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), Math.Max(editor.Sequence, before?.Sequence ?? 0) + 1);
        var text = addition is null ? editor.Markdown : $"{editor.Markdown.TrimEnd('\n')}\n\n{addition}\n".TrimStart('\n');
        await drafts.SaveAsync(me, new DraftText(slug, editor.Window, editor.StartedFrom, sequence, text), cancellation);

        if (editor.Continues is { } former && former != editor.Window)
            await drafts.CloseAsync(me, former, cancellation);
    }

    /// <summary>Or may become one.</summary>
    private async Task<bool> IsLectureAsync(string slug, CancellationToken cancellation) =>
        SiteDocument.Of(slug) is null && (Slug.From(slug) == slug || await db.Documents.AnyAsync(d => d.Slug == slug, cancellation));
}
