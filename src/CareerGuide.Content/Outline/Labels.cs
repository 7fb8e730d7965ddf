using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Outline;

/// <summary>Text that acts as a heading without being one.</summary>
/// <param name="Cut">How many characters of the plain text behind <paramref name="Inline"/> are the label's too.</param>
internal sealed record Label(string Text, int Line, ParagraphBlock Paragraph, Inline? Inline, bool HasOwnText, int Cut = 0)
{
    /// <summary>Leaves in the paragraph only what the label's own line says besides the label.</summary>
    public void RemoveFromParagraph()
    {
        if (Inline is not null)
            RemoveInlines();

        if (Paragraph.Inline!.FirstChild is LiteralInline rest)
            rest.Content = new StringSlice(WithoutMark(rest.Content.ToString()[Cut..]));

        while (Paragraph.Inline.FirstChild is LineBreakInline or LiteralInline { Content.IsEmpty: true })
            Paragraph.Inline.FirstChild.Remove();
    }

    private static string WithoutMark(string text)
    {
        var own = text.TrimStart(':', '：', ' ', '\u00a0', '–', '—');
        return own.StartsWith("- ", StringComparison.Ordinal) ? own[2..].TrimStart() : own;
    }

    private void RemoveInlines()
    {
        while (Paragraph.Inline!.FirstChild is { } first)
        {
            first.Remove();

            if (first == Inline)
                break;
        }
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

    internal static Inline? FirstVisible(Inline? inline)
    {
        while (inline is TaskMark || (inline is LiteralInline literal && !PlainText.Of(literal).Any(char.IsLetterOrDigit)))
            inline = inline.NextSibling;

        return inline;
    }

    internal static string Rest(Inline inline)
    {
        var rest = new List<string>();

        for (var next = inline.NextSibling; next is not null; next = next.NextSibling)
            rest.Add(next is LiteralInline literal ? literal.Content.ToString() : next is LineBreakInline ? " " : PlainText.Of(next));

        return string.Concat(rest).Trim();
    }
}
