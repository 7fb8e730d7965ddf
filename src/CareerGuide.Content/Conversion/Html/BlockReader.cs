using System.Xml.Linq;
using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>Makes the blocks of a document: the elements that <see cref="MarkdownWriting.HtmlMarkdown"/> writes, and no other.</summary>
internal sealed class BlockReader
{
    /// <summary>Of quotes and points within each other. Each lengthens every line in it, so what is deeper is written beside what is around it.</summary>
    private const int DeepestNesting = 30;

    private static readonly string[] Prefixes = ["language-", "hl-", "highlight-source-"];

    private readonly HtmlConversion conversion;
    private readonly HeadingLevels levels;
    private readonly RunReader runs;
    private readonly ListReader lists;
    private readonly TableReader tables;
    private int nesting;

    public BlockReader(HtmlConversion conversion)
    {
        this.conversion = conversion;
        levels = new HeadingLevels(conversion.Document, conversion.Rules);
        runs = new RunReader(conversion);
        lists = new ListReader(conversion, this, runs);
        tables = new TableReader(conversion, this, runs);
    }

    public bool IsTooDeep => nesting >= DeepestNesting;

    /// <summary>What a quote or a point holds.</summary>
    public List<XElement> ReadNested(INode parent, RunStyles styles)
    {
        nesting++;
        var blocks = Read(parent, styles);
        nesting--;

        return blocks;
    }

    public List<XElement> Read(INode parent, RunStyles styles = RunStyles.None)
    {
        List<XElement> blocks = [];
        Read([.. parent.ChildNodes], styles, blocks);

        return TypedLists.Join(blocks);
    }

    public List<XElement> Read(IReadOnlyList<INode> nodes, RunStyles styles)
    {
        List<XElement> blocks = [];
        Read(nodes, styles, blocks);

        return TypedLists.Join(blocks);
    }

    private void Read(IReadOnlyList<INode> nodes, RunStyles styles, List<XElement> blocks)
    {
        List<INode> line = [];
        List<ListEntry> entries = [];

        foreach (var node in nodes)
        {
            if (!conversion.IsBlock(node))
            {
                line.Add(node);
                continue;
            }

            AddLine(line, styles, blocks, entries);

            if (node is not IElement element || conversion.IsLeftOut(element))
                continue;

            if (lists.EntriesOf(element, styles, levels.Of(element) is not null) is { } own)
            {
                entries.AddRange(own);
                continue;
            }

            AddList(entries, blocks);
            ReadElement(element, conversion.Styles.Within(styles, element), blocks);
        }

        AddLine(line, styles, blocks, entries);
        AddList(entries, blocks);
    }

    /// <summary>Running text between blocks is a paragraph.</summary>
    private void AddLine(List<INode> line, RunStyles styles, List<XElement> blocks, List<ListEntry> entries)
    {
        if (line.Count == 0)
            return;

        foreach (var paragraph in Paragraphs(runs.Read(line, styles)))
        {
            if (RunWriter.Write(paragraph) is not { Count: > 0 } content)
                continue;

            AddList(entries, blocks);
            blocks.Add(new XElement("p", content));
        }

        line.Clear();
    }

    /// <summary>Two breaks in a row end a paragraph.</summary>
    private static IEnumerable<List<Run>> Paragraphs(List<Run> words)
    {
        List<Run> paragraph = [];
        var breaks = 0;

        foreach (var run in words)
        {
            breaks = run.Kind == RunKind.LineBreak ? breaks + 1 : run.IsBlank ? breaks : 0;
            paragraph.Add(run);

            if (breaks < 2)
                continue;

            yield return paragraph;
            paragraph = [];
        }

        yield return paragraph;
    }

    private static void AddList(List<ListEntry> entries, List<XElement> blocks)
    {
        blocks.AddRange(ListWriter.Write(entries));
        entries.Clear();
    }

    private void ReadElement(IElement element, RunStyles styles, List<XElement> blocks)
    {
        if (levels.Of(element) is { } level)
        {
            AddHeading(element, level, blocks);
            return;
        }

        switch (element.LocalName)
        {
            case "table":
                blocks.AddRange(tables.Read(element, styles));
                break;
            case "pre":
                AddCode(element, blocks);
                break;
            case "hr":
                blocks.Add(new XElement("hr"));
                break;
            case "dl":
                ReadTerms(element, styles, blocks);
                break;
            case "summary" or "dt":
                AddLabel(element, styles, blocks);
                break;
            case "blockquote":
                AddQuote(element, styles, blocks);
                break;
            case not "details" when IsCallout(element):
                AddQuote(element, styles, blocks);
                break;
            default:
                Read([.. element.ChildNodes], styles, blocks);
                break;
        }
    }

    private void AddHeading(IElement element, int level, List<XElement> blocks)
    {
        var words = runs.ReadLines(element, RunStyles.None).ConvertAll(run => run.Kind == RunKind.LineBreak ? new Run(RunKind.Text, " ") : run);

        if (RunWriter.Write(words, without: RunStyles.Bold | RunStyles.Italic) is { Count: > 0 } content)
            blocks.Add(new XElement($"h{level}", content));
    }

    /// <summary>A toggle's summary and a term are labels of what follows.</summary>
    private void AddLabel(IElement element, RunStyles styles, List<XElement> blocks)
    {
        if (element.Children.FirstOrDefault(child => levels.Of(child) is not null) is { } heading)
        {
            AddHeading(element, levels.Of(heading)!.Value, blocks);
            return;
        }

        var words = runs.ReadLines(element, styles).ConvertAll(run => run.Kind == RunKind.LineBreak ? new Run(RunKind.Text, " ") : run with { Styles = run.Styles | RunStyles.Bold });

        if (RunWriter.Write(words) is { Count: > 0 } content)
            blocks.Add(new XElement("p", content));
    }

    private void AddQuote(IElement element, RunStyles styles, List<XElement> blocks)
    {
        if (IsTooDeep)
            Read([.. element.ChildNodes], styles, blocks);
        else if (ReadNested(element, styles) is { Count: > 0 } content)
            blocks.Add(new XElement("blockquote", content));
    }

    private static bool IsCallout(IElement element) =>
        element.GetAttribute("role") == "note" || element.ClassList.Contains("callout") || element.ClassList.Contains("admonition");

    private static void AddCode(IElement element, List<XElement> blocks)
    {
        var code = new XElement("code", string.Concat(element.Descendants().Select(TextOfCode)).TrimEnd().TrimStart('\n'));

        if (code.Value.Length == 0)
            return;

        if (LanguageOf(element) is { } language)
            code.Add(new XAttribute("class", "language-" + language));

        blocks.Add(new XElement("pre", code));
    }

    private static string TextOfCode(INode node) => node switch
    {
        IText text => text.Data.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\u00A0', ' '),
        IElement { LocalName: "br" } => "\n",
        _ => "",
    };

    /// <summary>As highlighters write it: <c>language-sql</c>, <c>sourceCode sql</c>, and around it <c>hl-sql</c> or <c>highlight-source-sql</c>.</summary>
    private static string? LanguageOf(IElement pre)
    {
        var classes = pre.ClassList.Concat(pre.QuerySelectorAll("code").SelectMany(code => code.ClassList)).Concat(pre.ParentElement?.ClassList ?? Enumerable.Empty<string>()).ToList();
        var named = Prefixes.Select(prefix => classes.Find(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))?[prefix.Length..]).FirstOrDefault(name => name is { Length: > 0 })
            ?? (classes.Contains("sourceCode") ? classes.Find(name => name != "sourceCode") : null);

        return named is { Length: > 0 } && named.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '_') ? named.ToLowerInvariant() : null;
    }

    /// <summary>Terms with a line each are points; terms with more behind them are labels.</summary>
    private void ReadTerms(IElement list, RunStyles styles, List<XElement> blocks)
    {
        var rows = list.Children.SelectMany(child => child.LocalName == "div" ? child.Children.AsEnumerable() : [child]).ToList();

        if (list.ChildNodes.Any(node => node is IText text && !string.IsNullOrWhiteSpace(text.Data)) || rows.Exists(row => row.LocalName is not ("dt" or "dd") || row.QuerySelector("ul, ol, table, pre, p + p, dl") is not null))
        {
            Read([.. list.ChildNodes], styles, blocks);
            return;
        }

        List<XElement> points = [];

        foreach (var row in rows.Where(row => !conversion.IsLeftOut(row)))
        {
            var words = RunWriter.Write(runs.ReadLines(row, styles));

            if (row.LocalName == "dt" || points.Count == 0)
                points.Add(new XElement("li", words));
            else if (words.Count > 0)
                points[^1].Add(new XText(row.PreviousElementSibling?.LocalName == "dt" ? ": " : "; "), words);
        }

        if (points.Count > 0)
            blocks.Add(new XElement("ul", points));
    }
}
