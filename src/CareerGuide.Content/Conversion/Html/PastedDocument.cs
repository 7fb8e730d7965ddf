namespace CareerGuide.Content.Conversion.Html;

/// <summary>A piece of a document as Markdown.</summary>
/// <param name="Lists">Those within others, too.</param>
public sealed record PastedDocument(ConvertedDocument Document, int Headings, int Lists, int Tables);
