using System.Text;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>What a reader sees of a piece of Markdown, without the Markdown.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock block) => block.Inline is { } inline ? Of(inline) : block.Lines.ToString().Trim();

    public static string Of(Inline inline)
    {
        // Most headings and points are plain text without any marks.
        if (inline is ContainerInline { FirstChild: LiteralInline { NextSibling: null } only })
            return WhiteSpace.Collapse(only.Content.ToString());

        var text = new StringBuilder();
        Append(inline, text);

        return WhiteSpace.Collapse(text.ToString());
    }

    public static string Of(TableCell cell) =>
        string.Join(' ', Leaves(cell).Select(Of)).Trim();

    private static IEnumerable<LeafBlock> Leaves(ContainerBlock container) =>
        container.SelectMany(block => block is ContainerBlock inner ? Leaves(inner) : block is LeafBlock leaf ? [leaf] : []);

    private static void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case LabelEnd:
                text.Append(':');
                break;
            case NoteMark:
                break;
            case PictureInline picture:
                text.Append(Pictures.IsDecoration(picture) ? "" : picture.AlternativeText);
                break;
            case LinkInline link when Pictures.IsDecoration(link):
                break;
            case ContainerInline container:
                if (container is LinkDelimiterInline opening)
                    text.Append(opening.ToLiteral());

                foreach (var child in container)
                    Append(child, text);
                break;
        }
    }
}
