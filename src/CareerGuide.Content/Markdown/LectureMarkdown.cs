using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content;

/// <summary>
/// The Markdown that lectures are written in: CommonMark with what GitHub adds to it, each extension named, so that no
/// extension brings attributes or HTML of its own. Other dialects are brought into it by <see cref="SourceText"/>.
/// </summary>
internal static class LectureMarkdown
{
    /// <summary>Markdig gives up at 128 when it writes, and much later when it reads.</summary>
    private const int MaxDepth = 100;

    private static readonly MarkdownPipeline Pipeline = Extended().UseFootnotes().Build();

    /// <summary>For the text between tags of HTML, which has no blocks of HTML of its own.</summary>
    private static readonly MarkdownPipeline FragmentPipeline = WithoutHtmlBlocks();

    private static readonly MarkdownPipeline InlinePipeline = WithParagraphsAlone();

    /// <summary>The syntax tree; null, with an error, for a text that cannot be read in reasonable time.</summary>
    public static MarkdownDocument? Parse(string markdown, DiagnosticList diagnostics)
    {
        var prepared = SourceText.Prepare(markdown, diagnostics);

        if (ReadingCost.FirstUnreasonableLine(prepared.Text) is { } line)
        {
            diagnostics.Add(Codes.TooComplicated, prepared.LineOf(line - 1) + 1,
                "This part has so many unfinished links, comments or nested marks that it cannot be read. Shorten or correct it.");
            return null;
        }

        try
        {
            if (Parse(prepared, diagnostics) is { } document)
                return document;
        }
        catch (ArgumentException)
        {
            // What Markdig throws past its own limit of nesting; it does not say where.
            AddTooDeep(1, diagnostics);
        }

        return null;
    }

    /// <summary>A second tree of the text that a tree was made of. Whatever was to be told was told the first time.</summary>
    public static MarkdownDocument Copy(MarkdownDocument document) =>
        Parse((Prepared)document.GetData(typeof(Prepared))!, new DiagnosticList())!;

    /// <summary>The ids that the author gave to places of the document.</summary>
    public static NamedPlaces PlacesOf(MarkdownDocument document) => (NamedPlaces)document.GetData(typeof(NamedPlaces))!;

    /// <summary>A piece of text that begins on a line, as blocks.</summary>
    public static IEnumerable<Block> Fragment(string text, int line)
    {
        var document = Markdown.Parse(Unindented(text, ref line), FragmentPipeline);
        var blocks = document.Where(block => block is not LinkReferenceDefinitionGroup).ToArray();
        WithLinesOfSetext(document);
        MoveLines(document, own => own + line);
        document.Clear();

        return blocks;
    }

    /// <summary>A piece of text as the inlines of a line.</summary>
    public static IEnumerable<ContainerInline> InlineFragment(string text, int line)
    {
        var document = Markdown.Parse(Unindented(text, ref line), InlinePipeline);
        MoveLines(document, own => own + line);

        foreach (var leaf in document.OfType<LeafBlock>())
        {
            if (leaf.Inline is { } inline)
            {
                leaf.Inline = null;
                yield return inline;
            }
        }
    }

    private static MarkdownDocument? Parse(Prepared prepared, DiagnosticList diagnostics)
    {
        var document = Markdown.Parse(prepared.Text, Pipeline);
        document.SetData(typeof(NamedPlaces), prepared.Places);
        document.SetData(typeof(Prepared), prepared);

        if (FirstTooDeep(document) is { } deep)
        {
            AddTooDeep(prepared.LineOf(deep.Line) + 1, diagnostics);
            return null;
        }

        WithLinesOfSetext(document);

        if (prepared.Lines is not null)
            MoveLines(document, prepared.LineOf);

        if (HtmlParts.Read(document, prepared.Places, diagnostics) && FirstTooDeep(document) is { } inner)
        {
            AddTooDeep(inner.Line + 1, diagnostics);
            return null;
        }

        return document;
    }

    private static MarkdownPipelineBuilder Extended() => new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
        .UseEmojiAndSmiley(enableSmileys: false)
        .UsePreciseSourceLocation();

    private static MarkdownPipeline WithoutHtmlBlocks()
    {
        var builder = Extended();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();

        return builder.Build();
    }

    private static MarkdownPipeline WithParagraphsAlone()
    {
        var builder = Extended();
        builder.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);

        return builder.Build();
    }

    /// <summary>Without blank lines before it, and without the indentation that all its lines share.</summary>
    private static string Unindented(string text, ref int line)
    {
        var all = text.Split('\n');
        var first = Math.Max(0, Array.FindIndex(all, each => !string.IsNullOrWhiteSpace(each)));
        var lines = all[first..];
        line += first;
        lines[0] = lines[0].TrimStart();
        var indent = lines.Skip(1).Where(each => !string.IsNullOrWhiteSpace(each)).Select(each => each.Length - each.AsSpan().TrimStart(" \t").Length).DefaultIfEmpty().Min();

        return string.Join('\n', lines.Select((each, i) => i == 0 ? each : each.Length >= indent ? each[indent..] : ""));
    }

    private static void MoveLines(MarkdownDocument document, Func<int, int> lineOf)
    {
        foreach (var node in document.Descendants())
            node.Line = lineOf(node.Line);
    }

    private static void AddTooDeep(int line, DiagnosticList diagnostics) => diagnostics.Add(Codes.TooComplicated, line,
        "Quotes, lists or emphasis are nested too deeply somewhere in this text. Look for long runs of *, _, > or [ and remove them.");

    /// <summary>Markdig counts a setext heading from its underline; its line is where its text begins.</summary>
    private static void WithLinesOfSetext(MarkdownDocument document)
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
