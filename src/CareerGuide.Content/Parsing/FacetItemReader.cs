using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Parsing;

/// <summary>Reads the content of a facet as items, in one of the forms of <see cref="FacetItems"/>.</summary>
internal sealed class FacetItemReader(ParseContext reading, Glossary glossary)
{
    private const int FewestLongPoints = 3, MaxWordsOfPoint = 6, MaxLengthOfPoint = 60;
    private const int FewestGroups = 2;

    private readonly FacetTables tables = new(reading.Lexicon, glossary);

    public IEnumerable<Item> Read(OutlineNode node, FacetItems form) => form switch
    {
        FacetItems.Prose => Prose(node),
        FacetItems.Points => Points(node),
        _ => Blocks(node, group: null),
    };

    private List<Item> Prose(OutlineNode node)
    {
        var items = new List<Item>();

        foreach (var block in reading.Left(node))
        {
            if (block is ParagraphBlock paragraph && !HtmlWriter.IsFigures(paragraph))
                TakeItem(block, ItemReader.Read(paragraph), items);
            else if (block is ListBlock list)
                TakeItems(list, null, items);
        }

        return items.ConvertAll(item => item with { IsParagraph = true });
    }

    /// <summary>
    /// The items of the facet's list. A paragraph is an item where there is no list, or where it is bold above the list;
    /// any other paragraph beside a list, and a second list that a sentence introduces, are kept as written.
    /// </summary>
    private List<Item> Points(OutlineNode node)
    {
        var items = new List<Item>();
        TakeOwnPoints(node, group: null, items);
        var hasOwn = items.Count > 0;

        foreach (var child in node.Children)
        {
            if (!child.IsLabel || !hasOwn)
                TakeOwnPoints(child, child.Text, items);
        }

        return items;
    }

    private void TakeOwnPoints(OutlineNode node, string? group, List<Item> items)
    {
        var blocks = reading.Left(node);
        var hasList = blocks.Any(b => b is ListBlock or Table);
        var definitions = Definitions.In(blocks);
        var groups = BoldGroups(blocks);

        foreach (var (index, block) in blocks.Index())
        {
            switch (block)
            {
                case ListBlock list when !IsIntroducedAfterOthers(blocks, index, items):
                    TakeItems(list, group, items);
                    break;
                case Table table when tables.Items(table, group) is { } rows:
                    items.AddRange(rows.Where(row => row.Text.Length > 0 || row.DetailsHtml is not null));
                    reading.Consume(table);
                    break;
                case ParagraphBlock when definitions.TryGetValue(block, out var defined):
                    items.AddRange(defined.Select(definition => definition.AsItem(group)));
                    reading.Consume(block);
                    break;
                case ParagraphBlock paragraph when !hasList && ParagraphLines.Labelled(paragraph) is { Count: > 0 } labelled:
                    items.AddRange(labelled.Select(line => ItemReader.Read(ParagraphLines.AsParagraph(line, paragraph), group)));
                    reading.TakeIfEmpty(paragraph);
                    break;
                case ParagraphBlock paragraph when !hasList && ParagraphLines.Points(paragraph) is { Count: > 0 } points:
                    items.AddRange(points.Select(line => ItemReader.ReadLine(line, paragraph, group)));
                    reading.TakeIfEmpty(paragraph);
                    break;
                case ParagraphBlock paragraph when !hasList && SemicolonParts(paragraph) is { Length: > 1 } parts:
                    items.AddRange(parts.Select(part => new Item(part, ItemReader.Read(paragraph).Line, group, null)));
                    reading.Consume(paragraph);
                    break;
                case ParagraphBlock paragraph when groups.Contains(paragraph):
                    group = ItemReader.Read(paragraph).Text;
                    reading.Consume(paragraph);
                    break;
                case ParagraphBlock paragraph when IsPoint(paragraph, hasList):
                    TakeItem(paragraph, ItemReader.Read(paragraph, group), items);
                    break;
            }
        }
    }

    /// <summary>One sentence that counts points with semicolons between them. Several sentences are prose, and so is one of two long halves.</summary>
    private static string[] SemicolonParts(ParagraphBlock paragraph)
    {
        var text = PlainText.Of(paragraph);

        if (text.AsSpan().IndexOfAny(';', '；') < 0 || text.Contains(". ", StringComparison.Ordinal))
            return [];

        string[] parts = [.. text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.TrimEnd('.', '。')).Where(part => part.Length > 0)];

        return parts.Length < FewestLongPoints && Array.Exists(parts, IsLong) ? [] : parts;
    }

    private static bool IsLong(string part) => part.Split(' ').Length > MaxWordsOfPoint || part.Length > MaxLengthOfPoint;

    private bool IsPoint(ParagraphBlock paragraph, bool hasList) =>
        !HtmlWriter.IsFigures(paragraph) && (hasList ? IsBoldLine(paragraph) : !reading.Lexicon.Closes(PlainText.Of(paragraph)));

    private static bool IsIntroducedAfterOthers(IReadOnlyList<Block> blocks, int index, List<Item> items) =>
        items.Count > 0 && index > 0 && blocks[index - 1] is ParagraphBlock introduction && PlainText.Of(introduction).EndsWith(':');

    /// <summary>Two or more bold lines that each stand right above a list say what its points are about.</summary>
    private static HashSet<Block> BoldGroups(IReadOnlyList<Block> blocks)
    {
        var groups = blocks.Zip(blocks.Skip(1)).Where(pair => pair is (ParagraphBlock paragraph, ListBlock) && IsBoldLine(paragraph)).Select(pair => pair.First).ToHashSet();

        return groups.Count < FewestGroups ? [] : groups;
    }

    private static bool IsBoldLine(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: EmphasisInline { DelimiterCount: >= 2 } only } && only.NextSibling is null;

    /// <summary>Everything below the heading. A heading within gives what is below it its name; below that of another, both names.</summary>
    private List<Item> Blocks(OutlineNode node, string? group)
    {
        var blocks = reading.Left(node);
        var definitions = Definitions.In(blocks);
        List<Item> items = [.. blocks.SelectMany(block => definitions.TryGetValue(block, out var defined)
            ? defined.Select(definition => definition.AsItem(group))
            : Written(block, group))];

        foreach (var block in blocks)
            reading.Consume(block);

        foreach (var child in node.Children.Where(child => child is { IsRole: false, IsFacetOfNamedRole: false } && !(node.IsFacetOfNamedRole && child.Facet is not null)))
            items.AddRange(Blocks(child, group is null ? child.Text : $"{group}: {child.Text}"));

        return [.. items.Where(item => item.Text.Length > 0 || item.DetailsHtml is not null)];
    }

    private static IEnumerable<Item> Written(Block block, string? group) => block switch
    {
        ListBlock list => list.OfType<ListItemBlock>().Select(item => ItemReader.ReadWritten(item, group)),
        ParagraphBlock paragraph when !HtmlWriter.IsFigures(paragraph) => [ItemReader.ReadWritten(paragraph, group)],
        ThematicBreakBlock => [],
        _ => [new Item("", block.Line + 1, group, HtmlWriter.Write([block])) { IsParagraph = true }],
    };

    private void TakeItems(ListBlock list, string? group, List<Item> items)
    {
        foreach (var item in list.OfType<ListItemBlock>())
            TakeItem(item, ItemReader.Read(item, group), items);

        reading.Consume(list);
    }

    private void TakeItem(Block block, Item item, List<Item> items)
    {
        reading.Consume(block);

        if (item.Text.Length > 0 || item.DetailsHtml is not null)
            items.Add(item);
    }
}
