using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Outline;

/// <summary>The lines of a paragraph, each as a list of inlines.</summary>
internal static class ParagraphLines
{
    private const int FewestPoints = 3;

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

    /// <summary>The lines at the beginning that each say <c>Name: text</c>, where there are two or more.</summary>
    public static IReadOnlyList<List<Inline>> Labelled(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.Any(inline => inline is LineBreakInline) is not true)
            return [];

        var labelled = Of(paragraph).TakeWhile(line => IsLabelled(TextOf(line))).ToArray();

        return labelled.Length > 1 ? labelled : [];
    }

    /// <summary>The lines, where they are points of their own and no text that was wrapped; otherwise none.</summary>
    public static IReadOnlyList<List<Inline>> Points(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.Any(inline => inline is LineBreakInline) is not true)
            return [];

        var lines = Of(paragraph);

        return lines.Count > 1 && (AreBrokenByHand(paragraph) || AreWrittenApart(lines.ConvertAll(TextOf))) ? lines : [];
    }

    /// <summary>Whether the author ended each line: by <c>&lt;br&gt;</c>, at the end of a line of the text or within it, or by two spaces.</summary>
    public static bool AreBrokenByHand(ParagraphBlock paragraph)
    {
        var isOpen = false;

        foreach (var inline in paragraph.Inline ?? [])
        {
            if (inline is LineBreakInline { IsHard: true })
                isOpen = false;
            else if (inline is LineBreakInline && inline.PreviousSibling is not LineBreakInline { IsHard: true })
                isOpen = true;
            else if (isOpen)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Each line begins like a sentence and none ends like one, and some line ended though the next word would have fitted: whoever
    /// wraps a text breaks it elsewhere.
    /// </summary>
    private static bool AreWrittenApart(List<string> lines)
    {
        var width = lines.Max(line => line.Length);

        return lines.Count >= FewestPoints
            && lines.TrueForAll(line => line.Length > 0 && char.IsUpper(line[0]) && line[^1] is not ('.' or ',' or ';' or ':' or '!' or '?'))
            && lines.Zip(lines.Skip(1)).Any(pair => pair.First.Length + 1 + pair.Second.Split(' ')[0].Length <= width);
    }

    private static bool IsLabelled(string line) =>
        line.IndexOfAny([':', '：']) is > 0 and var colon && SkillText.IsCategory(line[..colon].TrimEnd()) && char.IsLetterOrDigit(line[0])
        && line.AsSpan(colon + 1).Trim().Length > 0 && (line[colon] == '：' || line[colon + 1] == ' ');

    public static string TextOf(List<Inline> line) => WhiteSpace.Collapse(string.Concat(line.Select(inline =>
        inline is LiteralInline literal ? literal.Content.ToString() : PlainText.Of(inline))));

    /// <summary>Moves some lines into a paragraph of their own, where they stay lines.</summary>
    public static ParagraphBlock AsParagraph(IReadOnlyList<List<Inline>> lines, ParagraphBlock source)
    {
        var paragraph = AsParagraph(lines[0], source);

        foreach (var line in lines.Skip(1))
        {
            paragraph.Inline!.AppendChild(new LineBreakInline { IsHard = true, Line = line[0].Line });

            foreach (var inline in line)
            {
                inline.Remove();
                paragraph.Inline.AppendChild(inline);
            }
        }

        return paragraph;
    }

    /// <summary>Moves the line into a paragraph of its own.</summary>
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
