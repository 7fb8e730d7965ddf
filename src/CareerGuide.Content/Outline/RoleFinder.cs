using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>Finds the headings that are roles, by what stands under them and beside them.</summary>
internal sealed class RoleFinder
{
    private readonly Wordings wordings;
    private readonly HashSet<string> namesInTables;
    private readonly DiagnosticList diagnostics;

    private RoleFinder(Wordings wordings, HashSet<string> namesInTables, DiagnosticList diagnostics)
    {
        this.wordings = wordings;
        this.namesInTables = namesInTables;
        this.diagnostics = diagnostics;
    }

    /// <summary>Marks the roles of an outline and puts headings that wandered off their level where they belong.</summary>
    /// <param name="namesInTables">Keys of the names on the axes of tables: a heading of that name may well be a role.</param>
    public static IReadOnlyList<OutlineNode> Find(
        OutlineNode root, Wordings wordings, HashSet<string> namesInTables, DiagnosticList diagnostics)
    {
        var finder = new RoleFinder(wordings, namesInTables, diagnostics);

        foreach (var node in root.Descendants().Prepend(root).ToArray())
            finder.GatherFacets(node);

        BringSiblingsTogether(root);
        finder.MarkRoles(root);
        finder.MarkSiblingsOfSameShape(root);
        ReleaseFacetsOfOthers(root);

        var roles = root.Descendants().Where(node => node.IsRole).ToArray();

        foreach (var role in roles)
            PromoteLabels(role);

        return roles;
    }

    /// <summary>Under a role, a list item with a bold label and a list of its own is a heading too: <c>- **Salary:**</c>.</summary>
    private static void PromoteLabels(OutlineNode role)
    {
        foreach (var list in role.Blocks.OfType<ListBlock>().ToArray())
        {
            var items = list.OfType<ListItemBlock>().ToArray();
            list.Clear();

            foreach (var item in items)
            {
                if (!item.Any(b => b is ListBlock) || BoldLabel.Of(item)?.ToLabel() is not { } label)
                {
                    list.Add(item);
                    continue;
                }

                var node = new OutlineNode { Text = label.Text, Line = label.Line, Level = role.Level + 1, IsLabel = true, HasOwnText = label.HasOwnText };
                node.Blocks.AddRange(label.HasOwnText ? item : item.Skip(1));
                role.Insert(role.Children.FindLastIndex(child => child.Line < node.Line) + 1, node);
            }

            if (list.Count == 0)
                role.Blocks.Remove(list);
        }
    }

    /// <summary>
    /// Where roles and facets are headings of one level, a facet belongs to the heading before it, not to the one above both.
    /// Headings behind the last role's facets end the roles; they are not parts of the last one.
    /// </summary>
    private void GatherFacets(OutlineNode node)
    {
        if (node.IsWithinFacet || !node.Children.Any(child => child.Facet is null) || !IsFlat(node))
            return;

        OutlineNode? role = null;
        var children = node.Children.ToArray();
        var lastFacet = Array.FindLastIndex(children, child => child.Facet is not null);

        foreach (var (index, child) in children.Index())
        {
            if (child.Facet is null && (role is null || !role.Facets.Any() || BeginsRole(child, children.ElementAtOrDefault(index + 1), role)))
                role = child;
            else if (role is not null && index <= lastFacet)
                role.Add(child);
        }
    }

    private bool IsFlat(OutlineNode node)
    {
        var before = node.Children.TakeWhile(child => child.Facet is null).LastOrDefault();
        var facets = node.Facets.Where(IsStrong).ToArray();

        if (before is null || facets.Length == 0)
            return false;

        return LooksLikeRole(before) || facets.Where(f => f.Facet!.Facet is not Facet.SkillGroup).GroupBy(f => f.Facet!.Facet).Any(g => g.Count() > 1);
    }

    private bool BeginsRole(OutlineNode child, OutlineNode? next, OutlineNode role) =>
        LooksLikeRole(child) || role.HasFacetLike(next?.Facet);

    /// <summary><c># 1. X</c>, <c>## 2. Y</c>, <c>### 3. Z</c>: one under the other by level, siblings by their shape.</summary>
    private static void BringSiblingsTogether(OutlineNode node)
    {
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];

            if (child is { Facet: null, Instruction: null } && child.Facets.Any(IsStrong))
            {
                foreach (var wandered in child.Children.Where(c => c.Facet is null && HaveSameFacets(child, c)).Reverse().ToArray())
                    node.Insert(i + 1, wandered);
            }
        }

        foreach (var child in node.Children)
            BringSiblingsTogether(child);
    }

    /// <summary>At least half of the facets that either has, both have.</summary>
    private static bool HaveSameFacets(OutlineNode one, OutlineNode other)
    {
        var (a, b) = (FacetsOf(one), FacetsOf(other));
        return b.Count > 0 && a.Intersect(b).Count() * 2 >= a.Union(b).Count();
    }

    private static HashSet<Facet> FacetsOf(OutlineNode node) =>
        [.. node.Facets.Select(f => f.Facet!.Facet is Facet.SkillGroup ? Facet.Skills : f.Facet.Facet)];

    /// <summary>What has a role's facets is a role, unless it contains roles: then it is a chapter.</summary>
    private bool MarkRoles(OutlineNode node)
    {
        var containsRoles = false;

        foreach (var child in node.Children)
            containsRoles |= MarkRoles(child);

        node.IsRole = node.Instruction is { } instruction
            ? instruction.Value == ReadAs.Role
            : !containsRoles && node.Parent is not null && !node.IsWithinFacet && HasFacetsOfRole(node);
        return containsRoles || node.IsRole;
    }

    private bool HasFacetsOfRole(OutlineNode node)
    {
        var own = node.Facets.Where(facet => NamesNoOther(facet, node)).ToArray();

        return own.Any(IsStrong) || (own.Length > 0 && LooksLikeRole(node));
    }

    /// <summary>A facet that names a role itself (<c>Choose Data Analyst if you</c>) says nothing of the heading above, unless that is the role.</summary>
    public static bool NamesNoOther(OutlineNode facet, OutlineNode node) =>
        facet.Facet!.RoleName is not { } name || RoleNames.MayMean(name, node.Text);

    /// <summary>Facets that only a role has. An overview may stand above anything.</summary>
    private static bool IsStrong(OutlineNode facet) => facet.Instruction is not null || (facet.Facet is { IsAmbiguous: false } && (
        facet.Facet.Facet is Facet.Responsibilities or Facet.Skills or Facet.Focus
        || (facet.Facet.Facet is Facet.SkillGroup && (facet.Blocks.Count > 0 || facet.Children.Count > 0))));

    private bool LooksLikeRole(OutlineNode node) =>
        wordings.NamesJob(node.Text) || namesInTables.Contains(NameKey.Of(Wordings.WithoutBracket(node.Text)));

    private void MarkSiblingsOfSameShape(OutlineNode root)
    {
        foreach (var parent in root.Descendants().Prepend(root).Where(n => n.Children.Exists(c => c.IsRole)).ToArray())
        {
            var shapes = parent.Children.Where(c => c.IsRole).Select(ShapeOfParts).ToHashSet();

            foreach (var sibling in parent.Children.Where(c => c is { IsRole: false, Facet: null, Instruction: null } && !c.Descendants().Any(d => d.IsRole)))
            {
                if (HasPartsWithLists(sibling) && (LooksLikeRole(sibling) || (sibling.Children.Count >= 2 && shapes.Contains(ShapeOfParts(sibling)))))
                    MarkByShape(sibling);
            }
        }
    }

    private void MarkByShape(OutlineNode node)
    {
        node.IsRole = true;
        diagnostics.Add(Codes.RoleByShape, node.Line,
            $"“{node.Text}” is taken for a role because it is built like the roles beside it. Name its parts as theirs are named, so that they are understood.");
    }

    /// <summary>Equal where there are as many parts, of the same kinds, in the same order.</summary>
    private static string ShapeOfParts(OutlineNode node) => string.Join('|', node.Children.Select(Shape));

    private static bool HasPartsWithLists(OutlineNode node) =>
        node.Children.Exists(child => child.Blocks.Exists(b => b is ListBlock));

    private static string Shape(OutlineNode node) =>
        string.Join(',', node.Blocks.Select(b => b.GetType().Name).Concat(node.Children.Select(_ => "heading")).Distinct());

    /// <summary>What would be a facet under its role is an ordinary heading elsewhere. Reasons to choose a named role count everywhere.</summary>
    private static void ReleaseFacetsOfOthers(OutlineNode root)
    {
        foreach (var node in root.Descendants().Where(n => n.Facet is not null && n.Parent is { IsWithinFacet: false }))
        {
            var isOwn = node.Parent!.IsRole && NamesNoOther(node, node.Parent);
            var isGuidance = node.Facet is { Facet: Facet.Interests, RoleName: not null };

            if (!isOwn && !isGuidance)
                node.Facet = null;
        }
    }
}
