using CareerGuide.Content.Conversion.Html;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Paste;

/// <summary>What became of what was pasted, in one line.</summary>
public static class PasteText
{
    /// <param name="picturesLeftOut">Pictures that had no place, or were none that a page can show.</param>
    public static string Of(PastedDocument pasted, int picturesLeftOut)
    {
        string[] kept =
        [
            .. Counted("Paste.Headings", pasted.Headings),
            .. Counted("Paste.Lists", pasted.Lists),
            .. Counted("Paste.Tables", pasted.Tables),
            .. Counted("Paste.Pictures", pasted.Document.Pictures.Count - picturesLeftOut),
        ];
        string[] changed = [.. pasted.Document.Notes.Select(note => ConversionText.Of(note).ToString()), .. Counted("Paste.PicturesLeftOut", picturesLeftOut)];

        return string.Join(' ', (string[])
        [
            kept is [] ? Texts.Get("Paste.Done") : Texts.Get("Paste.DoneWith", ("parts", Texts.List(kept))),
            .. changed is [] ? Array.Empty<string>() : [Texts.Get("Paste.Changed", ("changes", Texts.List(changed)))],
            Texts.Get("Paste.Undo"),
        ]);
    }

    private static string[] Counted(string key, int count) => count == 0 ? [] : [Texts.Get(key, ("count", count))];
}
