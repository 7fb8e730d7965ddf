using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content;

/// <summary>A text that is to be read as a lecture.</summary>
/// <param name="Path">Gives the slug where the text gives none.</param>
public sealed record LectureSource(string Path, string Markdown);

/// <summary>Lectures that are read together: each may refer to the roles that the others describe.</summary>
public static class LectureSet
{
    /// <summary>What each text says, in their order. It does not depend on that order.</summary>
    /// <param name="memory">Of the last reading of much the same texts.</param>
    /// <param name="instructions">What headings are read as in all of them.</param>
    public static IReadOnlyList<ParsedLecture> Read(
        Glossary glossary, IReadOnlyList<LectureSource> sources, LectureParseCache? memory = null, ReadingInstructions? instructions = null)
    {
        var round = (memory ?? new LectureParseCache()).Begin(glossary, instructions ?? ReadingInstructions.Empty);
        var alone = sources.Select(source => round.Read(source, siblingsHash: "", () => [])).ToArray();
        var described = WithoutShortForms([.. alone.SelectMany((parsed, index) => Described(parsed.Lecture).Select(role => (index, role)))]);
        var siblingsHash = LectureParseCache.SiblingsHash(described.Select(d => (sources[d.Index].Path, d.Role)));

        ParsedLecture[] together = [.. sources.Select((source, index) => Array.TrueForAll(described, d => d.Index == index)
            ? alone[index]
            : round.Read(source, siblingsHash, () => [.. described.Where(d => d.Index != index).Select(d => d.Role)]))];

        round.End();

        return together;
    }

    /// <summary>A role whose name is another's alias (<c>ML Engineer</c>) is that one; its own address is news to nobody.</summary>
    private static (int Index, RoleName Role)[] WithoutShortForms((int Index, RoleName Role)[] described)
    {
        var bySlug = described.SelectMany(d => d.Role.Aliases.Select(alias => (Key: NormalizedName.Of(alias), d.Role.Slug))).ToLookup(known => known.Key, known => known.Slug);

        return Array.FindAll(described, d => !bySlug[NormalizedName.Of(d.Role.Name)].Any(slug => slug != d.Role.Slug));
    }

    /// <summary>The roles that a lecture makes known to others. One that has ratings and nothing else is no news to them.</summary>
    public static IEnumerable<RoleName> Described(Lecture lecture) => lecture.Roles
        .Where(role => role.IsDescribed)
        .Select(role => new RoleName(role.Slug, role.Name, role.Aliases));
}
