using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing.Transactions;

/// <summary>The ids of roles and skills, by slug.</summary>
internal sealed record NameIds(IReadOnlyDictionary<string, int> Roles, IReadOnlyDictionary<string, int> Skills)
{
    /// <returns>Null for no role, and for a role that no lecture describes.</returns>
    public int? RoleId(string? slug) => slug is not null && Roles.TryGetValue(slug, out var role) ? role : null;

    public int SkillId(string name) => Skills[SkillSlug.Of(name)];
}
