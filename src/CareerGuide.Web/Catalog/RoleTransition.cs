using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>
/// What someone who does one role has, and has yet to learn, for another: each need of the other role is in exactly one of
/// the three lists. The formula and its reasons are in <c>docs/matching.md</c>.
/// </summary>
/// <param name="CarriesOver">Needs met by what the first role asks for; they cost nothing.</param>
/// <param name="Higher">Needs that the first role asks for at a lower level.</param>
/// <param name="New">Needs that nothing the first role asks for meets.</param>
/// <param name="InCommon">The skills that both ask for: the same whichever of the two one starts from.</param>
public sealed record RoleTransition(
    RoleNeeds From,
    RoleNeeds To,
    IReadOnlyList<TransitionItem> CarriesOver,
    IReadOnlyList<TransitionItem> Higher,
    IReadOnlyList<TransitionItem> New,
    IReadOnlyList<CommonSkill> InCommon)
{
    public int Cost => Higher.Concat(New).Sum(i => i.Cost);

    /// <summary>The number of needs of the second role, not counting optional ones.</summary>
    public int Needs => CarriesOver.Count + Higher.Count + New.Count;

    /// <summary>How much of what the second role needs carries over, from 0 to 5.</summary>
    public int ShareInFifths => Needs == 0 ? 0 : (int)Math.Round(5.0 * CarriesOver.Count / Needs, MidpointRounding.AwayFromZero);

    public int PointsInCommon => InCommon.Sum(s => s.Points);

    public static RoleTransition Between(SiteNeeds needs, RoleNeeds from, RoleNeeds to)
    {
        var had = from.Counted.SelectMany(n => n.Skills.Select(s => (s.Slug, Need: n))).ToLookup(n => n.Slug, n => n.Need);
        var items = to.Counted.Select(wanted => Item(needs, wanted, had) with { NewInside = [.. wanted.Members.Where(m => !had.Contains(m.Slug))] }).ToLookup(i => (IsNew: i.Has is null, CostsNothing: i.Steps == 0));

        return new(
            from, to, [.. items[(false, true)]], [.. items[(false, false)]], [.. items[(true, false)]], needs.InCommon(from, to));
    }

    private static TransitionItem Item(SiteNeeds needs, Need wanted, ILookup<string, Need> had)
    {
        var rarity = needs.Rarity(wanted);
        var best = wanted.Skills.SelectMany(s => had[s.Slug]).Distinct()
            .Select(has => Match(wanted, has, rarity))
            .OrderBy(i => i.Steps).ThenByDescending(i => i.IsSure)
            .FirstOrDefault();

        return best ?? new(wanted, null, [], rarity, SiteNeeds.Steps(wanted.Level));
    }

    private static TransitionItem Match(Need wanted, Need has, int rarity)
    {
        var through = has.Skills.Where(s => wanted.Skills.Any(w => w.Slug == s.Slug)).ToList();
        var level = through.Max(s => SiteNeeds.Steps(has.LevelOf(s)));

        return new(wanted, has, through, rarity, StepsUp(level, wanted.Level));
    }

    /// <summary>A line without a level is met at any level.</summary>
    private static int StepsUp(int had, SkillLevel? wanted) => wanted is null ? 0 : Math.Max(0, SiteNeeds.Steps(wanted) - had);
}

/// <summary>A need of the role that a path leads to, and what of the other role meets it.</summary>
/// <param name="Has">Null if nothing does.</param>
/// <param name="Through">The skills of <paramref name="Has"/> that meet it.</param>
/// <param name="Steps">How many levels are to be climbed.</param>
public sealed record TransitionItem(Need Need, Need? Has, IReadOnlyList<NeededSkill> Through, int Rarity, int Steps)
{
    public int Cost => Rarity * Steps;

    /// <summary>The skills that its lines list with the named one, and that nothing of the other role mentions. They cost nothing.</summary>
    public IReadOnlyList<NeededSkill> NewInside { get; init; } = [];

    /// <summary>Whether everyone in the first role has it: its line offers no choice, and the skill is the one that it names.</summary>
    public bool IsSure => Has is not null && Has.Main.Count() == 1 && Through.Any(s => !s.IsMember);

    /// <summary>Whether any of several skills is enough.</summary>
    public bool IsChoice => Need.Main.Count() > 1;
}
