using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>A picture in front of a name or behind it decorates it: a page links to it, and the name is without it.</summary>
internal static class Pictures
{
    private static readonly object Picture = new();
    private static readonly object Decoration = new();

    public static void Mark(LinkInline link) => link.SetData(Picture, Picture);

    public static bool IsDecoration(LinkInline link) => link.ContainsData(Decoration);

    public static void Decorate(Block block, ContainerInline inline)
    {
        if (block is not HeadingBlock && block.Parent is not (ListItemBlock or TableCell))
            return;

        DecorateWithShown(inline);

        if (inline.FirstChild is not LinkInline && inline.LastChild is not LinkInline)
            return;

        var links = inline.OfType<LinkInline>().Where(link => link.ContainsData(Picture)).ToArray();

        if (links.Length > 0 && inline.Any(other => !links.Contains(other) && PlainText.Of(other).Length > 0))
        {
            foreach (var link in links)
                link.SetData(Decoration, Decoration);
        }
    }

    public static bool IsDecoration(PictureInline picture) => picture.ContainsData(Decoration);

    private static void DecorateWithShown(ContainerInline inline)
    {
        if (inline.FirstChild is not PictureInline && inline.LastChild is not PictureInline)
            return;

        if (inline.Any(other => other is not PictureInline && PlainText.Of(other).Length > 0))
        {
            foreach (var picture in inline.OfType<PictureInline>())
                picture.SetData(Decoration, Decoration);
        }
    }
}
