using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing.Source;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>Puts the parts of HTML together as blocks of Markdown.</summary>
internal sealed partial class HtmlTree(ContainerBlock root, NamedPlaces places, HtmlTables tables)
{
    private const int MaxDepth = 30;

    private readonly Stack<Element> open = new([new Element("", root, null)]);
    private readonly StringBuilder text = new();
    private int textLine;

    /// <param name="Target">What its content goes into.</param>
    /// <param name="Line">Where a heading or summary begins, whose content is one line; null for elements that hold blocks.</param>
    private sealed record Element(string Name, ContainerBlock Target, int? Line);

    public void AddText(string piece, int line)
    {
        if (text.Length == 0)
            textLine = line;

        text.Append(piece);
    }

    public void AddTag(HtmlTag tag, int line)
    {
        if (!tag.IsClosing && tag.Id is { Length: > 0 and <= 100 } id && HtmlTags.IsBlock(tag.Name))
            places.Add(id, line);

        if (!HtmlTags.IsBlock(tag.Name))
        {
            AddText(tag.Text, line);
            return;
        }

        EndText();

        if (!HtmlTags.IsStructure(tag.Name) || open.Count > MaxDepth)
            return;

        if (tag.IsClosing)
            Close(tag.Name);
        else
            Open(tag, line);
    }

    public void Add(Block block)
    {
        EndText();
        PlaceForBlocks().Add(block);
    }

    public void AddCode(string code, int line)
    {
        EndText();
        var lines = WebUtility.HtmlDecode(AnyTag().Replace(code, "")).Trim('\n').Split('\n');

        if (lines is [""])
            return;

        var block = new CodeBlock(null!) { Line = line, Lines = new StringLineGroup(lines.Length) };

        foreach (var each in lines)
            block.Lines.Add(new StringSlice(each));

        PlaceForBlocks().Add(block);
    }

    /// <summary>What was written up to here is a piece of its own.</summary>
    public void EndText()
    {
        var written = text.ToString();
        text.Clear();

        if (string.IsNullOrWhiteSpace(written))
            return;

        if (open.Peek() is { Line: not null } line)
        {
            AppendInlines(line, written);
            return;
        }

        var place = PlaceForBlocks();

        foreach (var block in MarkdownFragment.Blocks(written, textLine))
            place.Add(block);
    }

    public void Finish()
    {
        EndText();

        while (open.Count > 1)
            CloseLast();
    }

    private void Open(HtmlTag tag, int line)
    {
        switch (tag.Name)
        {
            case "hr":
                PlaceForBlocks().Add(new ThematicBreakBlock(null!) { Line = line });
                break;
            case "ul" or "ol" or "menu":
                Push(tag.Name, ListOf(tag, line));
                break;
            case "li":
                CloseWithin("li", "ul", "ol", "menu");
                Push("li", new ListItemBlock(null!) { Line = line }, open.Peek().Target is ListBlock list ? list : OpenedList(line));
                break;
            case "table":
                Push("table", new Table { Line = line });
                break;
            case "tr":
                CloseWithin("tr", "table");
                Push("tr", new TableRow { Line = line }, open.Peek().Target is Table table ? table : OpenedTable(line));
                break;
            case "td" or "th":
                CloseWithin("td", "tr");
                CloseWithin("th", "tr");
                Push(tag.Name, HtmlTables.CellOf(tag, line), open.Peek().Target is TableRow row ? row : OpenedRow(line));
                break;
            case "blockquote":
                Push(tag.Name, new QuoteBlock(null!) { Line = line });
                break;
            case "summary" or "dt" or ['h', >= '1' and <= '6']:
                open.Push(new Element(tag.Name, new QuoteBlock(null!) { Line = line }, line));
                break;
        }
    }

    private void Push(string name, ContainerBlock block, ContainerBlock? parent = null)
    {
        (parent ?? PlaceForBlocks()).Add(block);
        open.Push(new Element(name, block, null));
    }

    private ListBlock OpenedList(int line)
    {
        var list = new ListBlock(null!) { BulletType = '-', Line = line };
        Push("ul", list);

        return list;
    }

    private Table OpenedTable(int line)
    {
        var table = new Table { Line = line };
        Push("table", table);

        return table;
    }

    private TableRow OpenedRow(int line)
    {
        var row = new TableRow { Line = line };
        Push("tr", row, open.Peek().Target is Table table ? table : OpenedTable(line));

        return row;
    }

    private static ListBlock ListOf(HtmlTag tag, int line)
    {
        if (tag.Name != "ol")
            return new ListBlock(null!) { BulletType = '-', Line = line };

        var start = int.TryParse(tag.Attribute("start"), CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1_000_000 ? number : 1;

        return new ListBlock(null!) { IsOrdered = true, BulletType = '1', OrderedStart = start.ToString(CultureInfo.InvariantCulture), Line = line };
    }

    private void Close(string name)
    {
        if (open.All(element => element.Name != name))
            return;

        while (open.Peek().Name != name)
            CloseLast();

        CloseLast();
    }

    /// <summary>Closes an element of this name that was left open, if it is within the nearest of the others.</summary>
    private void CloseWithin(string name, params ReadOnlySpan<string> limits)
    {
        foreach (var element in open)
        {
            if (element.Name == name)
            {
                Close(name);
                return;
            }

            if (limits.Contains(element.Name))
                return;
        }
    }

    private void CloseLast()
    {
        var element = open.Pop();

        if (element.Line is { } line)
            AddLine(element, line);
        else if (element.Target is Table table)
            tables.Complete(table);
        else if (element.Target is ListBlock { Count: 0 } or QuoteBlock { Count: 0 } or TableRow { Count: 0 })
            Remove(element.Target);

        if (element.Target is Table { Count: 0 })
            Remove(element.Target);
    }

    /// <summary>It is nearly always the last, and Markdig looks for a block from the first.</summary>
    private static void Remove(ContainerBlock block)
    {
        var parent = block.Parent!;

        if (parent.LastChild == block)
            parent.RemoveAt(parent.Count - 1);
        else
            parent.Remove(block);
    }

    /// <summary>A heading, or the bold label that a summary or a term is.</summary>
    private void AddLine(Element element, int line)
    {
        if (element.Target.LastChild is not LeafBlock { Inline: { FirstChild: not null } content } leaf)
            return;

        leaf.Inline = null;

        if (element.Name[0] == 'h')
        {
            PlaceForBlocks().Add(new HeadingBlock(null!) { Level = element.Name[1] - '0', HeaderChar = '#', Line = line, Inline = content });
            return;
        }

        var bold = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2, Line = line };
        content.EmbraceChildrenBy(bold);
        bold.AppendChild(new LabelEnd { Line = line });
        PlaceForBlocks().Add(new ParagraphBlock { Line = line, Inline = content });
    }

    private void AppendInlines(Element element, string written)
    {
        foreach (var inlines in MarkdownFragment.Inlines(written, textLine))
        {
            if (element.Target.LastChild is LeafBlock { Inline: { } before })
                inlines.MoveChildrenAfter(before.LastChild!);
            else
                element.Target.Add(new ParagraphBlock { Line = textLine, Inline = inlines });
        }
    }

    /// <summary>The innermost element that may hold blocks: text between the rows of a table is above it, as in a browser.</summary>
    private ContainerBlock PlaceForBlocks()
    {
        foreach (var element in open)
        {
            if (element.Target is ListBlock list)
            {
                if (list.LastChild is ListItemBlock item)
                    return item;
            }
            else if (element.Target is not (Table or TableRow) && element.Line is null)
            {
                return element.Target;
            }
        }

        return root;
    }

    [GeneratedRegex("<[^<>]{0,2000}>", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex AnyTag();
}

/// <summary>The colon that the look of a page stands for: it makes a label of bold text, and is not shown.</summary>
internal sealed class LabelEnd : LeafInline;
