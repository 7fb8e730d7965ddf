using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

/// <summary>
/// What the roles of the site ask for, and what weight that has. Optional needs are left out of everything here.
/// The formulas and their reasons are in <c>docs/matching.md</c>.
/// </summary>
public sealed class SiteNeeds
{
    private readonly Dictionary<string, int> places = [];
    private readonly Dictionary<string, int>[] asked;
    private readonly Dictionary<string, List<(int Role, int Steps)>> rolesAsking = [];
    private readonly Dictionary<string, int> rarity;
    private readonly int[] worth;

    public SiteNeeds(IReadOnlyList<RoleNeeds> roles)
    {
        Roles = roles;
        asked = [.. roles.Select(AskedLevels)];

        foreach (var (place, role) in roles.Index())
            places[role.Role.Slug] = place;

        foreach (var (place, skills) in asked.Index())
            Note(place, skills);

        var asking = asked.Count(a => a.Count > 0);
        rarity = rolesAsking.ToDictionary(r => r.Key, r => RarityOf(asking, r.Value.Count));
        worth = [.. asked.Select(skills => skills.Sum(s => rarity[s.Key] * s.Value))];
        Skills = [.. roles.SelectMany(r => r.Counted).SelectMany(n => n.Skills).DistinctBy(s => s.Slug)
            .Select(s => new AskedSkill(s.Slug, s.Name, s.Kind, rolesAsking[s.Slug].Count))];
    }

    /// <summary>In the order of the site.</summary>
    public IReadOnlyList<RoleNeeds> Roles { get; }

    /// <summary>Every skill that meets a need, in the order in which the lectures ask.</summary>
    public IReadOnlyList<AskedSkill> Skills { get; }

    /// <summary>The slugs of the skills that a skill is part of, as the glossary says it.</summary>
    public ILookup<string, string> Wholes { get; init; } = Array.Empty<string>().ToLookup(slug => slug);

    public static async Task<SiteNeeds> LoadAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var wholes = await db.Skills.SelectMany(skill => skill.PartOf, (skill, whole) => new { skill.Slug, Whole = whole.Slug }).ToListAsync(cancellation);

        return new(await db.RoleNeedsAsync(await SiteRoles.LoadAsync(db, cancellation), cancellation)) { Wholes = wholes.ToLookup(pair => pair.Slug, pair => pair.Whole) };
    }

    public RoleNeeds? Find(string? role) => role is not null && places.TryGetValue(role, out var place) ? Roles[place] : null;

    /// <summary>The number of roles that ask for the skill.</summary>
    public int RolesAsking(string skill) => rolesAsking.GetValueOrDefault(skill)?.Count ?? 0;

    /// <summary>The number of roles that ask for the skill, besides some.</summary>
    public int RolesAsking(string skill, IReadOnlyCollection<RoleNeeds> besides) =>
        rolesAsking.GetValueOrDefault(skill)?.Count(asking => !besides.Contains(Roles[asking.Role])) ?? 0;

    /// <summary>Ten more each time half as many roles ask for the skill; at least one.</summary>
    public int Rarity(string skill) => rarity.GetValueOrDefault(skill, 1);

    /// <summary>If there is a choice, the rarity of the skill that most roles ask for.</summary>
    public int Rarity(Need need) => need.Main.Min(s => Rarity(s.Slug));

    /// <summary>Rarity times level.</summary>
    public int Weight(Need need) => Rarity(need) * Steps(need.Level);

    /// <summary>Basic 1, Intermediate 2, Advanced 3, Expert 4; a line without a level counts as Intermediate.</summary>
    public static int Steps(SkillLevel? level) => (int)(level ?? SkillLevel.Intermediate);

    /// <summary>Inverse role frequency (Spärck Jones 1972) in tenths of a bit.</summary>
    public static int RarityOf(int roles, int rolesAsking) =>
        Math.Max(1, (int)Math.Round(10 * Math.Log2((double)roles / rolesAsking), MidpointRounding.AwayFromZero));

    /// <summary>The skills that both roles ask for, each with rarity times the lower of the two levels: the same from both ends.</summary>
    public IReadOnlyList<CommonSkill> InCommon(RoleNeeds one, RoleNeeds other)
    {
        var (here, there) = (asked[places[one.Role.Slug]], asked[places[other.Role.Slug]]);

        return [.. here.Where(s => there.ContainsKey(s.Key))
            .Select(s => new CommonSkill(Named(one, s.Key), Rarity(s.Key), Math.Min(s.Value, there[s.Key])))
            .OrderByDescending(s => s.Points).ThenBy(s => s.Skill.Slug, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The roles most alike by what they ask for: what they have in common, as a part of what either asks for (the weighted
    /// measure of Jaccard, in the form of Ružička). Roles equally alike stay in the site's order. Only the
    /// roles that ask for one of its skills are counted, whatever the number of roles.
    /// </summary>
    public IReadOnlyList<NearRole> Nearest(RoleNeeds role, int most)
    {
        var here = places[role.Role.Slug];
        var common = new int[Roles.Count];

        foreach (var (skill, steps) in asked[here])
        {
            foreach (var other in rolesAsking[skill])
                common[other.Role] += Rarity(skill) * Math.Min(steps, other.Steps);
        }

        return [.. common.Index()
            .Where(c => c.Item > 0 && c.Index != here)
            .Select(c => new NearRole(Roles[c.Index], c.Item, worth[here] + worth[c.Index] - c.Item))
            .OrderByDescending(near => near.Alike)
            .Take(most)];
    }

    private static Dictionary<string, int> AskedLevels(RoleNeeds role)
    {
        var levels = new Dictionary<string, int>();

        foreach (var (need, skill) in role.Counted.SelectMany(n => n.Skills.Select(s => (n, s))))
            levels[skill.Slug] = Math.Max(levels.GetValueOrDefault(skill.Slug), Steps(need.LevelOf(skill)));

        return levels;
    }

    private static NeededSkill Named(RoleNeeds role, string skill) =>
        role.Counted.SelectMany(n => n.Skills).First(s => s.Slug == skill);

    private void Note(int role, Dictionary<string, int> skills)
    {
        foreach (var (skill, steps) in skills)
        {
            if (!rolesAsking.TryGetValue(skill, out var roles))
                rolesAsking[skill] = roles = [];

            roles.Add((role, steps));
        }
    }
}

/// <param name="Roles">How many roles ask for it.</param>
public sealed record AskedSkill(string Slug, string Name, string? Kind, int Roles);

/// <summary>A skill that both roles ask for.</summary>
/// <param name="Steps">The lower of the two levels.</param>
public sealed record CommonSkill(NeededSkill Skill, int Rarity, int Steps)
{
    public int Points => Rarity * Steps;
}

/// <param name="InCommon">The points that both roles ask for.</param>
/// <param name="OfBoth">The points that either of them asks for.</param>
public sealed record NearRole(RoleNeeds Role, int InCommon, int OfBoth)
{
    /// <summary>From 0 to 1.</summary>
    public double Alike => (double)InCommon / OfBoth;
}
