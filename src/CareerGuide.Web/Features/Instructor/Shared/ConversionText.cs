using CareerGuide.Content.Conversion;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>What became of a document on its way to Markdown, as a message.</summary>
public static class ConversionText
{
    public static Message Of(ConversionNote note) => new($"Conversion.{note.Kind}", ("count", note.Count));

    /// <summary>Why a file cannot be converted, and what to do: the rest of a sentence that begins with the name of the file.</summary>
    public static Message Of(ConversionProblem problem) => new($"ConversionProblem.{problem}");
}
