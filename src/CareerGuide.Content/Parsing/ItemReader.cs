using System.Text.RegularExpressions;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Parsing;

/// <summary>Reads lists and paragraphs as items.</summary>
internal static partial class ItemReader
{
    /// <summary>The text of a list item's own line; what is nested under it is its details.</summary>
    public static Item Read(ListItemBlock item, string? group = null)
    {
        var own = item.FirstOrDefault() as LeafBlock;
        var text = own is null ? "" : PlainText.Of(own);

        return new Item(text, (own ?? (Block)item).Line + 1, group, HtmlWriter.Write([.. own is null ? [] : PictureInline.Within(own), .. item.Skip(own is null ? 0 : 1)]));
    }

    public static Item Read(ParagraphBlock paragraph, string? group = null) =>
        new(PlainText.Of(paragraph), (paragraph.Inline?.FirstChild?.Line ?? paragraph.Line) + 1, group, HtmlWriter.Write(PictureInline.Within(paragraph)));

    /// <summary>A line of a paragraph, without the mark or number that makes it look like a point.</summary>
    public static Item ReadLine(List<Inline> line, ParagraphBlock paragraph, string? group = null)
    {
        var item = Read(ParagraphLines.AsParagraph(line, paragraph), group);

        return item with { Text = WithoutNumber(TableGrid.WithoutBullet(item.Text)) };
    }

    private static string WithoutNumber(string line) => Number().Match(line) is { Success: true, Length: > 0 } number ? line[number.Length..] : line;

    /// <summary><c>2. </c>, <c>2、</c>, <c>(2)</c>, but not the <c>2.</c> of <c>2.5 years</c>.</summary>
    [GeneratedRegex(@"^[(（]?[0-9]{1,2}[.)、．）]\s*(?=[^0-9\s])", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Number();

    /// <summary>With links, emphasis and the number that the list gives it.</summary>
    public static Item ReadWritten(ListItemBlock item, string? group) => Read(item, group) with
    {
        DetailsHtml = HtmlWriter.Write(item.Skip(item.FirstOrDefault() is LeafBlock ? 1 : 0)),
        Html = item.FirstOrDefault() is ParagraphBlock own ? HtmlWriter.WriteInline(own) : null,
        Number = item.Parent is ListBlock { IsOrdered: true } ? item.Order : null,
    };

    /// <summary>With links and emphasis.</summary>
    public static Item ReadWritten(ParagraphBlock paragraph, string? group) => Read(paragraph, group) with
    {
        DetailsHtml = null,
        Html = HtmlWriter.WriteInline(paragraph),
        IsParagraph = true,
    };
}
