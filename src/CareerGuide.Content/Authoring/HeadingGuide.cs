using System.Globalization;
using System.Text;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Authoring;

/// <summary>The headings by which the parts of a role are understood in one language.</summary>
/// <param name="Heading">The language's usual heading.</param>
/// <param name="Wordings">All that are understood; <c>…</c> stands for the name of the role.</param>
public sealed record FacetHeadings(FacetKind Facet, string Heading, IReadOnlyList<string> Wordings);

/// <summary>Tells authors which headings are understood, from the vocabulary that the parser itself uses.</summary>
public static class HeadingGuide
{
    /// <summary>The codes of the languages that lectures may be in.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. LanguageLexicon.Codes];

    /// <summary>The language's own code where it is known, otherwise that of the default.</summary>
    public static string Known(string? language) => LanguageLexicon.For(language ?? "").Language;

    public static IReadOnlyList<FacetHeadings> Of(string language) => [.. FacetTable.Kinds.Select(kind => Of(LanguageLexicon.For(language), kind))];

    /// <summary>Words of a heading above the order in which roles work.</summary>
    public static IReadOnlyList<string> WorkflowWords(string language) => LanguageLexicon.For(language).WorkflowWordings;

    /// <summary>Beginnings of a line of guidance.</summary>
    public static IReadOnlyList<string> GuidanceOpenings(string language) => [.. LanguageLexicon.For(language).EnjoyWordings.Select(Shown)];

    private static FacetHeadings Of(LanguageLexicon lexicon, FacetKind kind) => new(kind, lexicon.HeadingOf(kind), [.. lexicon.WordingsOf(kind).DistinctBy(wording => lexicon.Script == Script.Latin ? WithoutAccents(wording) : wording).Select(Shown)]);

    /// <summary>Headings without their accents are understood too, and need no line of their own.</summary>
    private static string WithoutAccents(string wording) =>
        string.Concat(wording.Normalize(NormalizationForm.FormD).Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark));

    private static string Shown(string wording) => wording.Replace("*", "…", StringComparison.Ordinal);
}
