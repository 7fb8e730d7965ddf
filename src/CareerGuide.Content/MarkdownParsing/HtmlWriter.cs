using System.Globalization;
using CareerGuide.Content.MarkdownParsing.Tree;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>Writes a cleaned syntax tree as HTML. It has no renderer for raw HTML, so it drops what <see cref="HtmlSanitizer"/> missed.</summary>
internal static class HtmlWriter
{
    /// <summary>The HTML of the blocks; null if nothing is visible.</summary>
    public static string? Write(IEnumerable<Block> blocks)
    {
        StringWriter? text = null;
        HtmlRenderer? renderer = null;

        foreach (var block in blocks)
        {
            LoosenLists(block);
            (renderer ??= Renderer(text = new StringWriter { NewLine = "\n" })).Render(block);
        }

        return text?.ToString().Trim() is { Length: > 0 } html ? html : null;
    }

    /// <summary>Whether anything is visible.</summary>
    public static bool HasText(IEnumerable<Block> blocks) => blocks.Any(block => Write([block]) is not null);

    /// <summary>Whether the paragraph is nothing but pictures, each of which becomes a figure.</summary>
    public static bool IsFigures(ParagraphBlock paragraph) =>
        paragraph is { Inline: { } inline, Parent: not TableCell }
        && inline.All(part => part is PictureInline { Shown: not null } or LineBreakInline or Anchor || (part is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()))
        && inline.Any(part => part is PictureInline);

    /// <summary>The text of a paragraph as HTML; null if it is plain text.</summary>
    public static string? WriteInline(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inline || inline.All(part => part is LiteralInline))
            return null;

        using var text = new StringWriter { NewLine = "\n" };
        Renderer(text).WriteLeafInline(paragraph);

        return text.ToString().Trim() is var html && html.Contains('<', StringComparison.Ordinal) ? html : null;
    }

    /// <summary>Makes lists loose whose items hold several paragraphs, which would run together in a tight list.</summary>
    private static void LoosenLists(Block block)
    {
        if (block is not ContainerBlock container)
            return;

        if (container is ListBlock { IsLoose: false } list)
            list.IsLoose = list.OfType<ListItemBlock>().Any(item => item.Count(inner => inner is ParagraphBlock) > 1);

        foreach (var inner in container)
            LoosenLists(inner);
    }

    private static HtmlRenderer Renderer(TextWriter text)
    {
        var renderer = new HtmlRenderer(text);
        renderer.ObjectRenderers.RemoveAll(r => r is HtmlBlockRenderer or Markdig.Renderers.Html.Inlines.HtmlInlineRenderer);
        renderer.ObjectRenderers.Add(new TableRenderer());
        renderer.ObjectRenderers.Insert(0, new NoteMarkRenderer());
        renderer.ObjectRenderers.Insert(0, new NotesRenderer());
        renderer.ObjectRenderers.Add(new MarkedTextRenderer());
        renderer.ObjectRenderers.Add(new LabelEndRenderer());
        renderer.ObjectRenderers.Add(new TaskMarkRenderer());
        renderer.ObjectRenderers.Add(new AnchorRenderer());
        renderer.ObjectRenderers.Add(new HeadingLinkRenderer());
        renderer.ObjectRenderers.Add(new PictureRenderer());
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new FigureRenderer());

        return renderer;
    }

    /// <summary>Aligns columns by class: the site's content security policy forbids the inline styles that Markdig writes.</summary>
    private sealed class TableRenderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            var alignments = table.ColumnDefinitions.ConvertAll(column => column.Alignment);

            AddClasses(table, alignments);
            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
            base.Write(renderer, table);

            foreach (var (column, alignment) in table.ColumnDefinitions.Zip(alignments))
                column.Alignment = alignment;
        }

        private static void AddClasses(Table table, List<TableColumnAlign?> alignments)
        {
            foreach (var row in table.OfType<TableRow>())
            {
                foreach (var (index, cell) in row.OfType<TableCell>().Index())
                {
                    if (ClassOf(alignments.ElementAtOrDefault(cell.ColumnIndex < 0 ? index : cell.ColumnIndex)) is { } name)
                        cell.GetAttributes().AddClass(name);
                }
            }
        }

        private static string? ClassOf(TableColumnAlign? alignment) => alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };
    }

    /// <summary>A paragraph of pictures alone: a figure for each, with its caption.</summary>
    private sealed class FigureRenderer : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            if (!IsFigures(paragraph))
            {
                base.Write(renderer, paragraph);
                return;
            }

            renderer.EnsureLine();
            var isFirst = true;

            foreach (var part in paragraph.Inline!.Where(part => part is PictureInline or Anchor))
            {
                if (part is PictureInline picture)
                {
                    WriteFigure(renderer, picture, isFirst ? paragraph : null);
                    isFirst = false;
                }
                else
                {
                    renderer.Render(part);
                }
            }
        }

        private static void WriteFigure(HtmlRenderer renderer, PictureInline picture, ParagraphBlock? first)
        {
            renderer.Write("<figure").WriteAttributes(first?.TryGetAttributes() ?? new HtmlAttributes()).Write('>');
            PictureRenderer.WriteElement(renderer, picture, title: null);

            if (picture.Caption is { } caption)
                renderer.Write("<figcaption>").WriteEscape(caption).Write("</figcaption>");

            renderer.WriteLine("</figure>");
        }
    }

    /// <summary>With its size, so that nothing moves when it arrives; it arrives when a reader comes near.</summary>
    private sealed class PictureRenderer : HtmlObjectRenderer<PictureInline>
    {
        protected override void Write(HtmlRenderer renderer, PictureInline picture) => WriteElement(renderer, picture, picture.Caption);

        public static void WriteElement(HtmlRenderer renderer, PictureInline picture, string? title)
        {
            if (picture.Shown is not { } shown)
            {
                renderer.WriteEscape(picture.AlternativeText);
                return;
            }

            renderer.Write("<img src=\"").WriteEscapeUrl(shown.Address).Write("\" alt=\"").WriteEscape(picture.AlternativeText)
                .Write(string.Create(CultureInfo.InvariantCulture, $"\" width=\"{shown.Width}\" height=\"{shown.Height}\""));

            if (title is not null)
                renderer.Write(" title=\"").WriteEscape(title).Write('"');

            renderer.Write(" loading=\"lazy\" decoding=\"async\" />");
        }
    }

    private sealed class TaskMarkRenderer : HtmlObjectRenderer<TaskMark>
    {
        protected override void Write(HtmlRenderer renderer, TaskMark mark) => renderer.Write(mark.Character);
    }

    private sealed class MarkedTextRenderer : HtmlObjectRenderer<MarkedText>
    {
        protected override void Write(HtmlRenderer renderer, MarkedText text)
        {
            renderer.Write('<').Write(text.Element).Write('>');
            renderer.WriteChildren(text);
            renderer.Write("</").Write(text.Element).Write('>');
        }
    }

    private sealed class LabelEndRenderer : HtmlObjectRenderer<LabelEnd>
    {
        protected override void Write(HtmlRenderer renderer, LabelEnd end)
        {
        }
    }

    private sealed class NoteMarkRenderer : HtmlObjectRenderer<NoteMark>
    {
        protected override void Write(HtmlRenderer renderer, NoteMark mark)
        {
            renderer.Write("<sup>");

            if (mark.Url is { Length: > 0 } url)
                renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\">");

            renderer.WriteEscape(mark.Sign).Write(mark.Url is { Length: > 0 } ? "</a></sup>" : "</sup>");
        }
    }

    private sealed class NotesRenderer : HtmlObjectRenderer<Notes>
    {
        protected override void Write(HtmlRenderer renderer, Notes notes) => renderer.WriteChildren(notes);
    }

    private sealed class AnchorRenderer : HtmlObjectRenderer<Anchor>
    {
        protected override void Write(HtmlRenderer renderer, Anchor anchor) =>
            renderer.Write("<span id=\"").WriteEscape(anchor.Id).Write("\"></span>");
    }

    private sealed class HeadingLinkRenderer : HtmlObjectRenderer<HeadingLink>
    {
        protected override void Write(HtmlRenderer renderer, HeadingLink link) => renderer
            .Write(" <a class=\"anchor\" href=\"#").WriteEscape(Uri.EscapeDataString(link.Id))
            .Write("\" aria-label=\"").WriteEscape(link.Heading).Write("\"></a>"); // no word of the site, whatever language its pages are in
    }
}

/// <summary>A link target within running text.</summary>
internal sealed class Anchor(string id) : LeafInline
{
    public string Id => id;
}

/// <summary>The permalink of a heading. It has no text, so the heading's own text does not change.</summary>
internal sealed class HeadingLink(string id, string heading) : LeafInline
{
    public string Id => id;

    public string Heading => heading;
}
