using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// Which paragraphs are headings. A title, as word processors have it beside their headings, becomes the only heading of the first level.
/// </summary>
internal sealed partial class HeadingLevels
{
    private const int MaxLevel = 6;
    private const int MaxTitleLength = 120;
    private const double LargeInPoints = 20;

    private readonly StyleRules rules;
    private readonly IElement? title;
    private readonly bool isLowered;
    private readonly LargeLines? lines;

    public HeadingLevels(IDocument document, StyleRules rules)
    {
        this.rules = rules;
        title = document.QuerySelectorAll("p.MsoTitle, p.MsoTitleCxSpFirst, p.title, p.title-western, p.title-cjk, p.title-ctl, div.title, h1.title, h1.page-title").FirstOrDefault(HtmlConversion.HasText) ?? LargeParagraph(document);
        isLowered = title is not null && document.All.Any(element => element != title && WrittenLevel(element) == 1 && HtmlConversion.HasText(element));
        lines = document.All.Any(element => WrittenLevel(element) is not null && HtmlConversion.HasText(element)) ? null : new LargeLines(document, rules, title);
    }

    /// <summary>From 1 to 6; null for what is no heading.</summary>
    public int? Of(IElement element)
    {
        if (element == title)
            return 1;

        if (lines?.LevelOf(element) is { } large)
            return large;

        return WrittenLevel(element) is { } level ? Math.Clamp(isLowered ? level + 1 : level, 1, MaxLevel) : null;
    }

    private int? WrittenLevel(IElement element)
    {
        if (element.LocalName is ['h', >= '1' and <= '6'])
            return element.LocalName[1] - '0';

        if (element.LocalName is not ("p" or "div"))
            return null;

        if (element.GetAttribute("role") == "heading")
            return Number(element.GetAttribute("aria-level")) ?? 2;

        return HeadingClass().Match(element.ClassName ?? "") is { Success: true } named
            ? Number(named.Groups["level"].Value)
            : element.LocalName == "p" && Number(rules.ValueOf(element, "mso-outline-level")) is { } outline and <= MaxLevel ? outline : null;
    }

    /// <summary>A title without a style of its own: the first words of the document, in large letters.</summary>
    private IElement? LargeParagraph(IDocument document) =>
        document.QuerySelectorAll("p, h1, h2, h3, h4, h5, h6, li, td").FirstOrDefault(HtmlConversion.HasText) is { LocalName: "p" } first
        && first.TextContent.Trim().Length <= MaxTitleLength
        && first.Descendants<IText>().Where(text => !string.IsNullOrWhiteSpace(text.Data)).All(text => IsLarge(text, first))
            ? first
            : null;

    private bool IsLarge(IText text, IElement paragraph) =>
        text.Ancestors<IElement>().TakeWhile(around => around != paragraph.ParentElement).Any(around =>
            around.GetAttribute("size") is "6" or "7"
            || LargeLines.Points(rules.ValueOf(around, "font-size")) >= LargeInPoints);

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex(@"(^|\s)MsoHeading(?<level>[1-6])($|\s)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingClass();
}
