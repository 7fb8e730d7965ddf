using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing.Source;
using Markdig.Syntax;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>Reads HTML as what it is: lists, tables, headings and quotes become those of the syntax tree, and Markdown between tags is read.</summary>
internal static class HtmlParts
{
    /// <summary>Whether there was any.</summary>
    public static bool Read(MarkdownDocument document, NamedPlaces places, DiagnosticList diagnostics)
    {
        var containers = document.Descendants<HtmlBlock>().Select(html => html.Parent!).Distinct().ToArray();

        var tables = new HtmlTables(diagnostics);

        foreach (var container in containers)
            Rebuild(container, places, tables, diagnostics);

        return containers.Length > 0;
    }

    private static void Rebuild(ContainerBlock container, NamedPlaces places, HtmlTables tables, DiagnosticList diagnostics)
    {
        var blocks = container.ToArray();
        container.Clear();
        var tree = new HtmlTree(container, places, tables);
        var tokens = new HtmlTokens(tree, diagnostics);

        foreach (var block in blocks)
        {
            if (block is HtmlBlock html)
                tokens.Read(html);
            else
                tree.Add(block);
        }

        tree.Finish();
    }
}

/// <summary>Takes a block of HTML apart: tags that structure a text, and the text between them, other tags included.</summary>
internal sealed class HtmlTokens(HtmlTree tree, DiagnosticList diagnostics)
{
    public void Read(HtmlBlock html)
    {
        if (html.Type is HtmlBlockType.Comment && html.Lines.Lines.Take(html.Lines.Count).All(line => !line.Slice.AsSpan().Contains("-->", StringComparison.Ordinal)))
            return;

        var source = html.Lines.ToString();

        if (html.Type is not (HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle) && !HtmlTags.HasOnlyWords(source))
            HtmlSanitizer.NoteTags(html.Line, diagnostics);

        Read(source, html.Line);
        tree.EndText();
    }

    private void Read(string source, int line)
    {
        for (var i = 0; i < source.Length;)
        {
            var next = source.IndexOf('<', i);
            var end = next < 0 ? source.Length : next;
            tree.AddText(source[i..end], line);
            line += source.AsSpan(i, end - i).Count('\n');

            if (next < 0)
                return;

            i = ReadAt(source, next, line);
            line += source.AsSpan(next, i - next).Count('\n');
        }
    }

    /// <summary>Reads what begins with a sign <c>&lt;</c>; returns where it ends.</summary>
    private int ReadAt(string source, int start, int line)
    {
        if (source.AsSpan(start).StartsWith("<!--"))
            return EndOf(source, "-->", start);

        if (source.AsSpan(start).StartsWith("<?") || source.AsSpan(start).StartsWith("<!"))
            return EndOf(source, ">", start);

        if (HtmlTags.At(source, start) is not { } tag)
        {
            tree.AddText("<", line);
            return start + 1;
        }

        if (tag is { IsClosing: false, Name: "script" or "style" })
        {
            diagnostics.Add(DiagnosticCodes.ScriptDropped, line + 1);
            return EndOf(source, ">", EndOf(source, $"</{tag.Name}", start));
        }

        if (tag is { IsClosing: false, Name: "pre" })
            return ReadCode(source, start + tag.Text.Length, line);

        tree.AddTag(tag, line);
        return start + tag.Text.Length;
    }

    private int ReadCode(string source, int start, int line)
    {
        var end = source.IndexOf("</pre", start, StringComparison.OrdinalIgnoreCase) is var closing and >= 0 ? closing : source.Length;
        tree.AddCode(source[start..end], line);

        return end == source.Length ? end : EndOf(source, ">", end);
    }

    private static int EndOf(string source, string sign, int start) =>
        start < source.Length && source.IndexOf(sign, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end + sign.Length : source.Length;
}
