using Markdig.Syntax;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>Corrects the lines that Markdig gives to the nodes of a document.</summary>
internal static class BlockLines
{
    public static void Move(MarkdownDocument document, Func<int, int> lineOf)
    {
        foreach (var node in document.Descendants())
            node.Line = lineOf(node.Line);
    }

    /// <summary>Markdig counts a setext heading from its underline; its line is where its text begins.</summary>
    public static void CorrectSetext(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>().Where(h => h.IsSetext))
        {
            var start = document.LineStartIndexes!.BinarySearch(heading.Span.Start);
            var line = start >= 0 ? start : ~start - 1;

            foreach (var inline in heading.Inline?.Descendants() ?? [])
                inline.Line -= heading.Line - line;

            heading.Line = line;
        }
    }
}
