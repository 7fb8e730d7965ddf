using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// Points whose marks somebody typed, or a program wrote as text: <c>• SQL</c>, <c>-⇥Excel</c>, <c>1. Plan</c>. A sign that text may begin with
/// too is a mark in front of a tab, or where a neighbour begins with it.
/// </summary>
internal static partial class TypedPoints
{
    private const string Bullets = "•●▪◦‣⁃∙○■▸►➢➤";

    public static List<Block> Read(IReadOnlyList<Block> blocks)
    {
        var split = blocks.SelectMany<Block, Block>(block => block is WordParagraph { Kind: ParagraphKind.Text } paragraph ? Lines(paragraph) : [block]).ToList();
        var marks = split.ConvertAll(block => block is WordParagraph { Kind: ParagraphKind.Text } paragraph ? MarkOf(paragraph) : null);

        return [.. split.Select((block, index) => marks[index] is { } mark && IsPoint(marks, index) ? Point((WordParagraph)block, mark) : block)];
    }

    /// <summary>A paragraph of several lines that begin with marks is several points.</summary>
    private static List<WordParagraph> Lines(WordParagraph paragraph)
    {
        if (!paragraph.Inlines.Any(inline => inline is BreakInline))
            return [paragraph];

        var lines = paragraph.Lines().Select(line => paragraph with { Inlines = line }).Where(line => !line.IsEmpty).ToList();

        return lines.Exists(line => MarkOf(line) is not null) ? lines : [paragraph];
    }

    private static Mark? MarkOf(WordParagraph paragraph) => TypedMark().Match(paragraph.RawText) is { Success: true } match
        ? new Mark(match.Groups["mark"].Value, match.Groups["space"].Value.Contains('\t', StringComparison.Ordinal), match.Length)
        : null;

    private static bool IsPoint(List<Mark?> marks, int index)
    {
        var mark = marks[index]!;

        if (mark.Number is { } number)
            return Neighbour(-1)?.Number == number - 1 || Neighbour(1)?.Number == number + 1;

        return mark.HasTab || mark.Box is not null || Bullets.Contains(mark.Sign[0], StringComparison.Ordinal) || Neighbour(-1)?.Sign == mark.Sign || Neighbour(1)?.Sign == mark.Sign;

        Mark? Neighbour(int step) => index + step >= 0 && index + step < marks.Count ? marks[index + step] : null;
    }

    private static WordParagraph Point(WordParagraph paragraph, Mark mark) => paragraph.WithoutStart(mark.Length) with
    {
        Kind = ParagraphKind.Point,
        Mark = new PointMark(mark.Number is null ? mark.Sign : "typed numbers", 0, mark.Number, mark.Box),
    };

    /// <param name="Length">With the white space around it.</param>
    private sealed record Mark(string Sign, bool HasTab, int Length)
    {
        public int? Number => char.IsAsciiDigit(Sign[0]) ? int.Parse(Sign.AsSpan(0, Sign.Length - 1), CultureInfo.InvariantCulture) : null;

        public bool? Box => Sign switch
        {
            "☐" => false,
            "☑" or "☒" => true,
            _ => null,
        };
    }

    [GeneratedRegex(@"^\s*((?<mark>[" + Bullets + @"☐☑☒])(?<space>\s*)|(?<mark>[-–—*+·§→➔✓✔✗❖◆⬧❑]|o|\d{1,3}[.)])(?<space>\s+))(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypedMark();
}
