using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Outline;

/// <summary>
/// Lectures that go by aspect: facets that hold the roles (<c>Responsibilities</c> above <c>Crane Operator</c>, <c>Dock Planner</c>),
/// or that name them (<c>What is a Crane Operator?</c>).
/// </summary>
internal static class Aspects
{
    /// <summary>Marks the facets whose sub-headings are roles, and these. A heading that is called like a role has its facets itself.</summary>
    public static bool Mark(OutlineNode parent, RoleEvidences evidences)
    {
        if (parent.IsWithinFacet || evidences.LooksLikeRole(parent))
            return false;

        var facets = parent.Facets.Where(facet => facet.Facet!.RoleName is null).Select(WithoutRepetition).ToArray();
        var inSeveral = facets.SelectMany(facet => facet.Children.Select(child => NormalizedName.Of(child.Text)).Distinct())
            .GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();

        foreach (var facet in facets)
        {
            var roles = facet.Children.Where(child => child.Facet is null && (evidences.LooksLikeRole(child) || inSeveral.Contains(NormalizedName.Of(child.Text)))).ToArray();

            if (roles.Length < 2 && !roles.Any(role => inSeveral.Contains(NormalizedName.Of(role.Text))))
                continue;

            facet.IsAspect = true;

            foreach (var role in roles)
                role.IsRole = true;
        }

        return Array.Exists(facets, facet => facet.IsAspect);
    }

    /// <summary>The first slide of a part may be headed as the part is: <c># Skills</c>, <c>## Skills</c>, <c>### Crane Operator</c>.</summary>
    private static OutlineNode WithoutRepetition(OutlineNode facet) =>
        facet.Children.Find(child => child.Facet is not null && NormalizedName.Of(child.Text) == NormalizedName.Of(facet.Text)) ?? facet;

    /// <summary>
    /// A facet outside its role's part is a part of it all the same where it names the role. Two roles named so need no heading of their own,
    /// nor does one whose further parts stand below: <c>How to Become a Crane Operator</c> above <c>Skills</c>.
    /// </summary>
    public static void MarkFacetsOfNamedRoles(OutlineNode root, RoleEvidences evidences)
    {
        var facets = root.Descendants()
            .Where(node => node is { Facet: { RoleName: not null, Facet: not Facet.Interests }, Parent: { IsWithinFacet: false } } && !IsOfHeading(node))
            .ToArray();
        var known = root.Descendants().Where(node => node.IsRole).Select(node => NormalizedName.Of(RoleTitle.Of(node.Name).Name)).ToHashSet();
        var names = facets.Select(facet => facet.Facet!.RoleName!).Where(evidences.NamesJob).Select(NormalizedName.Of).ToHashSet();

        foreach (var facet in facets)
        {
            var key = NormalizedName.Of(facet.Facet!.RoleName!);
            facet.IsFacetOfNamedRole = known.Contains(key) || (names.Contains(key) && (names.Count > 1 || (facet.Facets.Any(RoleEvidences.IsStrong) && !facet.Facet.RoleName.AsSpan().ContainsAny(':', ',', ';'))));
        }
    }

    private static bool IsOfHeading(OutlineNode facet) => facet.Parent!.IsRole && RoleEvidences.NamesNoOther(facet, facet.Parent);
}
