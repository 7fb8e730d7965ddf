using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content;

/// <summary>The source text of a lecture.</summary>
/// <param name="Path">Determines the slug if the text gives none.</param>
public sealed record LectureSource(string Path, string Markdown)
{
    /// <summary>The pictures beside it; null where nobody knows them.</summary>
    public LecturePictures? Pictures { get; init; }
}

/// <summary>Lectures that are read together: each may refer to the roles that the others describe.</summary>
public static class LectureSet
{
    /// <summary>The parsed lectures, in the order of the sources. The order does not affect the results.</summary>
    /// <param name="memory">The cache of earlier results.</param>
    /// <param name="instructions">The reading instructions for all lectures.</param>
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

    /// <summary>Leaves out a role whose name is another role's alias (<c>ML Engineer</c>): the name means that other role.</summary>
    private static (int Index, RoleName Role)[] WithoutShortForms((int Index, RoleName Role)[] described)
    {
        var bySlug = described.SelectMany(d => d.Role.Aliases.Select(alias => (Key: NormalizedName.Of(alias), d.Role.Slug))).ToLookup(known => known.Key, known => known.Slug);

        return Array.FindAll(described, d => !bySlug[NormalizedName.Of(d.Role.Name)].Any(slug => slug != d.Role.Slug));
    }

    /// <summary>The roles that other lectures may refer to. Roles that appear only in a comparison are not shared.</summary>
    public static IEnumerable<RoleName> Described(Lecture lecture) => lecture.Roles
        .Where(role => role.IsDescribed)
        .Select(role => new RoleName(role.Slug, role.Name, role.Aliases));
}
