using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Headers and footers, which are no part of a lecture.</summary>
internal static class PageMargins
{
    /// <summary>How many of them say something.</summary>
    public static int Count(MainDocumentPart main) =>
        main.HeaderParts.Cast<OpenXmlPart>().Concat(main.FooterParts).Count(part => WordParts.RootOf(part) is { } root && !string.IsNullOrWhiteSpace(root.InnerText));
}
