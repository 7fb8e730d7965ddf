using CareerGuide.Data.Publishing.Files;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>What an import does to a text, as the rest of a line that begins with its file.</summary>
internal static class ImportOutcomeText
{
    public static string Of(ImportOutcome outcome) => Texts.Get($"Import.{outcome}");
}
