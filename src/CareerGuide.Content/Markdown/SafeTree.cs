using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content;

/// <summary>
/// Takes out of a syntax tree what must not reach a page: raw HTML (its text stays), scripts and styles,
/// and links of other schemes than http, https and mailto (their text stays). What is left renders to safe HTML.
/// </summary>
internal sealed partial class SafeTree
{
    private readonly DiagnosticList diagnostics;

    private SafeTree(DiagnosticList diagnostics) => this.diagnostics = diagnostics;

    public static void Clean(MarkdownDocument document, DiagnosticList diagnostics) =>
        new SafeTree(diagnostics).CleanBlocks(document);

    private void CleanBlocks(ContainerBlock container)
    {
        if (container.Any(block => block is HtmlBlock))
            ReplaceHtmlBlocks(container);

        foreach (var block in container)
        {
            if (block is ContainerBlock inner)
                CleanBlocks(inner);
            else if (block is LeafBlock { Inline: { } inline })
                CleanInlines(inline);
        }
    }

    private void ReplaceHtmlBlocks(ContainerBlock container)
    {
        var blocks = container.ToArray();
        container.Clear();

        foreach (var block in blocks.SelectMany(block => block is HtmlBlock html ? TextOf(html) : [block]))
            container.Add(block);
    }

    /// <summary>The text between the tags, a paragraph for each run of lines that has any.</summary>
    private IEnumerable<Block> TextOf(HtmlBlock html)
    {
        var source = html.Lines.ToString();
        var withoutScripts = ScriptsAndStyles().Replace(source, OnlyLineBreaks);

        if (withoutScripts != source)
            diagnostics.Add(Codes.ScriptDropped, html.Line + 1, "A script or style was left out; a lecture is text only. Remove it from here.");
        else if (html.Type is not HtmlBlockType.Comment)
            NoteTags(html.Line + 1);

        var text = Tags().Replace(Comments().Replace(withoutScripts, OnlyLineBreaks), OnlyLineBreaks);
        var line = html.Line;
        ParagraphBlock? paragraph = null;

        foreach (var textLine in text.Split('\n').Select(l => WebUtility.HtmlDecode(l).Trim()))
        {
            if (textLine.Length == 0)
            {
                if (paragraph is not null)
                    yield return paragraph;

                paragraph = null;
            }
            else
            {
                paragraph ??= new ParagraphBlock { Line = line, Inline = new ContainerInline { Line = line } };
                AppendLine(paragraph.Inline!, textLine, line);
            }

            line++;
        }

        if (paragraph is not null)
            yield return paragraph;
    }

    private static void AppendLine(ContainerInline inline, string text, int line)
    {
        if (inline.LastChild is not null)
            inline.AppendChild(new LineBreakInline { Line = line });

        inline.AppendChild(new LiteralInline(text) { Line = line });
    }

    private void CleanInlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null;)
            inline = Cleaned(inline);
    }

    /// <summary>Cleans one inline and returns the next to look at.</summary>
    private Inline? Cleaned(Inline inline)
    {
        switch (inline)
        {
            case HtmlInline html:
                return WithoutHtml(html);
            case TaskList task:
                return Replaced(task, MarkOf(task));
            case AutolinkInline link when !IsAllowed(link.IsEmail ? "mailto:" + link.Url : link.Url):
                WarnOfLink(link.Url, link.Line);
                return Replaced(link, new LiteralInline(link.Url) { Line = link.Line });
            case LinkInline link:
                return CleanedLink(link);
            case ContainerInline container:
                CleanInlines(container);
                return inline.NextSibling;
            default:
                return inline.NextSibling;
        }
    }

    /// <summary>Only at the beginning of an item is <c>[x]</c> a box.</summary>
    private static LeafInline MarkOf(TaskList task) => task.PreviousSibling is null
        ? new TaskMark(task.Checked) { Line = task.Line }
        : new LiteralInline(task.Checked ? "[x]" : "[ ]") { Line = task.Line };

    private Inline? CleanedLink(LinkInline link)
    {
        CleanInlines(link);

        if (!IsAllowed(link.Url ?? ""))
        {
            WarnOfLink(link.Url ?? "", link.Line);
            return Unwrapped(link);
        }

        if (link.IsImage)
        {
            diagnostics.Add(Codes.PictureLinked, link.Line + 1, "Pictures are not shown; a link to this one stands in its place.");
            link.IsImage = false;

            if (link.FirstChild is null)
                link.AppendChild(new LiteralInline(link.Url ?? "") { Line = link.Line });
        }

        return link.FirstChild is null ? Unwrapped(link) : link.NextSibling;
    }

    private Inline? WithoutHtml(HtmlInline html)
    {
        if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            return Replaced(html, new LineBreakInline { IsHard = true, Line = html.Line });

        var next = html.NextSibling;

        if (ScriptOpening().Match(html.Tag) is { Success: true } opening)
        {
            diagnostics.Add(Codes.ScriptDropped, html.Line + 1, "A script or style was left out; a lecture is text only. Remove it from here.");
            next = AfterClosing(next, opening.Groups["name"].Value);
        }
        else if (!html.Tag.StartsWith("<!--", StringComparison.Ordinal) && !html.Tag.StartsWith("</", StringComparison.Ordinal))
        {
            NoteTags(html.Line + 1);
        }

        html.Remove();
        return next;
    }

    /// <summary>Removes everything up to the closing tag; returns what stands behind it.</summary>
    private static Inline? AfterClosing(Inline? inline, string name)
    {
        while (inline is not null)
        {
            var next = inline.NextSibling;
            var closes = inline is HtmlInline { Tag: var tag } && tag.StartsWith("</" + name, StringComparison.OrdinalIgnoreCase);
            inline.Remove();
            inline = next;

            if (closes)
                break;
        }

        return inline;
    }

    private static Inline? Replaced(Inline inline, Inline replacement)
    {
        inline.ReplaceBy(replacement, copyChildren: false);
        return replacement.NextSibling;
    }

    /// <summary>Puts the link's text in the place of the link.</summary>
    internal static Inline? Unwrapped(LinkInline link)
    {
        var next = link.NextSibling;

        Inline last = link;

        // Markdig's InsertBefore breaks the way back from what follows, by which it looks for descendants.
        foreach (var child in link.ToArray())
        {
            child.Remove();
            last.InsertAfter(child);
            last = child;
        }

        link.Remove();
        return next;
    }

    /// <summary>http, https, mailto, and addresses without a scheme.</summary>
    internal static bool IsAllowed(string url)
    {
        // Browsers skip control characters and white space within a scheme.
        var visible = string.Concat(url.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var colon = visible.IndexOf(':', StringComparison.Ordinal);

        if (colon < 0 || visible.AsSpan(0, colon).ContainsAny('/', '?', '#'))
            return true;

        return visible[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }

    private void WarnOfLink(string url, int line) => diagnostics.Add(Codes.LinkDropped, line + 1,
        $"The link to “{Shortened(url)}” was left out, its text stays: links may begin with https:, http: or mailto:, or lead to a page of this site.");

    private static string Shortened(string url) => url.Length <= 60 ? url : url[..60] + "…";

    private void NoteTags(int line) => diagnostics.Add(Codes.TagsDropped, line, "HTML tags are left out here; the text between them stays. Write it in Markdown.");

    private static string OnlyLineBreaks(Match match) => new('\n', match.Value.Count(c => c == '\n'));

    [GeneratedRegex(@"<(?<name>script|style)\b.*?(</\k<name>\s*>|\z)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ScriptsAndStyles();

    [GeneratedRegex(@"^<(?<name>script|style)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ScriptOpening();

    [GeneratedRegex(@"<!--.*?(-->|\z)", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"<[/!?]?[a-z][^<>]*>?|<[!?][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();
}

/// <summary>The box of a task list's item, as a character: a page has no use for a disabled checkbox without a label.</summary>
internal sealed class TaskMark(bool done) : LeafInline
{
    public string Character => done ? "☑" : "☐";
}
