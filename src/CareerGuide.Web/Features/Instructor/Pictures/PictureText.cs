using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Pictures;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Pictures;

/// <summary>Pictures in words and in Markdown.</summary>
public static class PictureText
{
    private const int Megabyte = 1024 * 1024;

    public static string NoneChosen => Texts.Get("Picture.NoneChosen");

    public static string Of(PictureProblem problem) => Texts.Get(
        $"PictureProblem.{problem}", ("megabytes", PictureDecoder.MaxBytes / Megabyte), ("megapixels", PictureDecoder.MaxPixels / 1_000_000));

    public static string Markdown(string path, string? alternativeText, string? caption)
    {
        var words = MarkdownText.EscapedInline(alternativeText ?? "");
        var title = string.IsNullOrWhiteSpace(caption)
            ? ""
            : $" \"{caption.ReplaceLineEndings(" ").Trim().Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

        return $"![{words}]({PicturePath.Written(path)}{title})";
    }
}
