using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Outline;

/// <summary>
/// Labels that stand between two lists without an empty line: to Markdown <c>Skills:</c> directly below a point goes on with that point,
/// and what follows is one list.
/// </summary>
internal static class LabelsBetweenPoints
{
    /// <summary>The lists and the labels between them; the list itself where there is no label.</summary>
    /// <param name="next">What stands behind the list.</param>
    public static IReadOnlyList<Block> Split(ListBlock list, Block? next, LanguageLexicon wordings)
    {
        var items = list.OfType<ListItemBlock>().ToArray();
        var mayEndLabel = next is ListBlock ? items : items[..^1];

        if (!Array.Exists(mayEndLabel, item => LabelOf(item, wordings) is not null))
            return [list];

        var parts = new List<Block>();
        list.Clear();

        foreach (var item in items)
        {
            if (parts.LastOrDefault() is not ListBlock current)
                parts.Add(current = parts.Count == 0 ? list : new ListBlock(list.Parser!) { IsOrdered = list.IsOrdered, IsLoose = list.IsLoose, BulletType = list.BulletType, Line = item.Line });

            current.Add(item);

            if ((item != items[^1] || next is ListBlock) && LabelOf(item, wordings) is { } label)
                parts.Add(TakenFrom(item, label));
        }

        return parts;
    }

    /// <summary>The last line of a point, where it begins at the margin and is the name of a part or a job.</summary>
    private static List<Inline>? LabelOf(ListItemBlock item, LanguageLexicon wordings)
    {
        if (item is not [ParagraphBlock { Inline: { } inline } paragraph] || inline.LastChild is not (LiteralInline or EmphasisInline) || !inline.Any(part => part is LineBreakInline))
            return null;

        var lines = ParagraphLines.Of(paragraph);

        return lines.Count > 1 && lines[^1][0].Column == 0 && IsLabel(lines[^1], wordings) ? lines[^1] : null;
    }

    private static bool IsLabel(List<Inline> line, LanguageLexicon wordings)
    {
        var text = ParagraphLines.TextOf(line);

        if (text is [.., ':' or '：'])
            return LabelLines.NamesFacet(text, hasText: false, wordings) || (line[0] is EmphasisInline { DelimiterCount: >= 2 } && line.Count < 3);

        return line is [EmphasisInline { DelimiterCount: >= 2 }] && HeadingText.Plain(text) is var words && (wordings.FacetOf(words, wordings.NamesJob) is not null || wordings.NamesJob(words));
    }

    private static ParagraphBlock TakenFrom(ListItemBlock item, List<Inline> label)
    {
        var point = (ParagraphBlock)item[0];
        var paragraph = ParagraphLines.AsParagraph(label, point);

        while (point.Inline!.LastChild is LineBreakInline end)
            end.Remove();

        return paragraph;
    }
}
