namespace CareerGuide.Web.Catalog;

/// <summary>How many skills each two roles of the site share, optional ones left out.</summary>
public sealed class SharedSkills
{
    private const int Shades = 5;

    /// <summary>What each shade stands for. Few roles share more than a third, so five equal parts of the whole would all look the same.</summary>
    private const double AlikePerShade = 0.08;

    private readonly Dictionary<RoleLink, HashSet<string>> skills;

    public SharedSkills(IReadOnlyList<RoleLink> roles, IReadOnlyList<SkillUse> uses)
    {
        skills = roles.ToDictionary(role => role, role => uses
            .Where(use => use.By(role) is { Strength: not UseStrength.Optional })
            .Select(use => use.Skill.Slug)
            .ToHashSet());
        Roles = [.. roles.Where(role => skills[role].Count > 0)];
    }

    /// <summary>Those that need any skill.</summary>
    public IReadOnlyList<RoleLink> Roles { get; }

    /// <summary>The number of skills that both need; for a role with itself the number that it needs.</summary>
    public int Shared(RoleLink one, RoleLink other) => skills[one].Count(skills[other].Contains);

    /// <summary>0 where they share nothing, otherwise 1 to 5, by what they share as a part of what either needs (Jaccard).</summary>
    public int Shade(RoleLink one, RoleLink other)
    {
        var shared = Shared(one, other);
        var either = skills[one].Count + skills[other].Count - shared;

        return Math.Min(Shades, (int)Math.Ceiling(shared / AlikePerShade / either));
    }
}
