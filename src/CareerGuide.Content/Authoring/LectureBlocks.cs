using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Authoring;

/// <summary>What an author can insert into a lecture.</summary>
public enum LectureBlock
{
    Role,
    Facet,
    Comparison,
    Workflow,
    Guidance,
}

/// <summary>The words that an author writes over, in the language of whoever writes.</summary>
/// <param name="Role">The name of a new role, and of two roles for a lecture that has none.</param>
public sealed record BlockWords(string Role, string OtherRole, string Comparison, string Guidance, string Sentence, string Point, string Skill, string Criterion, string High, string Low, string Interest);

/// <summary>Where a block goes: its headings fit those of the lecture.</summary>
/// <param name="Language">Of the lecture.</param>
/// <param name="Level">Of a role's heading.</param>
/// <param name="Roles">The names of the lecture's roles.</param>
public sealed record BlockPlace(string Language, int Level, IReadOnlyList<string> Roles)
{
    private const int DefaultLevel = 2;

    public static BlockPlace In(string markdown, ParsedLecture parsed)
    {
        var role = parsed.Outline.FirstOrDefault(entry => entry.TakenFor == ReadAs.Role);
        var heading = role is null ? "" : markdown.Split('\n').ElementAtOrDefault(role.Line - 1) ?? "";
        var level = heading.TrimStart().TakeWhile(character => character == '#').Count();

        return new BlockPlace(parsed.Lecture.Language, level is >= 1 and <= 5 ? level : DefaultLevel, [.. parsed.Lecture.Roles.Select(r => r.Name)]);
    }
}

/// <summary>Blocks of Markdown that are read as what they are, in each language that lectures may be in.</summary>
public static class LectureBlocks
{
    private const int MaxRoles = 6;

    /// <param name="facet">For a facet, which one.</param>
    public static string Of(LectureBlock block, BlockPlace place, BlockWords words, FacetKind? facet = null)
    {
        var lexicon = LanguageLexicon.For(place.Language);
        var roles = RolesFor(place, words);

        return block switch
        {
            LectureBlock.Role => $"{Heading(place.Level, NameFor(place, words))}{FacetOf(lexicon, Facet.About, place, words)}\n{FacetOf(lexicon, Facet.Responsibilities, place, words)}\n{FacetOf(lexicon, Facet.Skills, place, words)}",
            LectureBlock.Facet => FacetOf(lexicon, facet?.Facet ?? Facet.Responsibilities, place, words),
            LectureBlock.Comparison => Heading(place.Level, words.Comparison) + Table(roles, words),
            LectureBlock.Workflow => Heading(place.Level, lexicon.WorkflowHeading) + string.Concat(roles.Select((role, index) => $"{index + 1}. **{role}** → {words.Point}\n")),
            _ => Heading(place.Level, words.Guidance) + string.Concat(roles.Select(role => $"- {Enjoying(lexicon, words.Interest)} → {role}\n")),
        };
    }

    /// <summary>A name that the lecture does not have yet, as far as there is one.</summary>
    private static string NameFor(BlockPlace place, BlockWords words) => place.Roles.Contains(words.Role) && !place.Roles.Contains(words.OtherRole) ? words.OtherRole : words.Role;

    private static IReadOnlyList<string> RolesFor(BlockPlace place, BlockWords words) =>
        place.Roles.Count > 1 ? [.. place.Roles.Take(MaxRoles)] : [.. place.Roles, words.Role, words.OtherRole];

    private static string FacetOf(LanguageLexicon lexicon, Facet facet, BlockPlace place, BlockWords words)
    {
        var kind = FacetTable.Of(facet);
        var body = kind.Items switch
        {
            FacetItems.Prose => words.Sentence,
            FacetItems.Skills => $"- {words.Skill}",
            FacetItems.Interests => $"- {words.Interest}",
            _ => $"- {words.Point}",
        };

        return $"{Heading(place.Level + 1, lexicon.HeadingOf(kind))}{body}\n";
    }

    private static string Table(IReadOnlyList<string> roles, BlockWords words) =>
        $"| | {words.Criterion} |\n| --- | --- |\n"
        + string.Concat(roles.Select((role, index) => $"| {role.Replace("|", "\\|", StringComparison.Ordinal)} | {(index % 2 == 0 ? words.High : words.Low)} |\n"));

    private static string Enjoying(LanguageLexicon lexicon, string interest)
    {
        var opening = lexicon.EnjoyWordings[0];
        var line = opening.Contains('*', StringComparison.Ordinal) ? opening.Replace("*", interest, StringComparison.Ordinal) : $"{opening} {interest}";

        return string.Concat(char.ToUpperInvariant(line[0]).ToString(), line.AsSpan(1));
    }

    private static string Heading(int level, string text) => $"{new string('#', Math.Min(level, 6))} {text}\n\n";
}
