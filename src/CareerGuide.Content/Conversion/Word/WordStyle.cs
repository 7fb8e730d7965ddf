using DocumentFormat.OpenXml;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>What one style says itself; null if it leaves that to the style that it is based on.</summary>
internal sealed record WordStyle(string Id, string Name, string? BasedOn)
{
    public RunProperties Run { get; init; } = RunProperties.None;

    public ParagraphProperties Paragraph { get; init; } = ParagraphProperties.None;

    public static WordStyle Of(OpenXmlElement style) => new(
        style.Attribute("styleId") ?? "",
        (style.Child("name").Attribute() ?? "").Trim(),
        style.Child("basedOn").Attribute())
    {
        Run = RunProperties.Of(style.Child("rPr")),
        Paragraph = ParagraphProperties.Of(style.Child("pPr")),
    };
}

/// <summary>What is said of a run, by itself or by a style.</summary>
internal sealed record RunProperties
{
    public static readonly RunProperties None = new();

    public string? Style { get; init; }
    public bool? Bold { get; init; }
    public bool? Italic { get; init; }
    public bool? Struck { get; init; }
    public bool? Hidden { get; init; }
    public VerticalPosition? Position { get; init; }

    /// <summary>In half points.</summary>
    public int? Size { get; init; }

    public static RunProperties Of(OpenXmlElement? properties) => properties is null ? None : new()
    {
        Style = properties.Child("rStyle").Attribute(),
        Bold = properties.Child("b").Switch(),
        Italic = properties.Child("i").Switch(),
        Struck = properties.Child("strike").Switch() ?? properties.Child("dstrike").Switch(),
        Hidden = properties.Child("vanish").Switch(),
        Position = PositionOf(properties.Child("vertAlign").Attribute()),
        Size = properties.Child("sz").Number(),
    };

    private static VerticalPosition? PositionOf(string? value) => value switch
    {
        "superscript" => VerticalPosition.Superscript,
        "subscript" => VerticalPosition.Subscript,
        null => null,
        _ => VerticalPosition.Baseline,
    };
}

/// <summary>What is said of a paragraph, by itself or by a style.</summary>
internal sealed record ParagraphProperties
{
    /// <summary>The outline level of what is no heading.</summary>
    public const int BodyText = 9;

    public static readonly ParagraphProperties None = new();

    public string? Style { get; init; }
    public string? List { get; init; }
    public int? ListLevel { get; init; }
    public int? Indent { get; init; }

    /// <summary>From 0.</summary>
    public int? OutlineLevel { get; init; }

    public static ParagraphProperties Of(OpenXmlElement? properties) => properties is null ? None : new()
    {
        Style = properties.Child("pStyle").Attribute(),
        List = properties.Child("numPr").Child("numId").Attribute(),
        ListLevel = properties.Child("numPr").Child("ilvl").Number(),
        Indent = properties.Child("ind").Number("left") ?? properties.Child("ind").Number("start"),
        OutlineLevel = properties.Child("outlineLvl").Number(),
    };
}
