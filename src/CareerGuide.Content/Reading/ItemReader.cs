using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>Reads lists and paragraphs as items.</summary>
internal static class ItemReader
{
    /// <summary>The text of a list item's own line; what is nested under it is its details.</summary>
    public static Item Read(ListItemBlock item, string? group = null)
    {
        var own = item.FirstOrDefault() as LeafBlock;
        var text = own is null ? "" : PlainText.Of(own);

        return new Item(text, (own ?? (Block)item).Line + 1, group, HtmlWriter.Write(item.Skip(own is null ? 0 : 1)));
    }

    public static Item Read(ParagraphBlock paragraph, string? group = null) =>
        new(PlainText.Of(paragraph), (paragraph.Inline?.FirstChild?.Line ?? paragraph.Line) + 1, group);
}
