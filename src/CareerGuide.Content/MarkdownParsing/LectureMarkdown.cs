using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing.Source;
using CareerGuide.Content.MarkdownParsing.Tree;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>
/// The Markdown that lectures are written in: CommonMark with what GitHub adds to it, each extension named, so that no
/// extension brings attributes or HTML of its own. Other dialects are brought into it by <see cref="SourceText"/>.
/// </summary>
internal static class LectureMarkdown
{
    /// <summary>Markdig's limit is 128 for rendering and much higher for parsing.</summary>
    private const int MaxDepth = 100;

    private static readonly MarkdownPipeline Pipeline = MarkdownFragment.Extended().UseFootnotes().Build();

    /// <summary>The syntax tree; null, with an error, for a text that cannot be parsed in reasonable time.</summary>
    public static MarkdownDocument? Parse(string markdown, DiagnosticList diagnostics)
    {
        if (ReadingCost.HasTooManyLines(markdown, diagnostics))
            return null;

        var prepared = SourceText.Prepare(markdown, diagnostics);

        if (ReadingCost.IsTooHigh(prepared.Text, prepared.LineOf, diagnostics))
            return null;

        try
        {
            if (Parse(prepared, diagnostics) is { } document)
                return document;
        }
        catch (ArgumentException)
        {
            // Markdig throws this beyond its own nesting limit, without a line number.
            AddTooDeep(1, diagnostics);
        }

        return null;
    }

    /// <summary>Parses the text of a tree again. Drops the diagnostics, which the first parse reported.</summary>
    public static MarkdownDocument Copy(MarkdownDocument document) =>
        Parse((Prepared)document.GetData(typeof(Prepared))!, new DiagnosticList())!;

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

        BlockLines.CorrectSetext(document);

        if (prepared.Lines is not null)
            BlockLines.Move(document, prepared.LineOf);

        if (HtmlParts.Read(document, prepared.Places, diagnostics) && FirstTooDeep(document) is { } inner)
        {
            AddTooDeep(inner.Line + 1, diagnostics);
            return null;
        }

        ControlCharacters.Replace(document, prepared.Text, diagnostics);

        return document;
    }

    private static void AddTooDeep(int line, DiagnosticList diagnostics) => diagnostics.Add(DiagnosticCodes.TooComplicated.As("TooDeep"), line);

    /// <summary>The first block or inline that is nested too deeply. Iterative, since recursion could overflow the stack.</summary>
    private static MarkdownObject? FirstTooDeep(MarkdownDocument document)
    {
        var ahead = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);

        while (ahead.TryPop(out var next))
        {
            if (next.Depth > MaxDepth)
                return next.Node;

            PushChildren(next.Node, next.Depth + 1, ahead);
        }

        return null;
    }

    private static void PushChildren(MarkdownObject node, int depth, Stack<(MarkdownObject Node, int Depth)> ahead)
    {
        if (node is ContainerBlock blocks)
        {
            foreach (var block in blocks)
                ahead.Push((block, depth));
        }
        else if ((node as ContainerInline ?? (node as LeafBlock)?.Inline) is { } inlines)
        {
            for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
                ahead.Push((inline, depth));
        }
    }
}
