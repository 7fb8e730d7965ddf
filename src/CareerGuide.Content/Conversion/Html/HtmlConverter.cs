using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Content.MarkdownWriting;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// Makes Markdown of HTML as word processors and note takers write it: the web page of Google Docs, Word and LibreOffice, the export of Notion,
/// and any other page.
/// </summary>
public static class HtmlConverter
{
    /// <exception cref="ConversionException">More elements, or deeper, than any document has.</exception>
    public static ConvertedDocument Convert(Stream html, CancellationToken cancellation) => Convert(html, DocumentSurroundings.None, cancellation);

    /// <summary>For a piece of a document, of which somebody wants to know what was kept.</summary>
    /// <exception cref="ConversionException">More elements, or deeper, than any document has.</exception>
    public static PastedDocument ConvertPasted(Stream html, CancellationToken cancellation) => ConvertCounted(html, DocumentSurroundings.None, cancellation);

    internal static ConvertedDocument Convert(Stream html, DocumentSurroundings surroundings, CancellationToken cancellation) =>
        ConvertCounted(html, surroundings, cancellation).Document;

    private static PastedDocument ConvertCounted(Stream html, DocumentSurroundings surroundings, CancellationToken cancellation)
    {
        using var document = Parsed(html, cancellation);
        var conversion = new HtmlConversion(document, surroundings, cancellation);
        var reader = new BlockReader(conversion);
        var blocks = reader.Read(document.Body ?? (INode)document);
        var markdown = new HtmlMarkdown(firstLevel: null, cancellation).Blocks(WithoutRulesAtEnds(blocks)) + Notes(conversion, reader);

        var names = blocks.SelectMany(block => block.DescendantsAndSelf()).CountBy(element => element.Name.LocalName).ToDictionary();

        return new PastedDocument(
            new ConvertedDocument(markdown.Trim('\n') + "\n", conversion.Pictures.Pictures, conversion.Notes.ToList()),
            Enumerable.Range(1, 6).Sum(level => names.GetValueOrDefault($"h{level.ToString(CultureInfo.InvariantCulture)}")),
            names.GetValueOrDefault("ul") + names.GetValueOrDefault("ol"),
            names.GetValueOrDefault("table"));
    }

    private static IDocument Parsed(Stream html, CancellationToken cancellation)
    {
        var limits = new ParsingLimits(ParsingLimits.CountTags(html), cancellation);
        var document = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => limits.Count(element) }).ParseDocument(html);
        limits.Check(document);

        return document;
    }

    /// <summary>A line above the footnotes is none of the text.</summary>
    private static IEnumerable<XElement> WithoutRulesAtEnds(IEnumerable<XElement> blocks) =>
        blocks.SkipWhile(block => block.Name == "hr").Reverse().SkipWhile(block => block.Name == "hr").Reverse();

    private static string Notes(HtmlConversion conversion, BlockReader reader)
    {
        var notes = new StringBuilder();

        foreach (var (index, body) in conversion.References.Bodies.Index())
        {
            conversion.References.Release(body);
            var text = new HtmlMarkdown(firstLevel: null, conversion.Cancellation).Blocks(reader.Read(body));
            notes.Append(CultureInfo.InvariantCulture, $"\n\n[^{index + 1}]: {MarkdownText.Indented(text, columns: 4).TrimStart(' ')}");
        }

        return notes.ToString();
    }
}
