using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>What somebody says of their skills.</summary>
/// <param name="Known">Slugs of skills.</param>
/// <param name="Learning">Slugs of skills that they are learning; none that is known.</param>
/// <param name="Levels">How well they know some of them.</param>
public sealed record MySkills(IReadOnlySet<string> Known, IReadOnlySet<string> Learning, IReadOnlyDictionary<string, SkillLevel> Levels)
{
    public static MySkills Of(IEnumerable<string> known) => new(known.ToHashSet(), new HashSet<string>(), new Dictionary<string, SkillLevel>());
}

/// <summary>
/// What somebody has, is learning and has yet to learn for one role or for several: each need of the roles is in exactly one of the four lists.
/// Where they do not say how well they know a skill, what a role needs well, or with more than what is known, is for going deeper.
/// </summary>
public sealed record RolePlan(
    IReadOnlyList<RoleNeeds> Roles, IReadOnlyList<PlanItem> Has, IReadOnlyList<PlanItem> Deeper, IReadOnlyList<PlanItem> Learning, IReadOnlyList<PlanItem> New)
{
    public int Count => Known + Learning.Count + New.Count;

    public int Known => Has.Count + Deeper.Count;

    /// <summary>What is still to learn, in the order in which it is best learned.</summary>
    public IEnumerable<PlanItem> ToLearn => Learning.Concat(New);

    public static RolePlan Of(SiteNeeds needs, IReadOnlyList<RoleNeeds> roles, MySkills mine)
    {
        var items = roles
            .SelectMany(role => role.Counted, (role, need) => (Role: role.Role, Need: need))
            .GroupBy(asked => asked.Need.Key)
            .Select(asked => ItemOf(needs, roles, [.. asked], mine))
            .ToList();
        var toLearn = LearningOrder.WholesFirst([.. items.Where(item => !item.IsKnown)
            .OrderByDescending(item => item.Roles.Count + item.OtherRoles)
            .ThenBy(item => SiteNeeds.Steps(item.Need.Level))
            .ThenByDescending(item => needs.Weight(item.Need))], needs);

        return new(
            roles,
            [.. items.Where(item => item.IsKnown && !item.GoesDeeper)],
            [.. items.Where(item => item.IsKnown && item.GoesDeeper)],
            [.. toLearn.Where(item => item.IsBeingLearned)],
            [.. toLearn.Where(item => !item.IsBeingLearned)]);
    }

    /// <summary>The needs of another role that this plan has not and that are not known.</summary>
    public int AddedBy(RoleNeeds role, MySkills mine)
    {
        var here = Has.Concat(Deeper).Concat(ToLearn).Select(item => item.Need.Key).ToHashSet();

        return role.Counted.Count(need => !here.Contains(need.Key) && !need.MetBy(mine.Known));
    }

    private static PlanItem ItemOf(SiteNeeds needs, IReadOnlyList<RoleNeeds> roles, IReadOnlyList<(RoleLink Role, Need Need)> asked, MySkills mine)
    {
        var need = asked.MaxBy(a => SiteNeeds.Steps(a.Need.Level)).Need;
        var all = need with { Skills = [.. asked.SelectMany(a => a.Need.Skills).DistinctBy(s => s.Slug)], Lines = [.. asked.SelectMany(a => a.Need.Lines).Distinct()] };

        return new(
            all,
            [.. asked.Select(a => a.Role)],
            [.. all.Skills.Where(s => mine.Known.Contains(s.Slug))],
            [.. all.Members.Where(m => !mine.Known.Contains(m.Slug))],
            all.Main.Max(s => needs.RolesAsking(s.Slug, besides: roles)))
        {
            IsBeingLearned = all.Skills.Any(s => mine.Learning.Contains(s.Slug)),
            OwnLevel = all.Main.Where(s => mine.Known.Contains(s.Slug) && mine.Levels.ContainsKey(s.Slug)).Select(s => (SkillLevel?)mine.Levels[s.Slug]).Max(),
        };
    }
}

/// <param name="Roles">The roles of the plan that need it.</param>
/// <param name="Through">The known skills that meet the need.</param>
/// <param name="NewInside">The skills that its lines list with the named one and that are not known.</param>
/// <param name="OtherRoles">How many roles need it that are not in the plan.</param>
public sealed record PlanItem(Need Need, IReadOnlyList<RoleLink> Roles, IReadOnlyList<NeededSkill> Through, IReadOnlyList<NeededSkill> NewInside, int OtherRoles)
{
    public bool IsBeingLearned { get; init; }

    /// <summary>How well they know it; null where they did not say.</summary>
    public SkillLevel? OwnLevel { get; init; }

    public bool IsKnown => Through.Count > 0;

    public bool GoesDeeper => OwnLevel is { } own ? own < (Need.Level ?? own) : NewInside.Count > 0 || Need.Level >= SkillLevel.Advanced;

    public bool IsChoice => Need.Main.Count() > 1;
}
