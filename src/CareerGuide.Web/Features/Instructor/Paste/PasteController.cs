using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Html;
using CareerGuide.Content.Text;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Instructor.Paste;

/// <summary>Makes Markdown of what is pasted into the editor, as of a web page that is uploaded.</summary>
[LectureFormLimits]
public sealed class PasteController(Publisher publisher) : Controller
{
    /// <param name="html">As the clipboard has it.</param>
    /// <param name="slug">Of the lecture that is edited; null for one that is begun, whose pictures have no place yet.</param>
    [HttpPost("/instructor/paste")]
    public async Task<IActionResult> Convert([FromForm] string? html, [FromForm] string? slug, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(ReadingLimits.MaxTime);

        try
        {
            var pasted = HtmlConverter.ConvertPasted(new MemoryStream(Encoding.UTF8.GetBytes(html ?? "")), time.Token);
            var (markdown, leftOut) = await WithPicturesAsync(pasted.Document, IsLecture(slug) ? slug : null, time.Token);

            return Json(new PastedMarkdown(markdown.Trim('\n'), PasteText.Of(pasted, leftOut)));
        }
        catch (ConversionException refused)
        {
            return UnprocessableEntity(new RefusedPaste(Texts.Get("Paste.Refused", ("problem", ConversionText.Of(refused.Problem).ToString()))));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return UnprocessableEntity(new RefusedPaste(Texts.Get("Paste.TooSlow")));
        }
    }

    private static bool IsLecture(string? slug) => slug is { Length: > 0 } && SiteDocument.Of(slug) is null && Slug.From(slug) == slug;

    /// <summary>Of a picture that is not taken, the alternative text stays.</summary>
    private async Task<(string Markdown, int LeftOut)> WithPicturesAsync(ConvertedDocument document, string? slug, CancellationToken cancellation)
    {
        var paths = new Dictionary<string, string>();

        foreach (var picture in document.Pictures)
        {
            if (slug is not null && await publisher.AddPictureAsync(slug, picture.Name, picture.Bytes, User.Author(), cancellation) is PictureOutcome.Added added)
                paths.Add(picture.Name, added.Path);
        }

        return (document.WithPicturesAt(name => paths.GetValueOrDefault(name)), document.Pictures.Count - paths.Count);
    }
}

/// <param name="Told">What became of what was pasted, in one line.</param>
public sealed record PastedMarkdown(string Markdown, string Told);

/// <param name="Problem">Why there is no Markdown, and what to do, as a sentence.</param>
public sealed record RefusedPaste(string Problem);
