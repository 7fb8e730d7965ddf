using System.Globalization;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Pictures;

namespace CareerGuide.Web.Features.Instructor.Pictures;

/// <summary>Pictures in words and in Markdown.</summary>
public static class PictureText
{
    private const int Megabyte = 1024 * 1024;

    public const string NoneChosen = "Choose a picture first: a PNG, JPEG, WebP or GIF.";

    public static string Of(PictureProblem problem) => problem switch
    {
        PictureProblem.OtherFormat => "This is no picture that a page can show. Save it as PNG, JPEG, WebP or GIF, and try again.",
        PictureProblem.Damaged => "The picture is damaged or incomplete. Save it again, and try once more.",
        PictureProblem.TooLarge => string.Create(CultureInfo.InvariantCulture,
            $"The picture is larger than {PictureDecoder.MaxBytes / Megabyte} MB or {PictureDecoder.MaxPixels / 1_000_000} million pixels. Make it smaller, and try again."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "There is no such problem."),
    };

    public static string Markdown(string path, string? alternativeText, string? caption)
    {
        var words = MarkdownText.EscapedInline(alternativeText ?? "");
        var title = string.IsNullOrWhiteSpace(caption)
            ? ""
            : $" \"{caption.ReplaceLineEndings(" ").Trim().Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

        return $"![{words}]({PicturePath.Written(path)}{title})";
    }
}
