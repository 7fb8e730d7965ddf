using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Matching;
using CsCheck;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Small sites of every kind: roles that ask for nothing, choices, levels, optional needs, shared phrases and ratings.</summary>
public static class RandomSite
{
    private static readonly LectureLink Lecture = new("lecture", "Lecture", "en");

    private static readonly Gen<SkillLevel?> Levels = Gen.Int[0, 4].Select(level => level == 0 ? (SkillLevel?)null : (SkillLevel)level);

    private static readonly Gen<Need> NeedGen = Gen.Select(
        Gen.Int[0, 9].HashSet[1, 4], Gen.Int[1, 2], Levels, Gen.Int[0, 5], (skills, main, level, optional) => Need(skills, main, level, optional == 0));

    private static readonly Gen<IReadOnlyList<Need>> NeedsGen = NeedGen.Array[0, 7]
        .Select(needs => (IReadOnlyList<Need>)[.. needs.DistinctBy(n => n.Key)]);

    private static readonly Gen<IReadOnlyList<Phrase>> PhrasesGen = Gen.Int[0, 7].HashSet[0, 4]
        .Select(phrases => (IReadOnlyList<Phrase>)[.. phrases.Select(p => new Phrase($"phrase-{p}", $"phrase {p}", [new(Lecture, p + 1)]))]);

    private static readonly Gen<IReadOnlyList<RoleRating>> RatingsGen = Gen.Select(Gen.Int[0, 4].HashSet[0, 5], Gen.Int[0, 12].Array[5])
        .Select(r => (IReadOnlyList<RoleRating>)[.. r.Item1.Select(c => new RoleRating($"criterion-{c}", $"Criterion {c}", r.Item2[c] / 2.0, "High", [new(Lecture, c + 1)]))]);

    /// <summary>What the roles of a site ask for.</summary>
    public static Gen<SiteNeeds> Needs { get; } = NeedsGen.Array[1, 6].Select(roles => new SiteNeeds(
        [.. roles.Select((needs, i) => new RoleNeeds(new RoleLink($"role-{i}", $"Role {i}", 1), needs))]));

    public static Gen<RoleMatcher> Matching { get; } = Gen.Select(Needs, PhrasesGen.Array[6], RatingsGen.Array[6], (needs, phrases, ratings) => new RoleMatcher(
        needs, [.. needs.Roles.Select((r, i) => new RoleFacts(r, phrases[i], ratings[i], [Lecture.Slug]))], [Lecture]));

    public static Gen<Answers> Answers { get; } = Gen.Select(
        Slugs("phrase", 9), Slugs("skill", 11), Slugs("criterion", 6), Slugs("criterion", 6), (like, know, more, less) => new Answers(like, know, more, less));

    private static Gen<IReadOnlyList<string>> Slugs(string what, int most) =>
        Gen.Int[0, most].HashSet[0, most].Select(numbers => (IReadOnlyList<string>)[.. numbers.Select(n => $"{what}-{n}")]);

    private static Need Need(HashSet<int> skills, int main, SkillLevel? level, bool optional)
    {
        NeededSkill[] needed = [.. skills.Select((s, i) => new NeededSkill($"skill-{s}", $"Skill {s}", null, IsMember: i >= main, i < main ? null : SkillLevel.Basic))];

        return new(needed, string.Join(" / ", needed.Take(main).Select(s => s.Name)), level, optional, [new(Lecture, 1, "As written", null)]);
    }
}
