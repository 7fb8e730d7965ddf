namespace CareerGuide.Web.Catalog;

/// <summary>The roles nearest to one, in the order of what their lines say: the one of which the greatest part carries over is first.</summary>
public sealed record RoleTransitions(RoleNeeds From, IReadOnlyList<RoleTransition> Transitions)
{
    /// <summary>The number of transitions that a role's page shows.</summary>
    public const int MaxOnRolePage = 3;

    public static RoleTransitions Of(SiteNeeds needs, RoleNeeds role, int most = MaxOnRolePage) =>
        new(role, [.. needs.Nearest(role, most).Select(near => RoleTransition.Between(needs, role, near.Role))
            .OrderByDescending(way => (double)way.CarriesOver.Count / Math.Max(1, way.Needs)).ThenBy(way => way.Needs)]);
}
