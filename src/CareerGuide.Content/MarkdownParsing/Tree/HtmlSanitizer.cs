using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing.Source;
using CareerGuide.Content.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>
/// Takes out of a syntax tree what must not reach a page: raw HTML that is no structure (its text stays), scripts and styles,
/// and links of other schemes than http, https and mailto (their text stays). What is left renders to safe HTML.
/// </summary>
internal sealed class HtmlSanitizer
{
    private readonly DiagnosticList diagnostics;
    private readonly NamedPlaces places;
    private readonly List<string> awaitingBlock = [];
    private readonly HashSet<string> droppedElements = [];
    private readonly PictureResolver pictures;

    private HtmlSanitizer(DiagnosticList diagnostics, NamedPlaces places, PictureResolver pictures)
    {
        this.diagnostics = diagnostics;
        this.places = places;
        this.pictures = pictures;
    }

    /// <param name="pictures">Those beside the text; null where nobody knows them.</param>
    /// <returns>The pictures from beside the text that it shows.</returns>
    public static IReadOnlyList<PictureReference> Clean(MarkdownDocument document, LecturePictures? pictures, DiagnosticList diagnostics)
    {
        var resolver = new PictureResolver(pictures, diagnostics);
        Notes.Gather(document);
        new HtmlSanitizer(diagnostics, NamedPlaces.Of(document), resolver).CleanBlocks(document);
        ListHeadings.Lift(document, diagnostics);
        TableRepairs.Apply(document, diagnostics);

        return resolver.Found;
    }

    private void CleanBlocks(ContainerBlock container)
    {
        foreach (var block in container.ToArray())
        {
            // The tree has none; what is none of ours would not be written anyway.
            if (block is HtmlBlock)
                container.Remove(block);
            else if (block is ContainerBlock inner)
                CleanBlocks(inner);
            else if (block is LeafBlock { Inline: { } inline })
                CleanLeaf(block, inline);
        }
    }

    private void CleanLeaf(Block block, ContainerInline inline)
    {
        if (block is HeadingBlock)
            Permalinks.Remove(inline, awaitingBlock);

        CleanInlines(inline);
        Pictures.Decorate(block, inline);

        // A place that links lead to, such as <a id="x"></a>, is not text; it names what follows.
        if (block is ParagraphBlock { Parent: MarkdownDocument document } && inline.FirstChild is null && awaitingBlock.Count > 0)
            document.Remove(block);
        else
            NamePlaces(block.Line);
    }

    private void NamePlaces(int line)
    {
        foreach (var id in awaitingBlock)
            places.Add(id, line);

        awaitingBlock.Clear();
    }

    private void CleanInlines(ContainerInline container)
    {
        foreach (var html in container.OfType<HtmlInline>())
            NoteHtml(html);

        InlineHtml.Pair(container);

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
            case LinkInline { IsAutoLink: true } link when !IsAllowed(link.Url ?? ""):
                return Unwrapped(link);
            case LinkInline link:
                return CleanedLink(link);
            case EmphasisInline { DelimiterChar: '~' } struck:
                CleanInlines(struck);
                return InlineHtml.Replaced(struck, new MarkedText("del") { Line = struck.Line });
            case FootnoteLink note:
                return note.IsBackLink ? Removed(note) : Replaced(note, new NoteMark(note));
            case CodeInline code when code.Content.Contains("\\|", StringComparison.Ordinal) && IsInCell(code):
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
                return code.NextSibling;
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

        if (link.IsImage && pictures.Find(link) is { } beside)
            return Replaced(link, beside);

        if (!IsAllowed(link.Url ?? ""))
        {
            WarnOfLink(link.Url ?? "", link.Line);
            return Unwrapped(link);
        }

        if (Notes.IsAddressOfNote(link.Url) && PlainText.Of(link).Trim('[', ']', ' ') is { Length: > 0 and < 4 } sign && char.IsLetterOrDigit(sign[0]))
            return Replaced(link, new NoteMark(sign, link.Url) { Line = link.Line });

        if (link.FirstChild is PictureInline { NextSibling: null })
            Pictures.Mark(link);

        if (link.FirstChild is LinkInline picture && picture.NextSibling is null)
        {
            Unwrapped(picture);
            Pictures.Mark(link);
        }

        if (link.IsImage)
        {
            Pictures.Mark(link);
            diagnostics.Add(DiagnosticCodes.PictureLinked, link.Line + 1);
            link.IsImage = false;

            if (link.FirstChild is null)
                link.AppendChild(new LiteralInline(link.Url ?? "") { Line = link.Line });
        }

        link.Url = pictures.AddressOf(link) ?? RelativeLinks.Absolute(link.Url ?? "");

        return link.FirstChild is null ? Unwrapped(link) : link.NextSibling;
    }

    private Inline? WithoutHtml(HtmlInline html)
    {
        if (html.Tag.StartsWith("<!", StringComparison.Ordinal) || html.Tag.StartsWith("<?", StringComparison.Ordinal))
            return Removed(html);

        var tag = HtmlTags.Of(html.Tag);

        if (tag is { IsClosing: false, Name: "script" or "style" })
        {
            diagnostics.Add(DiagnosticCodes.ScriptDropped, html.Line + 1);
            var next = AfterClosing(html.NextSibling, tag.Name);
            html.Remove();

            return next;
        }

        return HtmlTags.IsElement(tag.Name) ? WithoutTag(html, tag) : WithoutElement(html, tag);
    }

    private Inline? WithoutTag(HtmlInline html, HtmlTag tag)
    {
        if (tag is { Name: "img", IsClosing: false } && pictures.Find(tag, html.Line) is { } beside)
            return Replaced(html, beside);

        if (tag.Name == "br")
            return Replaced(html, new LineBreakInline { IsHard = true, Line = html.Line });

        if (tag is { IsClosing: false, Id: { Length: > 0 and <= 100 } id })
            awaitingBlock.Add(id);

        // Words on both sides of a paragraph's or a cell's end are two.
        return HtmlTags.IsBlock(tag.Name) && html.PreviousSibling is not null and not LineBreakInline && html.NextSibling is not null
            ? Replaced(html, new LineBreakInline { Line = html.Line })
            : Removed(html);
    }

    /// <summary>What no browser knows is text: <c>List&lt;String&gt;</c>; but for what is written like a program's own element.</summary>
    private Inline? WithoutElement(HtmlInline html, HtmlTag tag)
    {
        if (HtmlTags.LooksProgrammed(html.Tag) || (tag.IsClosing && droppedElements.Contains(tag.Name)))
        {
            droppedElements.Add(tag.Name);
            NoteTags(html.Line, diagnostics);

            return Removed(html);
        }

        if (!tag.IsClosing)
            diagnostics.Add(DiagnosticCodes.TextInAngleBrackets, html.Line + 1, ("tag", Shortened(html.Tag)));

        return Replaced(html, new LiteralInline(html.Tag) { Line = html.Line });
    }

    private static Inline? Removed(Inline inline)
    {
        var next = inline.NextSibling;
        inline.Remove();

        return next;
    }

    private static bool IsInCell(Inline inline)
    {
        var top = inline.Parent;

        while (top?.Parent is { } parent)
            top = parent;

        return top?.ParentBlock?.Parent is TableCell;
    }

    /// <summary>Removes everything up to the closing tag; returns what follows it.</summary>
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

    private void WarnOfLink(string url, int line) => diagnostics.Add(DiagnosticCodes.LinkDropped, line + 1, ("url", Shortened(url)));

    private static string Shortened(string url) => url.Length <= 60 ? url : url[..60] + "…";

    /// <summary>Line breaks and raised marks are written as they should be, and so are places that links lead to.</summary>
    private void NoteHtml(HtmlInline html)
    {
        if (HtmlTags.Of(html.Tag) is { IsClosing: false, Name: not ("br" or "sup" or "sub" or "script" or "style") } tag
            && HtmlTags.IsElement(tag.Name) && (tag.Name != "a" || tag.Attribute("href") is not null))
            NoteTags(html.Line, diagnostics);
    }

    internal static void NoteTags(int line, DiagnosticList diagnostics) => diagnostics.Add(DiagnosticCodes.TagsDropped, line + 1);
}

/// <summary>The box of a task list's item, as a character: a page has no use for a disabled checkbox without a label.</summary>
internal sealed class TaskMark(bool done) : LeafInline
{
    public string Character => done ? "☑" : "☐";
}
