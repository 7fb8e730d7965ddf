using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Pictures;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>Finds the pictures of a text among those beside it, and says which are missing or have no alternative text.</summary>
/// <param name="known">Null where nobody knows them.</param>
internal sealed class PictureResolver(LecturePictures? known, DiagnosticList diagnostics)
{
    private const string Data = "data:";

    private readonly List<PictureReference> found = [];

    public IReadOnlyList<PictureReference> Found => found;

    /// <summary>Null for a picture of another website.</summary>
    public PictureInline? Find(LinkInline picture) => Find(picture.Url ?? "", PlainText.Of(picture), picture.Title, picture.Line);

    /// <inheritdoc cref="Find(LinkInline)"/>
    public PictureInline? Find(HtmlTag picture, int line) => Find(
        System.Net.WebUtility.HtmlDecode(picture.Attribute("src") ?? ""),
        System.Net.WebUtility.HtmlDecode(picture.Attribute("alt") ?? ""),
        System.Net.WebUtility.HtmlDecode(picture.Attribute("title")),
        line);

    /// <summary>Where a link to a picture leads; null for a link to anything else.</summary>
    public string? AddressOf(LinkInline link)
    {
        if (PicturePath.Of(link.Url ?? "") is not { } path || !PicturePath.IsPicture(path))
            return null;

        found.Add(new PictureReference(path, link.Line + 1));

        return known?.Find(path)?.Address;
    }

    private PictureInline? Find(string address, string alternativeText, string? caption, int line)
    {
        if (address.StartsWith(Data, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(DiagnosticCodes.PictureMissing.As("Embedded"), line + 1);

            return new PictureInline(null, alternativeText, caption) { Line = line };
        }

        if (PicturePath.Of(address) is not { } path)
            return null;

        found.Add(new PictureReference(path, line + 1));
        var shown = known?.Find(path);

        if (known is not null && shown is null)
            WarnOfMissing(path, line);

        if (alternativeText.Length == 0)
        {
            diagnostics.Add(DiagnosticCodes.PictureWithoutText, line + 1, ("path", path));
        }

        return new PictureInline(shown, alternativeText, string.IsNullOrWhiteSpace(caption) ? null : caption) { Line = line };
    }

    private void WarnOfMissing(string path, int line) => diagnostics.Add(
        PicturePath.IsAllowed(path) ? DiagnosticCodes.PictureMissing : DiagnosticCodes.PictureMissing.As("Name"), line + 1, ("path", path));
}
