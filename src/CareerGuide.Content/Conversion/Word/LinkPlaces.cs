using System.Globalization;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Where links within a document lead: to the headings that their bookmarks stand in.</summary>
internal static class LinkPlaces
{
    /// <returns>For each bookmark in a heading its address, <c>#slug</c>.</returns>
    public static Dictionary<string, string> Of(IEnumerable<Block> blocks, IReadOnlyDictionary<string, WordParagraph> bookmarks)
    {
        var slugs = Slugs(blocks);
        var places = new Dictionary<string, string>();

        foreach (var (bookmark, paragraph) in bookmarks)
        {
            if (slugs.TryGetValue(paragraph.Inlines, out var slug))
                places[bookmark] = "#" + slug;
        }

        return places;
    }

    /// <summary>Headings with the same words are told apart as GitHub does. A paragraph keeps its pieces when it becomes a heading.</summary>
    private static Dictionary<IReadOnlyList<Inline>, string> Slugs(IEnumerable<Block> blocks)
    {
        var times = new Dictionary<string, int>();
        var slugs = new Dictionary<IReadOnlyList<Inline>, string>(ReferenceEqualityComparer.Instance);

        foreach (var heading in blocks.OfType<WordParagraph>().Where(paragraph => paragraph.Kind is ParagraphKind.Heading or ParagraphKind.Title))
        {
            var slug = Slug.From(heading.PlainText);
            var before = times[slug] = times.GetValueOrDefault(slug) + 1;
            slugs[heading.Inlines] = before == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{before - 1}");
        }

        return slugs;
    }
}
