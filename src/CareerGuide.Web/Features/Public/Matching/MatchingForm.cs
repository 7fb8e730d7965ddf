using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>What can be answered about the roles of a field.</summary>
/// <param name="Phrases">What the lectures say of who should choose a role, the roles mixed.</param>
/// <param name="Tasks">Some of what each role does, the roles mixed.</param>
/// <param name="MostAsked">The skills that most roles ask for, where there are many.</param>
/// <param name="Skills">The others, by kind.</param>
/// <param name="SkillsLeftOut">How many skills are not offered because few roles ask for them.</param>
public sealed record MatchingForm(
    IReadOnlyList<Phrase> Phrases, IReadOnlyList<Phrase> Tasks, IReadOnlyList<AskedSkill> MostAsked, IReadOnlyList<SkillsOfKind> Skills, int SkillsLeftOut, IReadOnlyList<RoleRating> Criteria)
{
    /// <summary>No page offers more skills than this, except those that are ticked.</summary>
    public const int MaxSkills = 300;

    /// <summary>No page offers more interests than this, and as many tasks at most, except those that are ticked.</summary>
    public const int MaxPhrases = 24;

    /// <summary>As many skills as are read at a glance are shown without opening their groups.</summary>
    private const int FewSkills = 24;

    private const int MaxMostAsked = 12;

    public bool HasFewSkills => MostAsked.Count == 0 && Skills.Sum(k => k.Skills.Count) <= FewSkills;

    public static MatchingForm Of(RoleMatcher matching, Answers answers, string? field)
    {
        var roles = matching.Facts.Where(f => f.IsIn(field)).ToList();
        var skills = SkillsOf(matching, roles, field);
        var offered = skills.Index()
            .OrderByDescending(s => answers.Know.Contains(s.Item.Slug)).ThenByDescending(s => s.Item.Roles).ThenBy(s => s.Index)
            .Take(Math.Max(MaxSkills, answers.Know.Count))
            .Select(s => s.Item).ToList();

        var mostAsked = offered.Count > FewSkills ? offered.Where(s => s.Roles > 1).OrderByDescending(s => s.Roles).Take(MaxMostAsked).ToList() : [];

        return new(
            Mixed(roles, answers, isTask: false),
            Mixed(roles, answers, isTask: true),
            mostAsked,
            [.. offered.Except(mostAsked).GroupBy(s => s.Kind).OrderBy(k => k.Key is null).ThenBy(k => k.Key, StringComparer.Ordinal)
                .Select(k => new SkillsOfKind(k.Key, [.. k.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)]))],
            skills.Count - offered.Count,
            [.. roles.SelectMany(r => r.Ratings).DistinctBy(r => r.Slug)]);
    }

    /// <summary>The first of each role, then the second of each, so that neither place nor neighbours say which role one is from.</summary>
    public static IEnumerable<Phrase> Mixed(IEnumerable<IEnumerable<Phrase>> roles) =>
        roles.SelectMany(phrases => phrases.Index()).OrderBy(p => p.Index).Select(p => p.Item).DistinctBy(p => p.Slug);

    private static IReadOnlyList<Phrase> Mixed(IReadOnlyList<RoleFacts> roles, Answers answers, bool isTask) =>
    [
        .. Mixed(roles.Select(r => r.Phrases.Where(p => p.IsTask == isTask))).Index()
            .Where(p => p.Index < MaxPhrases || answers.Like.Contains(p.Item.Slug)).Select(p => p.Item),
    ];

    private static IReadOnlyList<AskedSkill> SkillsOf(RoleMatcher matching, IReadOnlyList<RoleFacts> roles, string? field)
    {
        if (field is null)
            return matching.Needs.Skills;

        var asked = roles.SelectMany(r => r.Needs.Counted).SelectMany(n => n.Skills).Select(s => s.Slug).ToHashSet();

        return [.. matching.Needs.Skills.Where(s => asked.Contains(s.Slug))];
    }
}

/// <param name="Kind">Null for skills whose kind nobody has said.</param>
public sealed record SkillsOfKind(string? Kind, IReadOnlyList<AskedSkill> Skills)
{
    public string Name => SkillKindText.Many(Kind);
}
