using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>The styles of a document, each with those that it is based on.</summary>
internal sealed partial class WordStyles
{
    private const int LongestChain = 20;
    private const int DeepestHeading = 6;

    private readonly Dictionary<string, WordStyle> styles = [];
    private readonly RunProperties defaults = RunProperties.None;
    private readonly string? defaultParagraphStyle;

    /// <param name="part">The root of the part; null if a document has none.</param>
    public WordStyles(OpenXmlElement? part)
    {
        foreach (var element in part?.ChildElements.Where(child => child.LocalName == "style") ?? [])
        {
            styles.TryAdd(element.Attribute("styleId") ?? "", WordStyle.Of(element));

            if (element.Attribute("type") == "paragraph" && element.Attribute("default") is "1" or "true" or "on")
                defaultParagraphStyle = element.Attribute("styleId");
        }

        defaults = RunProperties.Of(part.Child("docDefaults").Child("rPrDefault").Child("rPr"));
    }

    /// <summary>The style and those that it is based on, from the nearest.</summary>
    public IEnumerable<WordStyle> Chain(string? id)
    {
        for (var length = 0; length < LongestChain && id is not null && styles.TryGetValue(id, out var style); length++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    /// <summary>The styles of a paragraph, from the nearest.</summary>
    public IEnumerable<WordStyle> ChainOf(ParagraphProperties paragraph) => Chain(paragraph.Style ?? defaultParagraphStyle);

    /// <summary>What the paragraph is by its style's name, then by its outline level. Ids of styles are translated, names are not.</summary>
    /// <returns>The level of a heading, else 0.</returns>
    public (ParagraphKind Kind, int Level) KindOf(ParagraphProperties paragraph)
    {
        foreach (var style in ChainOf(paragraph))
        {
            if (KindByName(style.Name) is { } known)
                return known;
        }

        var outline = paragraph.OutlineLevel ?? ChainOf(paragraph).Select(style => style.Paragraph.OutlineLevel).FirstOrDefault(level => level is not null);

        return outline is >= 0 and < ParagraphProperties.BodyText ? (ParagraphKind.Heading, Math.Min(outline.Value + 1, DeepestHeading)) : (ParagraphKind.Text, 0);
    }

    /// <summary>Whether the paragraph is a line of a table of contents or of an index.</summary>
    public bool IsOfContents(ParagraphProperties paragraph) => ChainOf(paragraph).FirstOrDefault() is { } style && NameOfContents().IsMatch(style.Name);

    /// <summary>Whether the paragraph goes on with a point, by the name of its style.</summary>
    public bool ContinuesPoint(ParagraphProperties paragraph) => ChainOf(paragraph).Any(style => NameOfContinued().IsMatch(style.Name));

    /// <summary>A run's format: what it says itself, else its character style and its paragraph's, which cancel each other out, else the defaults.</summary>
    public TextFormat FormatOf(RunProperties run, ParagraphProperties paragraph)
    {
        var character = Chain(run.Style).Select(style => style.Run).ToArray();
        var around = ChainOf(paragraph).Select(style => style.Run).ToArray();

        return new TextFormat(
            Toggle(properties => properties.Bold),
            Toggle(properties => properties.Italic),
            Toggle(properties => properties.Struck),
            Toggle(properties => properties.Hidden),
            First(properties => properties.Position) ?? VerticalPosition.Baseline,
            First(properties => properties.Size));

        bool Toggle(Func<RunProperties, bool?> of) => of(run) ?? ((OfStyles(character, of) ^ OfStyles(around, of)) || of(defaults) == true);

        T? First<T>(Func<RunProperties, T?> of)
            where T : struct => of(run) ?? character.Concat(around).Append(defaults).Select(of).FirstOrDefault(value => value is not null);
    }

    private static bool OfStyles(RunProperties[] chain, Func<RunProperties, bool?> of) =>
        chain.Select(of).FirstOrDefault(value => value is not null) == true;

    private static (ParagraphKind, int)? KindByName(string name)
    {
        if (HeadingName().Match(name) is { Success: true } heading)
            return (ParagraphKind.Heading, Math.Min(heading.Groups["level"].ValueSpan[0] - '0', DeepestHeading));

        return name.ToLowerInvariant() switch
        {
            "title" => (ParagraphKind.Title, 0),
            "subtitle" => (ParagraphKind.Text, 0),
            "quote" or "intense quote" or "block text" or "quotations" => (ParagraphKind.Quote, 0),
            "source code" or "html preformatted" or "preformatted text" or "macro" => (ParagraphKind.Code, 0),
            _ => null,
        };
    }

    [GeneratedRegex("^heading ?(?<level>[1-9])$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingName();

    [GeneratedRegex("^((toc|index|contents) ?[1-9]|(toc|contents|index) heading|table of figures|table of authorities)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameOfContents();

    [GeneratedRegex("^list (continue|contents)( [1-9])?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameOfContinued();
}
