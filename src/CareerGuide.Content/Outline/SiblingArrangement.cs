using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Outline;

/// <summary>Puts headings that wandered off their level where they belong, before it is decided which are roles.</summary>
internal sealed class SiblingArrangement(RoleEvidences evidences)
{
    public void Arrange(OutlineNode root)
    {
        foreach (var node in root.Descendants().Prepend(root).ToArray())
            GatherParts(node);

        BringSiblingsTogether(root);
    }

    /// <summary>
    /// Where roles and their parts are headings of one level, a part belongs to the heading before it, not to the one above both.
    /// Headings behind the last role's parts end the roles; they are not parts of the last one, unless earlier roles have them too.
    /// </summary>
    private void GatherParts(OutlineNode node)
    {
        if (node.IsWithinFacet || !IsFlat(node))
            return;

        OutlineNode? role = null;
        var children = node.Children.ToArray();
        var repeated = RepeatedIn(children);
        var lastPart = Array.FindLastIndex(children, child => child.Facet is not null || repeated.Contains(NormalizedName.Of(child.Text)));

        foreach (var (index, child) in children.Index())
        {
            if (Begins(child, children.ElementAtOrDefault(index + 1), role, repeated))
                role = child;
            else if (role is not null && index <= lastPart && !IsOfAll(child, role, children))
                role.Add(child);
        }
    }

    /// <summary>
    /// A part on the level of roles that have theirs below them is one of all (<c>Common Skills</c>), unless there is such a part behind
    /// each of them.
    /// </summary>
    private static bool IsOfAll(OutlineNode part, OutlineNode role, OutlineNode[] siblings) => part.Facet is { } facet
        && role.Facets.Any(own => own.Level > part.Level) && siblings.Count(other => other.Facet?.Facet == facet.Facet) < 2;

    private bool Begins(OutlineNode child, OutlineNode? next, OutlineNode? role, HashSet<string> repeated)
    {
        if (child.Facet is not null || repeated.Contains(NormalizedName.Of(child.Text)))
            return false;

        return role is null || role.Children.Count == 0 || evidences.LooksLikeRole(child) || role.HasFacetLike(next?.Facet);
    }

    private bool IsFlat(OutlineNode node)
    {
        var before = node.Children.TakeWhile(child => child.Facet is null).LastOrDefault();

        if (before is null)
            return false;

        var facets = node.Facets.Where(RoleEvidences.IsStrong).ToArray();

        if (facets.Length == 0)
            return node.Children.Exists(evidences.LooksLikeRole) && RepeatedIn([.. node.Children]).Count > 0;

        return evidences.LooksLikeRole(before) || facets.Where(f => f.Facet!.Facet is not Facet.SkillGroup).GroupBy(f => f.Facet!.Facet).Any(g => g.Count() > 1);
    }

    /// <summary>Headings that come again between headings of one level are parts of what is above them, whatever they mean.</summary>
    private HashSet<string> RepeatedIn(OutlineNode[] children) => [.. children
        .Where(child => child.Facet is null && child.Children.Count == 0 && !evidences.LooksLikeRole(child))
        .GroupBy(child => NormalizedName.Of(child.Text)).Where(group => group.Count() > 1).Select(group => group.Key)];

    /// <summary><c># 1. X</c>, <c>## 2. Y</c>, <c>### 3. Z</c>: one under the other by level, siblings by their shape.</summary>
    private void BringSiblingsTogether(OutlineNode node)
    {
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];

            if (child is not { Facet: null, Instruction: null })
                continue;

            foreach (var wandered in child.Children.Where(c => c.Facet is null && AreSiblings(child, c)).Reverse().ToArray())
                node.Insert(i + 1, wandered);
        }

        foreach (var child in node.Children)
            BringSiblingsTogether(child);
    }

    private bool AreSiblings(OutlineNode one, OutlineNode below) =>
        (one.Facets.Any(facet => facet.Line < below.Line && RoleEvidences.IsStrong(facet)) && HaveSameFacets(one, below))
        || (one.Counter is { } counter && counter + 1 == below.Counter && evidences.LooksLikeRole(one) && evidences.LooksLikeRole(below));

    /// <summary>At least half of the facets that either has, both have.</summary>
    private static bool HaveSameFacets(OutlineNode one, OutlineNode other)
    {
        var (a, b) = (FacetsOf(one), FacetsOf(other));
        return b.Count > 0 && a.Intersect(b).Count() * 2 >= a.Union(b).Count();
    }

    private static HashSet<Facet> FacetsOf(OutlineNode node) =>
        [.. node.Facets.Select(facet => KindOf(facet.Facet!))];

    private static Facet KindOf(FacetWording facet) => facet.Facet is Facet.SkillGroup ? Facet.Skills : facet.Facet;
}
