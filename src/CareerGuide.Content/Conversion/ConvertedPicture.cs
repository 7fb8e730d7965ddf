namespace CareerGuide.Content.Conversion;

/// <param name="Name">The name of a file without a folder, which needs no escape in Markdown or an address; unique within its document.</param>
/// <param name="Bytes">As they stood in the document; nobody has checked them yet.</param>
/// <param name="AlternativeText">Plain text; empty if the document has none.</param>
public sealed record ConvertedPicture(string Name, byte[] Bytes, string AlternativeText);
