using System.Globalization;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.MarkdownWriting;

/// <summary>Writes a facet's item as Markdown that parses to the same item.</summary>
public static class ItemMarkdown
{
    /// <summary>The text alone, with its links and emphasis.</summary>
    public static string TextOf(Item item) =>
        item.Html is null ? MarkdownText.Escaped(item.Text) : MarkdownText.OfHtml($"<p>{item.Html}</p>") ?? "";

    /// <summary>A point as a line of a list, a paragraph as one, a block as it is; null if there is nothing to see.</summary>
    /// <param name="firstLevel">The level that headings within begin at.</param>
    internal static string? Of(Item item, int firstLevel)
    {
        if (!item.IsParagraph)
            return Point(TextOf(item), item.DetailsHtml, item.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ");

        return item.Text.Length > 0 ? TextOf(item) : MarkdownText.OfHtml(item.DetailsHtml, firstLevel);
    }

    /// <summary>A list goes right below the item that it is nested under; other blocks need a line between.</summary>
    internal static string Point(string text, string? detailsHtml, string mark = "- ")
    {
        var lines = mark + MarkdownText.Indented(text, mark.Length).TrimStart(' ');

        if (MarkdownText.OfHtml(detailsHtml) is not { } details)
            return lines;

        return $"{lines}\n{(details.StartsWith("- ", StringComparison.Ordinal) || text.Length == 0 ? "" : "\n")}{MarkdownText.Indented(details, mark.Length)}";
    }
}
