using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Quality;

/// <summary>
/// Ratings that a reader would stumble over beside the role's own text. Two rules, each worth a look and no more: a role is
/// rated Low or less for what it asks for at an advanced level, or Very High for what its text never mentions.
/// </summary>
internal static class DoubtfulRatings
{
    private const double Low = 2;
    private const double VeryHigh = 6;

    /// <summary>Words of a criterion that say how much, not of what.</summary>
    private static readonly string[] Measures =
        ["level", "levels", "knowledge", "skill", "skills", "use", "usage", "of", "and", "the", "in", "with", "for", "amount", "degree", "main", "required", "experience"];

    /// <summary>So many letters are alike in the forms of one word: statistics and statistical, coding and coded.</summary>
    private const int StemLength = 5;

    public static IEnumerable<Finding> In(Glossary glossary, ReadLecture lecture, Func<string, IEnumerable<Role>> parts) =>
        from rated in Rated(lecture.Lecture)
        let doubt = Doubt(glossary, [.. parts(rated.Row.RoleSlug!)], rated.Row.Label, rated.Criterion.Name, rated.Rating)
        where doubt is not null
        select new Finding(FindingKind.DoubtfulRating, lecture.Slug, rated.Rating.Line, doubt);

    public static IReadOnlyList<string> RatedRoles(Lecture lecture) => [.. Rated(lecture).Select(rated => rated.Row.RoleSlug!).Distinct()];

    /// <summary>The ratings low or high enough to be doubted.</summary>
    private static IEnumerable<(ComparisonRow Row, Criterion Criterion, Rating Rating)> Rated(Lecture lecture) =>
        from comparison in lecture.Comparisons
        from row in comparison.Rows
        where row.RoleSlug is not null
        from cell in comparison.Criteria.Zip(row.Ratings)
        where cell.First.Ordinal && cell.Second.Rank is <= Low or >= VeryHigh
        select (row, cell.First, cell.Second);

    /// <returns>Null where nothing speaks against the rating.</returns>
    private static Message? Doubt(Glossary glossary, List<Role> parts, string row, string criterion, Rating rating)
    {
        var words = Words(criterion).Where(word => !Measures.Contains(word)).ToList();

        if (words.Count == 0 || !parts.Exists(SaysSomething))
            return null;

        if (rating.Rank <= Low && Demanding(glossary, parts, words) is { } line)
            return new Message("Finding.RatedLow", ("row", row), ("rating", rating.Text), ("criterion", criterion), ("skill", line.Text));

        return rating.Rank >= VeryHigh && !parts.Exists(part => Mentions(glossary, part, words))
            ? new Message("Finding.RatedHigh", ("row", row), ("rating", rating.Text), ("criterion", criterion))
            : null;
    }

    private static bool SaysSomething(Role role) => role.About.Count + role.Responsibilities.Count + role.Skills.Count > 0;

    private static SkillLine? Demanding(Glossary glossary, List<Role> parts, List<string> words) => parts
        .SelectMany(part => part.Skills)
        .FirstOrDefault(line => line is { Level: >= SkillLevel.Advanced, Optional: false } && line.Names.Any(name => IsMeant(glossary, name, words)));

    /// <summary>Whether the criterion is called like the skill, or like its kind in the glossary.</summary>
    private static bool IsMeant(Glossary glossary, string skill, List<string> words) =>
        AreAlike(Words(skill), words) || (glossary.Find(skill) is { } entry && AreAlike(Words(entry.Kind), words));

    private static bool AreAlike(List<string> some, List<string> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => Stem(pair.First) == Stem(pair.Second));

    /// <summary>Whether any of the words, in any form, is in what a lecture says of the role; or the kind of a skill is called so.</summary>
    private static bool Mentions(Glossary glossary, Role role, List<string> words)
    {
        var stems = words.Select(Stem).ToHashSet();

        return Texts(role).Concat(Kinds(glossary, role)).SelectMany(Words).Any(word => stems.Contains(Stem(word)));
    }

    private static IEnumerable<string> Texts(Role role) =>
    [
        role.Name,
        .. role.Facets.Select(part => part.Heading ?? ""),
        .. role.Facets.SelectMany(part => part.Items).SelectMany(item => new[] { item.Text, item.Group ?? "", MarkdownText.OfHtml(item.DetailsHtml) ?? "" }),
        .. role.Skills.SelectMany(line => new[] { line.Text, line.Group ?? "", MarkdownText.OfHtml(line.DetailsHtml) ?? "" }),
        .. role.Interests.Select(interest => interest.Text),
        .. role.Sections.SelectMany(section => new[] { section.Heading ?? "", MarkdownText.OfHtml(section.Html) ?? "" }),
    ];

    private static IEnumerable<string> Kinds(Glossary glossary, Role role) =>
        role.Skills.SelectMany(line => line.Names).Select(name => glossary.Find(name)).OfType<GlossaryEntry>().SelectMany(entry => new[] { entry.Kind, entry.About });

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;

        for (var n = 0; n <= text.Length; n++)
        {
            var isLetter = n < text.Length && char.IsLetterOrDigit(text[n]);

            if (isLetter && start < 0)
                start = n;

            if (isLetter || start < 0)
                continue;

            words.Add(text[start..n].ToLowerInvariant());
            start = -1;
        }

        return words;
    }

    private static string Stem(string word) => word.Length <= StemLength ? word.TrimEnd('s') : word[..StemLength];
}
