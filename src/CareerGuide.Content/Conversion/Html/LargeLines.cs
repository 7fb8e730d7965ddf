using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// In a document without headings the lines that look like headings are: short paragraphs in larger letters than most of the text. The
/// larger they are, the higher their level.
/// </summary>
internal sealed partial class LargeLines
{
    private const int MaxLength = 100;
    private const int LevelOfRoles = 2, DeepestLevel = 4;
    private const double Larger = 1.15;

    private readonly Dictionary<IElement, int> levels = [];
    private readonly Dictionary<IElement, double?> sizesWithin = [];
    private readonly StyleRules rules;

    public LargeLines(IDocument document, StyleRules rules, IElement? title)
    {
        this.rules = rules;
        var paragraphs = document.QuerySelectorAll("p").Where(HtmlConversion.HasText).Select(paragraph => (Paragraph: paragraph, Sizes: SizesIn(paragraph))).ToArray();
        var body = paragraphs.SelectMany(p => p.Sizes).GroupBy(text => text.Size).MaxBy(same => same.Sum(text => text.Length))?.Key;

        if (body is null)
            return;

        var large = paragraphs.Where(p => p.Paragraph != title && p.Paragraph.Closest("td, th, li") is null && IsShort(p.Paragraph) && p.Sizes.TrueForAll(text => text.Size >= body * Larger)).ToArray();
        var sizes = large.Select(p => p.Sizes[0].Size).Distinct().OrderDescending().ToList();

        foreach (var (paragraph, own) in large)
            levels[paragraph] = Math.Min(sizes.IndexOf(own[0].Size) + LevelOfRoles, DeepestLevel);
    }

    public int? LevelOf(IElement element) => levels.TryGetValue(element, out var level) ? level : null;

    /// <summary>In points, if the value says so.</summary>
    public static double? Points(string? value) => FontSize().Match(value ?? "") is { Success: true } size
        ? double.Parse(size.Groups["number"].Value, CultureInfo.InvariantCulture) * (size.Groups["unit"].Value == "px" ? 0.75 : 1)
        : null;

    private static bool IsShort(IElement paragraph) => paragraph.TextContent.Trim() is { Length: <= MaxLength } text && text[^1] is not ('.' or ';' or ',') && text.Any(char.IsLetter);

    private List<(double Size, int Length)> SizesIn(IElement paragraph) =>
        [.. paragraph.Descendants<IText>().Where(text => !string.IsNullOrWhiteSpace(text.Data)).Select(text => (SizeOf(text), text.Data.Length))];

    private double SizeOf(IText text)
    {
        const double Usual = 11;

        return SizeWithin(text.ParentElement) ?? Usual;
    }

    /// <summary>Each element is asked once, however many pieces of text are within it.</summary>
    private double? SizeWithin(IElement? element)
    {
        if (element is null)
            return null;

        if (!sizesWithin.TryGetValue(element, out var size))
            sizesWithin[element] = size = Points(rules.ValueOf(element, "font-size")) ?? SizeWithin(element.ParentElement);

        return size;
    }

    [GeneratedRegex(@"^(?<number>\d{1,4}(\.\d{1,6})?)(?<unit>pt|px)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FontSize();
}
