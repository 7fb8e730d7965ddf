using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content;

/// <summary>Words that stand for a heading without being one.</summary>
internal sealed record Label(string Text, int Line, ParagraphBlock Paragraph, Inline? Inline, bool HasOwnText)
{
    /// <summary>Leaves in the paragraph only what the label's own line says besides the label.</summary>
    public void RemoveFromParagraph()
    {
        while (Paragraph.Inline!.FirstChild is { } first)
        {
            first.Remove();

            if (first == Inline)
                break;
        }

        if (Paragraph.Inline.FirstChild is LiteralInline rest)
            rest.Content = new StringSlice(rest.Content.ToString().TrimStart(':', ' '));

        while (Paragraph.Inline.FirstChild is LineBreakInline or LiteralInline { Content.IsEmpty: true })
            Paragraph.Inline.FirstChild.Remove();
    }
}

/// <summary>Bold words at the beginning of a paragraph: <c>**Focus:** x</c>, <c>**Focus**: x</c>, <c>**Focus:**</c>.</summary>
internal sealed record BoldLabel(string Text, bool HasColon, bool HasOwnText, ParagraphBlock Paragraph, EmphasisInline Inline)
{
    public static BoldLabel? Of(ParagraphBlock paragraph)
    {
        var first = FirstVisible(paragraph.Inline?.FirstChild);

        if (first is not EmphasisInline { DelimiterCount: >= 2 } bold)
            return null;

        var text = PlainText.Of(bold);
        var rest = Rest(bold);
        var colonInside = text.EndsWith(':');
        var colonOutside = rest.StartsWith(':');
        var ownText = colonOutside ? rest[1..].Trim() : rest;

        // **Bold** words in running text are no label.
        if (!colonInside && !colonOutside && ownText.Length > 0)
            return null;

        return new BoldLabel(HeadingText.Plain(text), colonInside || colonOutside, ownText.Length > 0, paragraph, bold);
    }

    /// <summary>The label, with its colon, that a list item begins with.</summary>
    public static BoldLabel? Of(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock paragraph && Of(paragraph) is { HasColon: true } label ? label : null;

    public Label ToLabel() => new(Text, Inline.Line + 1, Paragraph, Inline, HasOwnText);

    private static Inline? FirstVisible(Inline? inline)
    {
        while (inline is LiteralInline literal && !PlainText.Of(literal).Any(char.IsLetterOrDigit))
            inline = inline.NextSibling;

        return inline;
    }

    private static string Rest(Inline inline)
    {
        var rest = new List<string>();

        for (var next = inline.NextSibling; next is not null; next = next.NextSibling)
            rest.Add(next is LiteralInline literal ? literal.Content.ToString() : next is LineBreakInline ? " " : PlainText.Of(next));

        return string.Concat(rest).Trim();
    }
}

/// <summary>Lines of one paragraph that each begin with a bold label (<c>**Focus:** x</c>) become paragraphs of their own.</summary>
internal static class LabelLines
{
    public static void Split(MarkdownDocument document)
    {
        var blocks = document.ToArray();
        document.Clear();

        foreach (var block in blocks.SelectMany(block => block is ParagraphBlock paragraph ? Split(paragraph) : [block]))
            document.Add(block);
    }

    /// <summary>The paragraph itself, or one for each of its lines where every line begins with a bold label.</summary>
    public static IReadOnlyList<Block> Split(ParagraphBlock paragraph)
    {
        var lines = ParagraphLines.Of(paragraph);

        if (lines.Count < 2)
            return [paragraph];

        if (lines.TrueForAll(BeginsWithBoldColon))
            return lines.ConvertAll<Block>(line => ParagraphLines.AsParagraph(line, paragraph));

        // A label alone on its line stands above the lines that follow it.
        if (IsBoldColonAlone(lines[0]))
            return [ParagraphLines.AsParagraph(lines[0], paragraph), ParagraphLines.AsParagraph([.. paragraph.Inline!.SkipWhile(inline => inline is LineBreakInline)], paragraph)];

        return [paragraph];
    }

    private static bool IsBoldColonAlone(List<Inline> line) =>
        BeginsWithBoldColon(line) && string.Concat(line.Skip(1).Select(PlainText.Of)) is "" or ":";

    private static bool BeginsWithBoldColon(List<Inline> line) =>
        line.FirstOrDefault() is EmphasisInline { DelimiterCount: >= 2 } bold
        && (PlainText.Of(bold).EndsWith(':') || (line.ElementAtOrDefault(1) is LiteralInline next && PlainText.Of(next).StartsWith(':')));
}

/// <summary>The lines of a paragraph, each as the inlines that it is made of.</summary>
internal static class ParagraphLines
{
    public static List<List<Inline>> Of(ParagraphBlock paragraph)
    {
        var lines = new List<List<Inline>> { new() };

        foreach (var inline in paragraph.Inline ?? [])
        {
            if (inline is LineBreakInline)
                lines.Add([]);
            else
                lines[^1].Add(inline);
        }

        lines.RemoveAll(line => line.Count == 0);
        return lines;
    }

    public static string TextOf(List<Inline> line) => PlainText.Collapsed(string.Concat(line.Select(inline =>
        inline is LiteralInline literal ? literal.Content.ToString() : PlainText.Of(inline))));

    /// <summary>Moves the line out of its paragraph into one of its own.</summary>
    public static ParagraphBlock AsParagraph(List<Inline> line, ParagraphBlock source)
    {
        var paragraph = new ParagraphBlock(source.Parser) { Line = line[0].Line, Inline = new ContainerInline(), Span = source.Span };

        foreach (var inline in line)
        {
            inline.Remove();
            paragraph.Inline.AppendChild(inline);
        }

        return paragraph;
    }
}
