namespace CareerGuide.Content.Conversion;

/// <summary>A document of another program, as the Markdown of a lecture.</summary>
/// <param name="Markdown">With LF line ends and one at the end. Pictures are referred to by their <see cref="ConvertedPicture.Name"/>.</param>
/// <param name="Notes">What was left out or changed on the way; each kind at most once.</param>
public sealed record ConvertedDocument(string Markdown, IReadOnlyList<ConvertedPicture> Pictures, IReadOnlyList<ConversionNote> Notes);
