using System.Globalization;
using CareerGuide.Content.Conversion.Html;
using CareerGuide.Web.Features.Instructor.Shared;

namespace CareerGuide.Web.Features.Instructor.Paste;

/// <summary>What became of what was pasted, in one line.</summary>
public static class PasteText
{
    /// <param name="picturesLeftOut">Pictures that had no place, or were none that a page can show.</param>
    public static string Of(PastedDocument pasted, int picturesLeftOut)
    {
        var kept = Listed(
        [
            Counted(pasted.Headings, "heading", "headings"),
            Counted(pasted.Lists, "list", "lists"),
            Counted(pasted.Tables, "table", "tables"),
            Counted(pasted.Document.Pictures.Count - picturesLeftOut, "picture", "pictures"),
        ]);
        var changed = Listed(
        [
            .. pasted.Document.Notes.Select(note => ConversionText.Of(note).ToString()),
            Counted(picturesLeftOut, "picture left out: publish the lecture first, or add it as a file", "pictures left out: publish the lecture first, or add them as files"),
        ]);

        return $"Pasted as Markdown{(kept.Length > 0 ? $": {kept}" : "")}. {(changed.Length > 0 ? $"{changed}. " : "")}Ctrl+Z takes it back.";
    }

    private static string Listed(IEnumerable<string> parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private static string Counted(int count, string one, string many) =>
        count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
