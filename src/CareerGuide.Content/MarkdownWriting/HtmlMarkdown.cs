using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CareerGuide.Content.MarkdownParsing;

namespace CareerGuide.Content.MarkdownWriting;

/// <summary>Converts the HTML of <see cref="HtmlWriter"/> back to Markdown. It supports the elements that the writer produces.</summary>
/// <param name="firstLevel">The level that <c>h4</c>, the first within a kept part, becomes, and the least of all; null where headings stay.</param>
internal sealed partial class HtmlMarkdown(int? firstLevel, CancellationToken cancellation = default)
{
    private const int FirstOfKept = 4;
    private const string CodeClass = "language-";

    private static readonly SearchValues<char> EndsOfAddresses = SearchValues.Create("()<> \t\\");

    private static readonly HashSet<string> OfLines = ["strong", "em", "code", "a", "del", "sub", "sup", "mark"];

    private static readonly HashSet<string> OfBlocks =
        ["p", "ul", "ol", "blockquote", "pre", "hr", "table", "div", "figure", "h1", "h2", "h3", "h4", "h5", "h6"];

    /// <summary>Blocks with an empty line between them; text outside of any is a paragraph.</summary>
    public string Blocks(IEnumerable<XNode> nodes) => string.Join("\n\n", Written(nodes));

    private List<string> Written(IEnumerable<XNode> nodes)
    {
        List<string> written = [];
        List<XNode> inline = [];
        var listsInARow = 0;
        var beginsLine = true;

        foreach (var node in nodes)
        {
            cancellation.ThrowIfCancellationRequested();

            if (node is not XElement element || !OfBlocks.Contains(element.Name.LocalName))
            {
                inline.Add(node);
                continue;
            }

            AddParagraph();
            beginsLine = BeginsLineAfter(element, beginsLine);
            listsInARow = element.Name.LocalName is "ul" or "ol" ? listsInARow + 1 : 0;
            written.Add(Block(element, listsInARow % 2 == 0));
        }

        AddParagraph();

        return written;

        void AddParagraph()
        {
            if (Paragraph(inline, beginsLine) is { Length: > 0 } paragraph)
            {
                written.Add(paragraph);
                listsInARow = 0;
            }

            beginsLine = inline.Aggregate(beginsLine, (begins, node) => BeginsLineAfter(node, begins));
            inline.Clear();
        }
    }

    /// <param name="otherMark">Whether a list needs a mark that tells it from the list right before it.</param>
    private string Block(XElement element, bool otherMark) => element.Name.LocalName switch
    {
        "p" => Paragraph(element.Nodes()),
        "ul" => List(element, _ => otherMark ? "* " : "- "),
        "ol" => List(element, index => string.Create(CultureInfo.InvariantCulture, $"{First(element) + index}{(otherMark ? ')' : '.')} ")),
        "blockquote" => Quote(Blocks(element.Nodes())),
        "pre" => Fence(element.Value, LanguageOf(element)),
        "hr" => "***",
        "table" => Table(element),
        "div" => Blocks(element.Nodes()),
        "figure" when element.Element("img") is { } picture => Picture(picture, element.Element("figcaption")?.Value),
        "figure" => Blocks(element.Nodes()),
        _ => Heading(element),
    };

    private string List(XElement list, Func<int, string> mark)
    {
        var items = list.Elements("li").ToList();
        var isLoose = items.Exists(i => i.Element("p") is not null);

        return string.Join(isLoose ? "\n\n" : "\n", items.Select((item, index) => Item(item, mark(index), isLoose)));
    }

    private string Item(XElement item, string mark, bool isLoose)
    {
        var blocks = string.Join(isLoose ? "\n\n" : "\n", Written(item.Nodes()));

        return mark + MarkdownText.Indented(blocks, mark.Length).TrimStart(' ');
    }

    private static int First(XElement list) => (int?)list.Attribute("start") ?? 1;

    private static string Quote(string blocks) => string.Join('\n', blocks.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));

    private static string LanguageOf(XElement pre) =>
        pre.Element("code")?.Attribute("class")?.Value is { } name && name.StartsWith(CodeClass, StringComparison.Ordinal) ? name[CodeClass.Length..] : "";

    /// <summary>Code between fences that are longer than any within.</summary>
    internal static string Fence(string code, string language)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));

        return $"{fence}{language}\n{(code.EndsWith('\n') ? code : code + '\n')}{fence}";
    }

    private string Heading(XElement heading)
    {
        var written = heading.Name.LocalName[1] - '0';
        var level = firstLevel is { } first ? Math.Clamp(written - FirstOfKept + first, first, 6) : written;

        return $"{new string('#', level)} {EscapedNumber().Replace(Paragraph(heading.Nodes()).Replace('\n', ' '), "")}";
    }

    private string Table(XElement table)
    {
        var rows = table.Descendants("tr").Select(row => row.Elements().Select(Cell).ToList()).ToList();

        return rows.Count == 0 ? "" : MarkdownTable.Of(rows[0], rows.Skip(1));
    }

    /// <summary>A cell is a single line; line breaks in it are tags.</summary>
    private string Cell(XElement cell) =>
        Paragraph(cell.Nodes()).Replace("\\\n", "<br>", StringComparison.Ordinal).Replace('\n', ' ');

    private string Paragraph(IEnumerable<XNode> nodes, bool beginsLine = true) =>
        SpaceAtEdges().Replace(Inlines(nodes.Reverse().SkipWhile(IsBreak).Reverse(), beginsLine), "");

    private static bool IsBreak(XNode node) => node is XElement { Name.LocalName: "br" } || (node is XText text && string.IsNullOrWhiteSpace(text.Value));

    /// <summary>Within emphasis and links a mark stands before the text already.</summary>
    private string Inlines(XElement element) => OfLines.Contains(element.Name.LocalName)
        ? string.Concat(element.Nodes().Select(node => Inline(node, beginsLine: false)))
        : Inlines(element.Nodes(), beginsLine: true);

    private string Inlines(IEnumerable<XNode> nodes, bool beginsLine)
    {
        var written = new StringBuilder();

        foreach (var node in nodes)
        {
            written.Append(Inline(node, beginsLine));
            beginsLine = BeginsLineAfter(node, beginsLine);
        }

        return written.ToString();
    }

    private string Inline(XNode node, bool beginsLine) => node switch
    {
        XText text => string.Join('\n', text.Value.Split('\n').Select((line, index) => Escaped(line, index > 0 || beginsLine))),
        XElement { Name.LocalName: "br" } => "\\",
        XElement { Name.LocalName: "strong" } strong => $"**{Inlines(strong)}**",
        XElement { Name.LocalName: "em" } em => $"*{Inlines(em)}*",
        XElement { Name.LocalName: "code" } code => Code(IsInCell(code) ? code.Value.Replace("|", @"\|", StringComparison.Ordinal) : code.Value),
        XElement { Name.LocalName: "a" } link => $"[{Inlines(link)}]({Address(link.Attribute("href")?.Value)})",
        XElement { Name.LocalName: "img" } picture => Picture(picture, picture.Attribute("title")?.Value),
        XElement { Name.LocalName: "input" } box => $"[{box.Attribute("checked")?.Value}] ",
        XElement { Name.LocalName: "note" } note => $"[^{note.Value}]",
        XElement { Name.LocalName: "del" or "sub" or "mark" } marked => Tagged(marked),
        XElement { Name.LocalName: "sup" } sup when sup.Element("a") is null => Tagged(sup),
        XElement other => Inlines(other),
        _ => "",
    };

    private static string Picture(XElement picture, string? caption)
    {
        var title = string.IsNullOrWhiteSpace(caption) ? "" : $" \"{caption.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

        return $"![{Escaped(picture.Attribute("alt")?.Value ?? "", beginsLine: false)}]({Address(picture.Attribute("src")?.Value)}{title})";
    }

    /// <summary>Markdown has no mark of its own for the element; the reader knows its tag.</summary>
    private string Tagged(XElement element) => $"<{element.Name.LocalName}>{Inlines(element)}</{element.Name.LocalName}>";

    /// <summary>An address in which a sign could end it is between brackets of its own.</summary>
    private static string Address(string? address) => address is { Length: > 0 } && !address.AsSpan().ContainsAny(EndsOfAddresses) ? address : $"<{address}>";

    private static bool IsInCell(XElement element) => element.Ancestors().Any(around => around.Name.LocalName is "td" or "th");

    /// <param name="before">Whether a line begins at the node itself, which may be nothing to see.</param>
    private static bool BeginsLineAfter(XNode node, bool before) => node switch
    {
        XText text => string.IsNullOrWhiteSpace(text.Value) ? before : text.Value.EndsWith('\n'),
        XElement { Name.LocalName: "br" } => true,
        XElement { Name.LocalName: "img" or "input" } => false,
        XElement element => before && element.Value.Length == 0,
        _ => before,
    };

    /// <summary>A line of running text keeps the spaces at its edges: they part it from what is beside it.</summary>
    private static string Escaped(string text, bool beginsLine)
    {
        var begin = text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "";
        var end = text.Trim().Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : "";

        return begin + (beginsLine ? MarkdownText.Escaped(text) : MarkdownText.EscapedInline(text)) + end;
    }

    private static string Code(string code)
    {
        var ticks = new string('`', LongestRun(code) + 1);
        var space = code.StartsWith('`') || code.EndsWith('`') ? " " : "";

        return ticks + space + code + space + ticks;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);

        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>In a heading a number does not begin a list.</summary>
    [GeneratedRegex(@"(?<=^\d{1,9})\\(?=[.)])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex EscapedNumber();

    [GeneratedRegex(@"^\s+|(?<!\s)\s+$|(?<=\n)[ \t]+|(?<![ \t])[ \t]+(?=\n)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex SpaceAtEdges();
}
