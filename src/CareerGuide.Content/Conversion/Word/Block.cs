namespace CareerGuide.Content.Conversion.Word;

internal abstract record Block;

internal enum ParagraphKind
{
    Text,
    Title,
    Heading,
    Point,
    Quote,
    Code,
}

internal sealed record WordParagraph(IReadOnlyList<Inline> Inlines) : Block
{
    public ParagraphKind Kind { get; init; }

    /// <summary>Of a heading, from 1.</summary>
    public int Level { get; init; }

    public PointMark? Mark { get; init; }

    /// <summary>How far it is set in, in twentieths of a point.</summary>
    public int Indent { get; init; }

    /// <summary>Whether it goes on with the point above it.</summary>
    public bool ContinuesPoint { get; init; }

    public string RawText => string.Concat(Inlines.Select(inline => inline.PlainText));

    public string PlainText => RawText.Trim();

    public bool IsEmpty => PlainText.Length == 0 && !Inlines.Any(inline => inline is MarkdownInline);

    /// <summary>The lines that its line breaks part it into.</summary>
    public IEnumerable<IReadOnlyList<Inline>> Lines()
    {
        var line = new List<Inline>();

        foreach (var inline in Inlines)
        {
            if (inline is not BreakInline)
            {
                line.Add(inline);
                continue;
            }

            yield return line;
            line = [];
        }

        yield return line;
    }

    /// <param name="length">In characters of its text.</param>
    public WordParagraph WithoutStart(int length)
    {
        var rest = new List<Inline>();

        foreach (var inline in Inlines)
        {
            var taken = Math.Min(length, inline.PlainText.Length);
            length -= taken;

            if (inline is TextInline text)
                rest.Add(text with { Text = text.Text[taken..] });
            else if (taken == 0)
                rest.Add(inline);
        }

        return this with { Inlines = rest };
    }
}

/// <summary>What precedes a point.</summary>
/// <param name="List">Tells lists apart: the points of one have the same.</param>
/// <param name="Number">Null for a bullet.</param>
/// <param name="Checked">Whether the box in front of it is ticked; null without a box.</param>
internal sealed record PointMark(string List, int Level, int? Number, bool? Checked = null)
{
    /// <summary>Whether its number comes from the document's numbering, and not from what somebody typed.</summary>
    public bool IsAutomatic { get; init; }
}

/// <param name="HasHead">Whether the document marks the first row as a head.</param>
internal sealed record WordTable(IReadOnlyList<IReadOnlyList<TableCell>> Rows, bool HasHead) : Block;

internal sealed record TableCell(IReadOnlyList<Block> Blocks)
{
    public static readonly TableCell Empty = new([]);

    public int Columns { get; init; } = 1;

    /// <summary>Whether it is a part of the cell above.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether cells below are parts of it.</summary>
    public bool IsMergedDown { get; init; }

    public bool IsEmpty => Blocks.Count == 0;
}
