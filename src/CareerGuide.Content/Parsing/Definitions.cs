using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Parsing;

/// <summary>A term and its definition.</summary>
/// <param name="Meaning">The definition, as a paragraph of its own.</param>
internal sealed record Definition(string Term, int Line, ParagraphBlock Meaning)
{
    public string Text => PlainText.Of(Meaning);

    public Item AsItem(string? group) => new(Term, Line, group, HtmlWriter.Write([Meaning]));

    public RawSkillLine AsSkillLine(string? group) => new($"{Term}: {Text}", Line, group, Category: Term);
}

/// <summary>
/// Reads the definition lists of other dialects, which are paragraphs here: <c>Term</c> above <c>: what it means</c>,
/// and pandoc's <c>Term</c>, a hard line break, what it means.
/// </summary>
internal static class Definitions
{
    /// <summary>The definitions in each of the paragraphs; ordinary paragraphs have none.</summary>
    public static IReadOnlyDictionary<Block, IReadOnlyList<Definition>> In(IReadOnlyList<Block> blocks)
    {
        var found = new Dictionary<Block, IReadOnlyList<Definition>>();
        var paragraphs = blocks.OfType<ParagraphBlock>().Select(paragraph => (Paragraph: paragraph, Lines: ParagraphLines.Of(paragraph))).ToArray();
        var areBroken = paragraphs.Length > 1 && paragraphs.All(p => p.Lines.Count == 2 && HasHardBreak(p.Paragraph));

        foreach (var (paragraph, lines) in paragraphs)
        {
            if (AreMarked(lines))
                found[paragraph] = [.. Marked(lines, paragraph)];
            else if (areBroken)
                found[paragraph] = [Of(lines[0], lines[1], paragraph)];
        }

        return found;
    }

    /// <summary>Whether each term has at least one line behind a colon.</summary>
    private static bool AreMarked(List<List<Inline>> lines)
    {
        var isMeaning = lines.ConvertAll(IsMeaning);

        return lines.Count > 1 && !isMeaning[0] && isMeaning[^1] && !isMeaning.Zip(isMeaning.Skip(1)).Any(pair => pair is (false, false));
    }

    private static bool IsMeaning(List<Inline> line) =>
        line[0] is LiteralInline literal && literal.Content.ToString().TrimStart().StartsWith(": ", StringComparison.Ordinal);

    private static IEnumerable<Definition> Marked(List<List<Inline>> lines, ParagraphBlock paragraph)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var meanings = lines.Skip(at + 1).TakeWhile(IsMeaning).ToArray();
            var meaning = meanings.SelectMany((line, index) => index == 0 ? line : line.Prepend(new LineBreakInline())).ToList();

            foreach (var line in meanings)
                WithoutColon((LiteralInline)line[0]);

            yield return Of(lines[at], meaning, paragraph);
            at += meanings.Length;
        }
    }

    private static void WithoutColon(LiteralInline literal) =>
        literal.Content = new StringSlice(literal.Content.ToString().TrimStart().TrimStart(':').TrimStart());

    private static Definition Of(List<Inline> term, List<Inline> meaning, ParagraphBlock paragraph)
    {
        var line = term[0].Line + 1;

        return new Definition(HeadingText.Plain(PlainText.Of(ParagraphLines.AsParagraph(term, paragraph))), line, ParagraphLines.AsParagraph(meaning, paragraph));
    }

    private static bool HasHardBreak(ParagraphBlock paragraph) =>
        paragraph.Inline!.OfType<LineBreakInline>().Any(lineBreak => lineBreak.IsHard);
}
