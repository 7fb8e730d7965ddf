using System.Buffers;
using Markdig;
using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>
/// The Markdown that lectures are written in: CommonMark with pipe tables and task lists, each extension named,
/// so that no extension brings attributes or HTML of its own.
/// </summary>
internal static class LectureMarkdown
{
    // Markdig reads these in quadratic time; a lecture never has so many of them, an attack needs thousands.
    private const int MaxLinksInParagraph = 1_000;
    private const int MaxCommentsInParagraph = 100;
    private const int MaxLinkDefinitions = 1_000;
    private const int MaxNestingOfLine = 200;

    private static readonly SearchValues<char> MarksOfNesting = SearchValues.Create(" \t>-*+");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>The syntax tree; null, with an error, for a text that cannot be read in reasonable time.</summary>
    public static MarkdownDocument? Parse(string markdown, DiagnosticList diagnostics)
    {
        if (FirstUnreasonableLine(markdown) is { } line)
        {
            diagnostics.Add(Codes.TooComplicated, line,
                "This part has so many unfinished links, comments or nested marks that it cannot be read. Shorten or correct it.");
            return null;
        }

        try
        {
            return WithLinesOfSetext(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // What Markdig throws past its limit of nesting; it does not say where.
            diagnostics.Add(Codes.TooComplicated, 1,
                "Quotes, lists or emphasis are nested too deeply somewhere in this text. Look for long runs of *, _, > or [ and remove them.");
            return null;
        }
    }

    /// <summary>Markdig counts a setext heading from its underline; its line is where its text begins.</summary>
    private static MarkdownDocument WithLinesOfSetext(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>().Where(h => h.IsSetext))
        {
            var start = document.LineStartIndexes!.BinarySearch(heading.Span.Start);
            var line = start >= 0 ? start : ~start - 1;

            foreach (var inline in heading.Inline?.Descendants() ?? [])
                inline.Line -= heading.Line - line;

            heading.Line = line;
        }

        return document;
    }

    private static int? FirstUnreasonableLine(string markdown)
    {
        int number = 0, links = 0, comments = 0, definitions = 0;

        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            number++;

            if (line.IsWhiteSpace())
            {
                links = comments = 0;
                continue;
            }

            links += line.Count("](") + line.Count("[[");
            comments += line.Count("<!--");
            definitions += line.TrimStart().StartsWith('[') && line.Contains("]:", StringComparison.Ordinal) ? 1 : 0;

            if (links > MaxLinksInParagraph || comments > MaxCommentsInParagraph || definitions > MaxLinkDefinitions || Nesting(line) > MaxNestingOfLine)
                return number;
        }

        return null;
    }

    private static int Nesting(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept(MarksOfNesting) is var end and >= 0 ? line[..end] : line;

        return marks.Count('>') + marks.Count("- ") + marks.Count("* ") + marks.Count("+ ");
    }
}
