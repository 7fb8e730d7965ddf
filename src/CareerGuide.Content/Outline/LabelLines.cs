using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Outline;

/// <summary>Lines of one paragraph that each begin with a label (<c>**Focus:** x</c>) become paragraphs of their own.</summary>
internal static class LabelLines
{
    public static void Split(MarkdownDocument document)
    {
        var blocks = document.ToArray();
        document.Clear();

        foreach (var block in blocks.SelectMany(block => block is ParagraphBlock paragraph ? Split(paragraph) : [block]))
            document.Add(block);
    }

    /// <summary>
    /// The same for labels that only their words tell: each line of a paragraph is a facet (<c>Tools: a</c>),
    /// or its last line is one above a list.
    /// </summary>
    public static void SplitFacets(MarkdownDocument document, LanguageLexicon wordings)
    {
        var blocks = document.ToArray();
        document.Clear();

        foreach (var (index, block) in blocks.Index())
        {
            foreach (var part in block switch
            {
                ParagraphBlock paragraph => SplitFacets(paragraph, blocks.ElementAtOrDefault(index + 1), wordings),
                ListBlock list => LabelsBetweenPoints.Split(list, blocks.ElementAtOrDefault(index + 1), wordings),
                _ => [block],
            })
            {
                document.Add(part);
            }
        }
    }

    /// <summary>The paragraph itself, or one for each of its lines where every line begins with a bold label.</summary>
    public static IReadOnlyList<Block> Split(ParagraphBlock paragraph)
    {
        var lines = ParagraphLines.Of(paragraph);

        if (lines.Count < 2)
            return [paragraph];

        if (lines.TrueForAll(BeginsWithBoldColon))
            return lines.ConvertAll<Block>(line => ParagraphLines.AsParagraph(line, paragraph));

        // A label alone on its line is above the lines that follow it.
        if (IsBoldColonAlone(lines[0]))
            return [ParagraphLines.AsParagraph(lines[0], paragraph), Rest(paragraph)];

        return [paragraph];
    }

    private static Block[] SplitFacets(ParagraphBlock paragraph, Block? next, LanguageLexicon wordings)
    {
        if (paragraph.Inline?.Any(inline => inline is LineBreakInline) is not true)
            return [paragraph];

        var lines = ParagraphLines.Of(paragraph);

        if (lines.Count < 2)
            return [paragraph];

        if (lines.TrueForAll(line => NamesFacet(ParagraphLines.TextOf(line), hasText: true, wordings)))
            return [.. lines.Select(line => ParagraphLines.AsParagraph(line, paragraph))];

        if (NamesFacet(ParagraphLines.TextOf(lines[0]), hasText: false, wordings) && lines.Skip(1).All(IsMeaning))
            return [ParagraphLines.AsParagraph(lines[0], paragraph), ListOf(lines[1..], paragraph)];

        if (IsHeadingLine(ParagraphLines.TextOf(lines[0]), wordings))
            return [ParagraphLines.AsParagraph(lines[0], paragraph), Rest(paragraph)];

        if (ParagraphLines.AreBrokenByHand(paragraph) && SplitAtLabels(lines, paragraph, wordings) is { Count: > 1 } parts)
            return [.. parts];

        if (next is ListBlock && NamesFacet(ParagraphLines.TextOf(lines[^1]), hasText: false, wordings))
        {
            var last = ParagraphLines.AsParagraph(lines[^1], paragraph);

            while (paragraph.Inline!.LastChild is LineBreakInline end)
                end.Remove();

            return [paragraph, last];
        }

        return [paragraph];
    }

    /// <summary>Each line that is a label with a colon is above the lines that follow it, as text copied from a web page has them.</summary>
    private static List<Block> SplitAtLabels(List<List<Inline>> lines, ParagraphBlock paragraph, LanguageLexicon wordings)
    {
        var parts = new List<List<List<Inline>>>();
        var isBehindLabel = true;

        foreach (var line in lines)
        {
            var isLabel = ParagraphLines.TextOf(line) is [.., ':' or '：'] text && NamesFacet(text, hasText: false, wordings);

            if (isLabel || isBehindLabel)
                parts.Add([line]);
            else
                parts[^1].Add(line);

            isBehindLabel = isLabel;
        }

        return parts.Count == 1 || parts.TrueForAll(part => part.Count == 1 && !IsLabel(part[0])) ? [] : parts.ConvertAll<Block>(part => ParagraphLines.AsParagraph(part, paragraph));

        bool IsLabel(List<Inline> line) => ParagraphLines.TextOf(line) is [.., ':' or '：'];
    }

    /// <summary>A first line that is as a whole the name of a part is above the text that follows it at once.</summary>
    private static bool IsHeadingLine(string line, LanguageLexicon wordings) =>
        line.Length > 0 && char.IsUpper(line[0]) && line[^1] is not '.' && line.AsSpan().IndexOfAny(':', '：') < 0 && wordings.FacetOf(HeadingText.Plain(line), wordings.NamesJob) is { IsAmbiguous: false } facet && (facet.RoleName is null || line[^1] is '?');

    private static bool IsMeaning(List<Inline> line) => line[0] is LiteralInline literal && literal.Content.AsSpan().TrimStart().StartsWith(": ");

    /// <summary>What a definition list says of a facet are its points: <c>Tools</c> above <c>: Radio</c>, <c>: Hook</c>.</summary>
    private static ListBlock ListOf(List<List<Inline>> lines, ParagraphBlock paragraph)
    {
        var list = new ListBlock(null!) { BulletType = '-', Line = lines[0][0].Line };

        foreach (var line in lines)
        {
            var literal = (LiteralInline)line[0];
            literal.Content = new StringSlice(literal.Content.ToString().TrimStart()[1..].TrimStart());
            list.Add(new ListItemBlock(null!) { Line = literal.Line });
            ((ListItemBlock)list.LastChild!).Add(ParagraphLines.AsParagraph(line, paragraph));
        }

        return list;
    }

    /// <summary>Whether a line is a facet with a colon behind it, and then, if it may have, a text.</summary>
    public static bool NamesFacet(string line, bool hasText, LanguageLexicon wordings)
    {
        var colon = line.AsSpan().IndexOfAny(':', '：');

        if (hasText ? colon <= 0 : colon > 0 && colon < line.Length - 1)
            return false;

        return wordings.FacetOf(HeadingText.Plain(colon > 0 ? line[..colon] : line), wordings.NamesJob) is not null;
    }

    private static ParagraphBlock Rest(ParagraphBlock paragraph) =>
        ParagraphLines.AsParagraph([.. paragraph.Inline!.SkipWhile(inline => inline is LineBreakInline)], paragraph);

    private static bool IsBoldColonAlone(List<Inline> line) =>
        BeginsWithBoldColon(line) && string.Concat(line.Skip(1).Select(PlainText.Of)) is "" or ":";

    private static bool BeginsWithBoldColon(List<Inline> line) =>
        line.FirstOrDefault() is EmphasisInline { DelimiterCount: >= 2 } bold
        && (PlainText.Of(bold).EndsWith(':') || (line.ElementAtOrDefault(1) is LiteralInline next && PlainText.Of(next).StartsWith(':')));
}
