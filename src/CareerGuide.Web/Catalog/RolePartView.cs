using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>What one lecture says about a role.</summary>
/// <param name="Role">The role's slug.</param>
/// <param name="Name">The role as the lecture writes it.</param>
public sealed record RolePartView(
    string Role,
    string Name,
    LectureLink Lecture,
    int Line,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<FacetPart> Facets,
    IReadOnlyList<SkillEntry> Skills,
    IReadOnlyList<InterestEntry> Interests,
    IReadOnlyList<OtherSection> Sections);

/// <param name="Phrases">The parts of the text that are on their own.</param>
public sealed record InterestEntry(string Text, IReadOnlyList<string> Phrases, int Line, string? DetailsHtml)
{
    public IEnumerable<TextRun> Runs => TextRun.Of(Text, Phrases.Select(p => new TextRun(p, RunKind.Phrase)));
}

/// <param name="Html">Safe HTML, made by the lecture's reader.</param>
public sealed record OtherSection(string? Heading, int Line, string Html);
