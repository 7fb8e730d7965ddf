using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content;

/// <summary>
/// The Markdown that lectures are written in: CommonMark with pipe tables and task lists, each extension named,
/// so that no extension brings attributes or HTML of its own.
/// </summary>
internal static class LectureMarkdown
{
    /// <summary>Markdig gives up at 128 when it writes, and much later when it reads.</summary>
    private const int MaxDepth = 100;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>The syntax tree; null, with an error, for a text that cannot be read in reasonable time.</summary>
    public static MarkdownDocument? Parse(string markdown, DiagnosticList diagnostics)
    {
        if (ReadingCost.FirstUnreasonableLine(markdown) is { } line)
        {
            diagnostics.Add(Codes.TooComplicated, line,
                "This part has so many unfinished links, comments or nested marks that it cannot be read. Shorten or correct it.");
            return null;
        }

        try
        {
            var document = Markdown.Parse(markdown, Pipeline);

            if (FirstTooDeep(document) is not { } deep)
                return WithLinesOfSetext(document);

            AddTooDeep(deep.Line + 1, diagnostics);
        }
        catch (ArgumentException)
        {
            // What Markdig throws past its own limit of nesting; it does not say where.
            AddTooDeep(1, diagnostics);
        }

        return null;
    }

    private static void AddTooDeep(int line, DiagnosticList diagnostics) => diagnostics.Add(Codes.TooComplicated, line,
        "Quotes, lists or emphasis are nested too deeply somewhere in this text. Look for long runs of *, _, > or [ and remove them.");

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

    /// <summary>The first block or inline that is nested too deeply. Without recursion: that is what it is to prevent.</summary>
    private static MarkdownObject? FirstTooDeep(MarkdownDocument document)
    {
        var ahead = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);

        while (ahead.TryPop(out var next))
        {
            if (next.Depth > MaxDepth)
                return next.Node;

            foreach (var child in Children(next.Node))
                ahead.Push((child, next.Depth + 1));
        }

        return null;
    }

    private static IEnumerable<MarkdownObject> Children(MarkdownObject node) => node switch
    {
        ContainerBlock blocks => blocks,
        LeafBlock { Inline: { } inline } => inline,
        ContainerInline inlines => inlines,
        _ => [],
    };
}
