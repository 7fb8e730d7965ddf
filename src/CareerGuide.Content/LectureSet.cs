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
        Glossary glossary, IReadOnlyList<LectureSource> sources, LectureMemory? memory = null, ReadingInstructions? instructions = null)
    {
        var round = (memory ?? new LectureMemory()).Begin(glossary, instructions ?? ReadingInstructions.Empty);
        var alone = sources.Select(source => round.Read(source, told: "", () => [])).ToArray();
        var described = alone.SelectMany((parsed, index) => Described(parsed.Lecture).Select(role => (index, role))).ToArray();
        var told = LectureMemory.Told(described.Select(d => (sources[d.index].Path, d.role)));

        ParsedLecture[] together = [.. sources.Select((source, index) => Array.TrueForAll(described, d => d.index == index)
            ? alone[index]
            : round.Read(source, told, () => [.. described.Where(d => d.index != index).Select(d => d.role)]))];

        round.End();

        return together;
    }

    /// <summary>The roles that a lecture makes known to others. One that has ratings and nothing else is no news to them.</summary>
    public static IEnumerable<RoleName> Described(Lecture lecture) => lecture.Roles
        .Where(role => role.About.Count + role.Responsibilities.Count + role.Skills.Count + role.Focus.Count + role.Interests.Count + role.Sections.Count > 0)
        .Select(role => new RoleName(role.Slug, role.Name, role.Aliases));
}
