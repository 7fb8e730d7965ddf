using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>
/// What someone who knows some skills has, and has yet to learn, for a role: each need of the role is in exactly one of the three lists.
/// Nobody is asked how well they know a skill, so what the role needs well, or with more than what is known, is for going deeper.
/// </summary>
public sealed record RolePlan(RoleNeeds Role, IReadOnlyList<PlanItem> Has, IReadOnlyList<PlanItem> Deeper, IReadOnlyList<PlanItem> New)
{
    public int Count => Has.Count + Deeper.Count + New.Count;

    public int Known => Has.Count + Deeper.Count;

    /// <summary>What is new is in the order in which it is best learned: first what most other roles need too.</summary>
    /// <param name="known">Slugs of skills.</param>
    public static RolePlan Of(SiteNeeds needs, RoleNeeds role, IReadOnlySet<string> known)
    {
        var items = role.Counted.Select(need => new PlanItem(
            need,
            [.. need.Skills.Where(s => known.Contains(s.Slug))],
            [.. need.Members.Where(m => !known.Contains(m.Slug))],
            need.Main.Max(s => needs.RolesAsking(s.Slug)) - 1)).ToList();

        return new(
            role,
            [.. items.Where(i => i.IsKnown && !i.GoesDeeper)],
            [.. items.Where(i => i.IsKnown && i.GoesDeeper)],
            [.. items.Where(i => !i.IsKnown).OrderByDescending(i => i.OtherRoles).ThenByDescending(i => needs.Weight(i.Need))]);
    }
}

/// <param name="Through">The known skills that meet the need.</param>
/// <param name="NewInside">The skills that its lines list with the named one and that are not known.</param>
/// <param name="OtherRoles">How many other roles need it.</param>
public sealed record PlanItem(Need Need, IReadOnlyList<NeededSkill> Through, IReadOnlyList<NeededSkill> NewInside, int OtherRoles)
{
    public bool IsKnown => Through.Count > 0;

    public bool GoesDeeper => NewInside.Count > 0 || Need.Level >= SkillLevel.Advanced;

    public bool IsChoice => Need.Main.Count() > 1;
}
