namespace CareerGuide.Web.Catalog;

/// <summary>The roles nearest to one, and what the way to each costs.</summary>
public sealed record WhereThisLeads(RoleNeeds From, IReadOnlyList<RolePath> Ways)
{
    /// <summary>How many of them a role's page shows.</summary>
    public const int MostOnRolePage = 3;

    public static WhereThisLeads Of(SiteNeeds needs, RoleNeeds role, int most = MostOnRolePage) =>
        new(role, [.. needs.Nearest(role, most).Select(near => RolePath.Between(needs, role, near.Role))]);
}
