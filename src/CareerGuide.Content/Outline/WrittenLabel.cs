using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Outline;

/// <summary>What is between a label and the words behind it.</summary>
internal enum LabelMark
{
    /// <summary>Nothing: the label is alone on its line.</summary>
    None,

    Colon,

    Dash,
}

internal enum LabelStyle
{
    Plain,
    Italic,
    Bold,
}

/// <summary>Words at the beginning of a paragraph that may be a label: <c>**Focus:** x</c>, <c>*Focus* – x</c>, <c>Focus: x</c>, <c>Focus</c>.</summary>
/// <param name="Inline">The last inline that is wholly the label's.</param>
/// <param name="Cut">How many characters of the plain text behind that the label and its colon take.</param>
internal sealed record WrittenLabel(string Text, LabelStyle Style, LabelMark Mark, bool HasOwnText, ParagraphBlock Paragraph, Inline? Inline, int Cut)
{
    private const int MaxLengthOfPlainLabel = 60;

    /// <summary>A sentence that introduces what follows ends with a colon.</summary>
    private const int MaxLengthOfSentence = 160;

    public static WrittenLabel? Of(ParagraphBlock paragraph) =>
        BoldLabel.FirstVisible(paragraph.Inline?.FirstChild) is EmphasisInline emphasis ? Emphasised(emphasis, paragraph) : Plain(paragraph);

    public Label ToLabel() => new(Text, (Inline?.Line ?? Paragraph.Inline?.FirstChild?.Line ?? Paragraph.Line) + 1, Paragraph, Inline, HasOwnText, Cut);

    private static WrittenLabel? Emphasised(EmphasisInline emphasis, ParagraphBlock paragraph)
    {
        var style = emphasis.DelimiterCount >= 2 ? LabelStyle.Bold : LabelStyle.Italic;
        var (text, rest) = (PlainText.Of(emphasis), BoldLabel.Rest(emphasis));
        var (mark, own) = Split(text, rest);

        if (mark is LabelMark.None && rest.Length > 0 && EndsLine(emphasis))
            return new WrittenLabel(HeadingText.Plain(text), style, LabelMark.Colon, HasOwnText: true, paragraph, emphasis, Cut: 0);

        if (mark is LabelMark.None && rest.Length > 0)
            return rest[0] is '(' or '（' ? WithBracket(text, style, emphasis, paragraph) : null;

        return new WrittenLabel(HeadingText.Plain(text), style, mark, own.Length > 0, paragraph, emphasis, Cut: 0);
    }

    /// <summary>Words that the author parted from the text below by a line break say as much as with a colon.</summary>
    private static bool EndsLine(EmphasisInline emphasis)
    {
        var next = emphasis.NextSibling;

        while (next is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())
            next = next.NextSibling;

        return next is LineBreakInline { IsHard: true };
    }

    /// <summary><c>**Product Owner** (*Anna Berg*): decides</c>, <c>**Skills** (must have)</c>: the bracket belongs to the label.</summary>
    private static WrittenLabel? WithBracket(string text, LabelStyle style, EmphasisInline emphasis, ParagraphBlock paragraph)
    {
        var before = "";

        for (var inline = emphasis.NextSibling; inline is not null && before.Length <= MaxLengthOfPlainLabel; inline = inline.NextSibling)
        {
            var part = inline is LiteralInline literal ? literal.Content.ToString() : PlainText.Of(inline);
            var close = inline is LiteralInline ? part.AsSpan().IndexOfAny(')', '）') : -1;

            if (close < 0)
            {
                before += part;
                continue;
            }

            var bracket = before + part[..(close + 1)];
            var rest = (part[(close + 1)..] + BoldLabel.Rest(inline)).Trim();

            var (mark, own) = Split(text, rest);

            if (mark is LabelMark.None && own.Length > 0)
                return null;

            return own.Length > 0
                ? new WrittenLabel(HeadingText.Plain($"{text} {bracket.Trim()}"), style, mark, HasOwnText: true, paragraph, inline.PreviousSibling, close + 1)
                : new WrittenLabel(HeadingText.Plain($"{text} {bracket.Trim()}"), style, mark, HasOwnText: false, paragraph, paragraph.Inline!.LastChild, Cut: 0);
        }

        return null;
    }

    /// <summary><c>Tools –</c> above a list.</summary>
    private static string WithoutDash(string text) =>
        text.TrimEnd() is [.. var words, ' ', '-' or '–' or '—'] ? words : text;

    private static (LabelMark Mark, string Own) Split(string text, string rest)
    {
        if (text.TrimEnd() is [.., ':' or '：'])
            return (LabelMark.Colon, rest);

        return rest switch
        {
            [':' or '：', .. var own] => (LabelMark.Colon, own.Trim()),
            ['–' or '—', .. var own] => (LabelMark.Dash, own.Trim()),
            ['-', ' ', .. var own] => (LabelMark.Dash, own.Trim()),
            _ => (LabelMark.None, rest),
        };
    }

    private static WrittenLabel? Plain(ParagraphBlock paragraph)
    {
        var box = paragraph.Inline?.FirstChild as TaskMark;

        if ((box is null ? paragraph.Inline?.FirstChild : box.NextSibling) is not LiteralInline literal)
            return null;

        var text = literal.Content.ToString();
        var colon = text.AsSpan(0, Math.Min(text.Length, MaxLengthOfPlainLabel)).IndexOfAny(':', '：');

        if (colon > 0 && (colon + 1 == text.Length || text[colon] == '：' || char.IsWhiteSpace(text[colon + 1])))
        {
            var hasOwnText = colon + 1 < text.TrimEnd().Length || literal.NextSibling is not null;

            return new WrittenLabel(HeadingText.Plain(text[..colon]), LabelStyle.Plain, LabelMark.Colon, hasOwnText, paragraph, hasOwnText ? box : literal, colon + 1);
        }

        if (colon < 0 && literal.NextSibling is null && text.Length <= MaxLengthOfSentence && text.AsSpan().IndexOfAny(':', '：') == text.TrimEnd().Length - 1)
            return new WrittenLabel(HeadingText.Plain(text), LabelStyle.Plain, LabelMark.Colon, HasOwnText: false, paragraph, literal, Cut: 0);

        if (literal.NextSibling is not null || text.Length > MaxLengthOfPlainLabel)
            return null;

        var words = WithoutDash(text);

        return new WrittenLabel(HeadingText.Plain(words), LabelStyle.Plain, words.Length < text.Length ? LabelMark.Dash : LabelMark.None, HasOwnText: false, paragraph, literal, Cut: 0);
    }
}
