using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Compare;

/// <summary>What the compared roles ask for: where they want different levels first, then what they share, then what only one wants.</summary>
/// <param name="Roles">Two or more, in the order of the site.</param>
/// <param name="All">The skills of the whole site, by name.</param>
public sealed record SkillsSideBySide(IReadOnlyList<RoleLink> Roles, IReadOnlyList<SkillUse> All)
{
    /// <summary>As many roles as stand side by side.</summary>
    public const int MaxRoles = 6;

    /// <summary>As many roles as have room for their names and for words in the cells on a tablet.</summary>
    private const int MaxInWords = 4;

    public bool AreMany => Roles.Count > MaxInWords;

    /// <summary>What carries over from the one of two roles to the other, and back, as <c>/paths</c> counts it; none where the roles are more.</summary>
    public IReadOnlyList<RoleTransition> Switches { get; init; } = [];

    public IEnumerable<(string Heading, IReadOnlyList<SkillUse> Skills)> Groups =>
        from use in All
        let asking = Roles.Select(r => use.By(r)).OfType<RoleUse>().ToList()
        where asking.Count > 0
        group use by Place(asking) into same
        orderby same.Key
        select (HeadingOf(same.Key), (IReadOnlyList<SkillUse>)[.. same]);

    /// <summary>Optional skills are shown and not counted.</summary>
    public int Shared => All.Count(use => Roles.All(r => use.By(r) is { Strength: not UseStrength.Optional }));

    private static string HeadingOf(int place) => place switch
    {
        0 => Texts.Get("Compare.SharedNotAlike"),
        1 => Texts.Get("Compare.SharedAlike"),
        2 => Texts.Get("Compare.SharedBySome"),
        _ => Texts.Get("Compare.OnlyOne"),
    };

    private int Place(List<RoleUse> asking) => (asking.Count, asking.DistinctBy(u => u.InWords).Count()) switch
    {
        (1, _) => 3,
        (_, > 1) => 0,
        var (count, _) when count == Roles.Count => 1,
        _ => 2,
    };
}
