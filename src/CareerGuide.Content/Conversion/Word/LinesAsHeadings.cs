namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// In a document without heading styles the lines that look like headings are: a short paragraph that is bold or larger as a whole. The larger
/// it is, the higher its level.
/// </summary>
internal static class LinesAsHeadings
{
    private const int MaxLength = 100;
    private const int DeepestLevel = 6;
    private const int LevelOfRoles = 2;

    /// <summary>A title, a chapter, a role, a part of it, a group: then there is some text.</summary>
    private const int MaxHeadingsInARow = 5;

    /// <summary>How much larger than the text letters have to be.</summary>
    private const double Larger = 1.15;

    public static List<Block> Read(List<Block> blocks, ConversionReport report)
    {
        var headings = blocks.Exists(IsHeading) ? TitleAbove(blocks) : Looking(blocks);
        report.Add(ConversionNoteKind.LinesAsHeadings, headings.Count);

        return [.. blocks.Select((block, index) => headings.TryGetValue(index, out var level) ? Heading((WordParagraph)block, level) : block)];
    }

    private static bool IsHeading(Block block) => block is WordParagraph { Kind: ParagraphKind.Heading };

    private static WordParagraph Heading(WordParagraph paragraph, int level) => paragraph with
    {
        Kind = level == 0 ? ParagraphKind.Title : ParagraphKind.Heading,
        Level = level,
        Mark = null,
    };

    /// <summary>Above headings, the first line of all may be a title that nobody called one.</summary>
    private static Dictionary<int, int> TitleAbove(List<Block> blocks)
    {
        var first = blocks.FindIndex(IsHeading);

        return blocks.Exists(block => block is WordParagraph { Kind: ParagraphKind.Title }) || first == 0 || blocks.Count(block => block is WordParagraph { Kind: ParagraphKind.Heading, Level: 1 }) == 1
            || !IsLarger(blocks[0], BodySize(blocks)) ? [] : new() { [0] = 0 };
    }

    private static Dictionary<int, int> Looking(List<Block> blocks)
    {
        var body = BodySize(blocks);
        var found = Enumerable.Range(0, blocks.Count).Where(index => LooksLikeHeading(blocks, index, body)).ToList();

        // Where everything is bold, nothing is.
        if (found.Count > (blocks.Count - found.Count) * MaxHeadingsInARow)
            return [];

        var sizes = found.Select(index => SizeOf(blocks[index]) ?? body).Distinct().OrderDescending().ToList();
        var hasTitle = blocks.Exists(block => block is WordParagraph { Kind: ParagraphKind.Title });
        var isFirstTheTitle = !hasTitle && sizes.Count > 1 && found is [0, ..] && found.Count(index => (SizeOf(blocks[index]) ?? body) == sizes[0]) == 1;

        return found.ToDictionary(index => index, index => Math.Min(sizes.IndexOf(SizeOf(blocks[index]) ?? body) + (isFirstTheTitle || hasTitle ? 1 : LevelOfRoles), DeepestLevel));
    }

    private static bool LooksLikeHeading(List<Block> blocks, int index, int body)
    {
        if (blocks[index] is not WordParagraph { Kind: ParagraphKind.Text or ParagraphKind.Point } paragraph || paragraph.PlainText is not { Length: > 0 and <= MaxLength } text)
            return false;

        if (paragraph.Inlines.Any(inline => inline is BreakInline) || text[^1] is '.' or ';' or ',' || !text.Any(char.IsLetter))
            return false;

        return (paragraph.Mark is not { } mark || IsCountedAlone(blocks, index, mark)) && (IsBold(paragraph) || IsLarger(paragraph, body));
    }

    /// <summary>A number in front does not make a point of a line with other text below.</summary>
    private static bool IsCountedAlone(List<Block> blocks, int index, PointMark mark) =>
        mark.Number is not null && index + 1 < blocks.Count && (blocks[index + 1] as WordParagraph)?.Mark?.List != mark.List;

    private static bool IsBold(WordParagraph paragraph) => Texts(paragraph).All(text => text.Format.Bold);

    private static bool IsLarger(Block block, int body) =>
        block is WordParagraph { PlainText.Length: > 0 and <= MaxLength } paragraph && Texts(paragraph).All(text => text.Format.Size >= body * Larger);

    private static IEnumerable<TextInline> Texts(WordParagraph paragraph) =>
        paragraph.Inlines.OfType<TextInline>().Where(text => !string.IsNullOrWhiteSpace(text.Text));

    private static int? SizeOf(Block block) => Texts((WordParagraph)block).Max(text => text.Format.Size);

    /// <summary>The size of most letters, in half points.</summary>
    private static int BodySize(IEnumerable<Block> blocks)
    {
        const int Unknown = 0;
        var sizes = blocks.OfType<WordParagraph>().SelectMany(Texts).GroupBy(text => text.Format.Size ?? Unknown);

        return sizes.MaxBy(size => size.Sum(text => text.Text.Length))?.Key ?? Unknown;
    }
}
