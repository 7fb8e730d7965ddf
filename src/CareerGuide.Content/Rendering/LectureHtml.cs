using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Outline;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Rendering;

/// <summary>The whole lecture as one page, each of its lines an address.</summary>
internal sealed class LectureHtml
{
    private readonly Dictionary<int, OutlineNode> headings;
    private readonly OutlineNode? title;
    private readonly HashSet<int> linesWithId = [];

    private LectureHtml(IEnumerable<OutlineNode> nodes, OutlineNode? title)
    {
        headings = nodes.Where(node => node.Line > 0).DistinctBy(node => node.Line).ToDictionary(node => node.Line);
        this.title = title;
    }

    /// <param name="document">A sanitised copy of the tree; rendering modifies it.</param>
    /// <param name="title">The heading that the page shows as its title; left out here but for its address.</param>
    public static string Write(MarkdownDocument document, IEnumerable<OutlineNode> nodes, OutlineNode? title)
    {
        var page = new LectureHtml(nodes, title);

        foreach (var block in document)
            page.Address(block);

        foreach (var notes in document.OfType<Notes>())
            AddressNotes(notes);

        return HtmlWriter.Write(document.Select(page.WithoutTitle)) ?? "";
    }

    private Block WithoutTitle(Block block) =>
        block is HeadingBlock heading && title is not null && heading.Line + 1 == title.Line ? AnchorsOfTitle() : block;

    private ParagraphBlock AnchorsOfTitle()
    {
        var paragraph = new ParagraphBlock { Inline = new ContainerInline() };
        paragraph.Inline.AppendChild(new Anchor($"L{title!.Line}"));
        paragraph.Inline.AppendChild(new Anchor(title.Slug));
        paragraph.GetAttributes().AddClass("title-anchors");

        return paragraph;
    }

    private void Address(Block block)
    {
        if (block is HeadingBlock heading)
            heading.Level = LevelOf(heading);

        // A list begins where its first item does, a tight item where its paragraph does: one address for both.
        var beginsWithPart = block is ListBlock or Table;

        if (!beginsWithPart)
            AddLineId(block);

        if (block is LeafBlock { Inline: { } inline })
            AddressLines(inline, block.Line + 1);

        if (headings.TryGetValue(block.Line + 1, out var node) && block is LeafBlock { Inline: { } text } && node != title)
            AddSlug(text, node);

        if (block is ContainerBlock container)
        {
            foreach (var child in container)
                Address(child);
        }

        // But for a table whose first row is nothing but a bar: that row is on no line.
        if (beginsWithPart)
            AddLineId(block);
    }

    private static void AddressNotes(Notes notes)
    {
        foreach (var (index, item) in notes.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Index())
        {
            if (item.FirstOrDefault() is LeafBlock { Inline.FirstChild: { } first })
                first.InsertBefore(new Anchor(Notes.IdOf(index + 1)));
        }
    }

    private void AddLineId(Block block)
    {
        if (block is not TableCell && !(block is ParagraphBlock && block.Parent is TableCell) && linesWithId.Add(block.Line + 1))
            block.GetAttributes().Id = $"L{block.Line + 1}";
    }

    /// <summary>An address for each further line of a paragraph.</summary>
    private void AddressLines(ContainerInline inline, int line)
    {
        foreach (var end in inline.FindDescendants<LineBreakInline>().ToArray())
        {
            if (end.NextSibling is { } next && next.Line >= line && linesWithId.Add(next.Line + 1))
                end.InsertAfter(new Anchor($"L{next.Line + 1}"));
        }
    }

    private void AddSlug(ContainerInline text, OutlineNode node)
    {
        headings.Remove(node.Line);

        if (text.FirstChild is { } first)
            first.InsertBefore(new Anchor(node.Slug));
        else
            text.AppendChild(new Anchor(node.Slug));

        if (text.ParentBlock is HeadingBlock && node.Text.Length > 0)
            text.AppendChild(new HeadingLink(node.Slug, node.Text));
    }

    /// <summary>By the heading's place in the tree: the page's title is h1, and no level is skipped.</summary>
    private int LevelOf(HeadingBlock heading)
    {
        if (!headings.TryGetValue(heading.Line + 1, out var node) || node.Block is null)
            return 6;

        return Math.Min(6, 1 + DepthUnderTitle(node));
    }

    private int DepthUnderTitle(OutlineNode node) =>
        1 + node.Ancestors.Count(above => !above.IsLabel && above.Parent is not null && above != title);
}
