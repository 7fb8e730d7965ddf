using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>Parses a piece of a document, such as the text between tags of HTML, in the Markdown that lectures are written in.</summary>
internal static class MarkdownFragment
{
    /// <summary>For the text between tags of HTML, which has no blocks of HTML of its own.</summary>
    private static readonly MarkdownPipeline FragmentPipeline = WithoutHtmlBlocks();

    private static readonly MarkdownPipeline InlinePipeline = WithParagraphsAlone();

    /// <summary>CommonMark with what GitHub adds to it, footnotes aside.</summary>
    public static MarkdownPipelineBuilder Extended() => new MarkdownPipelineBuilder()
        .UsePipeTables()
        .Use<TaskBoxes>()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<BoundedAutoLinks>()
        .UseEmojiAndSmiley(enableSmileys: false)
        .UsePreciseSourceLocation();

    /// <summary>A piece of text that begins on a line, as blocks.</summary>
    public static IEnumerable<Block> Blocks(string text, int line)
    {
        var document = Markdown.Parse(Unindented(text, ref line), FragmentPipeline);
        var blocks = document.Where(block => block is not LinkReferenceDefinitionGroup).ToArray();
        BlockLines.CorrectSetext(document);
        BlockLines.Move(document, own => own + line);
        document.Clear();

        return blocks;
    }

    /// <summary>A piece of text as the inlines of a line.</summary>
    public static IEnumerable<ContainerInline> Inlines(string text, int line)
    {
        var document = Markdown.Parse(Unindented(text, ref line), InlinePipeline);
        BlockLines.Move(document, own => own + line);

        foreach (var leaf in document.OfType<LeafBlock>())
        {
            if (leaf.Inline is { } inline)
            {
                leaf.Inline = null;
                yield return inline;
            }
        }
    }

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
}
