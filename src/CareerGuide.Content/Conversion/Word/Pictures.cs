using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>The pictures of a document, each once however often it is shown.</summary>
internal sealed partial class Pictures(ConversionReport report)
{
    private const int LongestSignature = 12;

    private readonly Dictionary<Uri, string> names = [];
    private readonly List<ConvertedPicture> pictures = [];
    private long bytes;

    public IReadOnlyList<ConvertedPicture> All => pictures;

    /// <param name="drawing">A <c>w:drawing</c>, a <c>w:pict</c>, or a part of one.</param>
    /// <returns>The Markdown of each picture in it.</returns>
    public IEnumerable<string> In(OpenXmlElement drawing, OpenXmlPart part)
    {
        var shown = drawing.Descendants().Where(element => element.LocalName is "blip" or "imagedata" && !IsOfOtherBranch(element, drawing)).ToArray();

        // A text box is read as text; what is neither is a chart or a shape.
        if (shown.Length == 0 && drawing.Descendants().All(element => element.LocalName != "txbxContent") && drawing.Descendants().Any(IsGraphic))
            report.Add(ConversionNoteKind.Drawings);

        foreach (var element in shown)
        {
            if (Markdown(element, AlternativeText(drawing), part) is { } markdown)
                yield return markdown;
            else
                report.Add(ConversionNoteKind.Pictures);
        }
    }

    private static bool IsGraphic(OpenXmlElement element) => element.LocalName is "chart" or "relIds" or "wsp" or "wgp" or "wpc" or "shape" or "line" or "oval" or "rect"
        && element.GetAttributes().All(attribute => attribute.LocalName != "hr");

    private static bool IsOfOtherBranch(OpenXmlElement element, OpenXmlElement top) =>
        element.Ancestors().TakeWhile(ancestor => ancestor != top).Any(ancestor => ancestor.Parent is { LocalName: "AlternateContent" } choices && choices.Branch() != ancestor);

    private static string AlternativeText(OpenXmlElement drawing)
    {
        var texts = drawing.Descendants()
            .Where(element => element.LocalName is "docPr" or "cNvPr" or "shape")
            .SelectMany(element => new[] { element.Attribute("descr"), element.Attribute("title"), element.Attribute("alt") });

        return WhiteSpace.Collapse(MadeByWord().Replace(texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "", ""));
    }

    private string? Markdown(OpenXmlElement element, string alternativeText, OpenXmlPart part)
    {
        if ((element.Attribute("embed") ?? element.Attribute("id")) is not { Length: > 0 } id || !part.TryGetPartById(id, out var found) || found is not ImagePart picture)
            return null;

        return NameOf(picture, alternativeText) is { } name ? $"![{MarkdownText.EscapedInline(alternativeText)}]({name})" : null;
    }

    private string? NameOf(ImagePart picture, string alternativeText)
    {
        if (names.TryGetValue(picture.Uri, out var known))
            return known;

        var content = Content(picture);

        if (EndingOf(content) is not { } ending)
            return null;

        var name = string.Create(CultureInfo.InvariantCulture, $"picture-{pictures.Count + 1}.{ending}");
        pictures.Add(new ConvertedPicture(name, content, alternativeText));

        return names[picture.Uri] = name;
    }

    /// <summary>Counts before it keeps, so that a picture that is too large is never in memory.</summary>
    private byte[] Content(ImagePart picture)
    {
        var length = LengthOf(picture);
        bytes += length;

        if (bytes > PackageLimits.AllPicturesBytes)
            throw new ConversionException(ConversionProblem.TooLarge);

        var content = new byte[length];
        using var stream = picture.GetStream(FileMode.Open, FileAccess.Read);
        stream.ReadExactly(content);

        return content;
    }

    private static int LengthOf(ImagePart picture)
    {
        using var stream = picture.GetStream(FileMode.Open, FileAccess.Read);
        var buffer = new byte[16 * 1024];
        var length = 0;

        while (stream.Read(buffer) is > 0 and var read)
        {
            length += read;

            if (length > PackageLimits.PictureBytes)
                throw new ConversionException(ConversionProblem.TooLarge);
        }

        return length;
    }

    /// <summary>By the first bytes; null for what browsers do not show, such as Windows' metafiles.</summary>
    private static string? EndingOf(ReadOnlySpan<byte> content) => content switch
    {
        { Length: < LongestSignature } => null,
        [0x89, ..] when content[1..].StartsWith("PNG\r\n"u8) => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpg",
        _ when content.StartsWith("GIF8"u8) => "gif",
        _ when content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) => "webp",
        _ => null,
    };

    /// <summary>What Word adds to a text that it has thought of itself.</summary>
    [GeneratedRegex(@"\s*(Description automatically generated.*|AI-generated content may be incorrect\.)\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MadeByWord();
}
