using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>A skill with the roles that ask for it, by their slugs.</summary>
public sealed record SkillUse(
    SkillLink Skill, string? Kind, string? About, IReadOnlyList<string> Aliases, IReadOnlyDictionary<string, RoleUse> Roles)
{
    /// <summary>How the role asks for it; null where it does not.</summary>
    public RoleUse? By(RoleLink role) => Roles.GetValueOrDefault(role.Slug);
}

/// <param name="Level">The highest that the role asks for; null where it does not say.</param>
/// <param name="Optional">Whether the role can do without.</param>
public sealed record RoleUse(RoleLink Role, SkillLevel? Level, bool Optional)
{
    /// <summary>Whether there is no more to say than that the role asks for it.</summary>
    public bool IsPlain => Level is null && !Optional;

    public string InWords => (Level, Optional) switch
    {
        (_, true) => "optional",
        ({ } level, _) => level.ToString(),
        _ => "needed",
    };
}
