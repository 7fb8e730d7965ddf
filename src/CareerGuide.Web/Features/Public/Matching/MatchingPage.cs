using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>What the lectures say of who should choose which role, and how the roles fit someone's answers.</summary>
/// <param name="Interests">By role and lecture; empty where there are answers, which show more.</param>
/// <param name="Fits">The best roles for the answers; empty where there are none.</param>
/// <param name="RolesBelow">How many roles the ranking leaves out.</param>
public sealed record MatchingPage(
    IReadOnlyList<RoleInterests> Interests,
    MatchingQuery Query,
    MatchingForm Form,
    IReadOnlyList<RoleFit> Fits,
    int RolesBelow) : Page
{
    public override string Title => Texts.Get("Guidance.Title");

    public override string Description => Interests.Count == 0
        ? Texts.Get("Guidance.Description")
        : Summary.Of(Texts.Get("Guidance.DescriptionOf", ("roles", Texts.List(Interests.Select(r => r.Role.Name).Distinct()))));

    public override string Path => MatchingQuery.Path;

    /// <summary>Answers make no page of their own.</summary>
    public override bool Listed => Query is { Answers.Count: 0, Errors.Count: 0 };

    public bool HasAnswers => Query.Answers.Count > 0;

    public bool IsEmpty => Interests.Count == 0 && Form.IsEmpty;

    public bool SeveralLectures => Interests.DistinctBy(r => r.Lecture).Count() > 1;

    public bool IsFaulty(string field) => Query.Errors.Any(f => f.Field == field);
}

/// <summary>What can be answered.</summary>
/// <param name="SkillsLeftOut">How many skills are not offered because few roles ask for them.</param>
public sealed record MatchingForm(
    IReadOnlyList<Phrase> Phrases, IReadOnlyList<SkillsOfKind> Skills, int SkillsLeftOut, IReadOnlyList<RoleRating> Criteria)
{
    /// <summary>No page offers more skills than this, except those that are ticked.</summary>
    public const int MaxSkills = 300;

    public bool IsEmpty => Phrases.Count == 0 && Skills.Count == 0 && Criteria.Count == 0;

    public static MatchingForm Of(RoleMatcher matching, Answers answers)
    {
        var offered = matching.Needs.Skills.Index()
            .OrderByDescending(s => answers.Know.Contains(s.Item.Slug)).ThenByDescending(s => s.Item.Roles).ThenBy(s => s.Index)
            .Take(Math.Max(MaxSkills, answers.Know.Count))
            .Select(s => s.Item).ToList();

        return new(
            matching.Phrases,
            [.. offered.GroupBy(s => s.Kind).OrderBy(k => k.Key is null).ThenBy(k => k.Key, StringComparer.Ordinal)
                .Select(k => new SkillsOfKind(k.Key, [.. k.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)]))],
            matching.Needs.Skills.Count - offered.Count,
            matching.Criteria);
    }
}

/// <param name="Kind">Null for skills whose kind nobody has said.</param>
public sealed record SkillsOfKind(string? Kind, IReadOnlyList<AskedSkill> Skills)
{
    public string Name => SkillKindText.Many(Kind);
}
