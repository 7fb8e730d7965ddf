using CareerGuide.Content.Model;

namespace CareerGuide.Content;

/// <summary>The source text of a lecture.</summary>
/// <param name="Path">Determines the slug if the text gives none.</param>
public sealed record LectureSource(string Path, string Markdown)
{
    /// <summary>The pictures beside it; null where nobody knows them.</summary>
    public LecturePictures? Pictures { get; init; }
}

/// <summary>How the parsing of a lecture and of others depend on each other.</summary>
/// <param name="Described">The roles that other lectures may refer to.</param>
/// <param name="Asked">The names for which the parser looked among the roles of other lectures, as keys.</param>
/// <param name="Answers">A hash of the roles that it found; empty if it found none.</param>
public sealed record LectureDependencies(IReadOnlyList<RoleName> Described, IReadOnlyList<string> Asked, string Answers);

/// <summary>A lecture of a set, which is parsed only when its content is needed.</summary>
public sealed class LectureOfSet(Func<LectureSource> source)
{
    private Func<ParsedLecture>? parse;

    public LectureSource Source => field ??= source();

    /// <summary>What an earlier parse of the same text found out; null if nobody knows. Afterwards, what holds in this set.</summary>
    public LectureDependencies? Dependencies { get; set; }

    /// <summary>Whether parsing would have the same result as when <see cref="Dependencies"/> was made.</summary>
    public bool IsAsBefore { get; private set; }

    public ParsedLecture Parsed => field ??= parse!();

    internal void Found(Func<ParsedLecture> parsing, bool isAsBefore) => (parse, IsAsBefore) = (parsing, isAsBefore);
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
        var lectures = sources.Select(source => new LectureOfSet(() => source)).ToList();
        Read(glossary, lectures, memory ?? new LectureParseCache(), instructions ?? ReadingInstructions.Empty);

        return lectures.ConvertAll(lecture => lecture.Parsed);
    }

    /// <summary>Parses the lectures about which nothing is known, or which refer to roles that are not what they were.</summary>
    public static void Read(Glossary glossary, IReadOnlyList<LectureOfSet> lectures, LectureParseCache memory, ReadingInstructions instructions)
    {
        var known = lectures.Select(lecture => lecture.Dependencies ?? DependenciesOf(Parse(lecture, RoleDirectory.Empty), described: null)).ToList();
        var directory = memory.Directory(known.ConvertAll(own => own.Described));

        foreach (var (number, lecture) in lectures.Index())
        {
            var others = directory.Except(number);

            if (lecture.Dependencies is { } before && others.AnswersTo(before.Asked) == before.Answers)
            {
                lecture.Found(() => Parse(lecture, others).Parsed, isAsBefore: true);
                continue;
            }

            var parse = Parse(lecture, others);
            lecture.Dependencies = DependenciesOf(parse, known[number].Described);
            lecture.Found(() => parse.Parsed, isAsBefore: false);
        }

        CachedParse Parse(LectureOfSet lecture, RoleDirectory others) => memory.Parse(glossary, instructions, lecture.Source, others);
    }

    private static LectureDependencies DependenciesOf(CachedParse parse, IReadOnlyList<RoleName>? described) =>
        new(described ?? [.. Described(parse.Parsed.Lecture)], parse.Asked, parse.Answers);

    /// <summary>The roles that other lectures may refer to. Roles that appear only in a comparison are not shared.</summary>
    public static IEnumerable<RoleName> Described(Lecture lecture) => lecture.Roles
        .Where(role => role.IsDescribed)
        .Select(role => new RoleName(role.Slug, role.Name, role.Aliases));
}
