using CareerGuide.Content.Conversion;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>What an upload holds, or why it cannot be used.</summary>
/// <param name="Ignored">Names of files that are no lectures.</param>
/// <param name="Conversions">The documents of other programs that became Markdown.</param>
/// <param name="Error">A sentence for whoever sent it; null where all is well.</param>
internal sealed record UploadContent(
    IReadOnlyList<UploadedLecture> Texts, IReadOnlyList<string> Ignored, IReadOnlyList<UploadConversion> Conversions, string? Error)
{
    public static UploadContent Refused(string error) => new([], [], [], error);
}

/// <summary>A document that was converted.</summary>
/// <param name="FileName">As it was sent.</param>
/// <param name="Notes">What was left out or changed.</param>
/// <param name="Pictures">How many pictures came with it.</param>
public sealed record UploadConversion(string FileName, IReadOnlyList<ConversionNote> Notes, int Pictures);
