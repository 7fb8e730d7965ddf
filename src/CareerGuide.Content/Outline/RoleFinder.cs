using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Outline;

/// <summary>
/// Decides which headings are roles, for all headings under one at once. Headings that are called and built like roles are certain;
/// what holds roles is a chapter; the rest are weighed against each other, because roles of a lecture are written alike.
/// </summary>
internal sealed class RoleFinder
{
    private readonly RoleEvidences evidences;
    private readonly DiagnosticList diagnostics;

    private RoleFinder(RoleEvidences evidences, DiagnosticList diagnostics)
    {
        this.evidences = evidences;
        this.diagnostics = diagnostics;
    }

    /// <summary>Marks the roles of an outline and puts headings that wandered off their level where they belong.</summary>
    /// <param name="names">What the lecture may be called where it has no heading for its only role.</param>
    public static void Find(OutlineNode root, IReadOnlyList<string> names, RoleEvidences evidences, ListLabels lists, DiagnosticList diagnostics)
    {
        RoleHeadings.Name(root, evidences);
        new SiblingArrangement(evidences).Arrange(root);

        var finder = new RoleFinder(evidences, diagnostics);

        var found = finder.Decide(root);

        if ((!found || HasTaughtPointsAlone(root)) && !finder.MarkJobsInLists(root) && !found && !finder.MarkJobsInParagraphs(root))
            finder.AddImplied(root, names);

        finder.MarkOtherPlacesOfRoles(root);
        Aspects.MarkFacetsOfNamedRoles(root, evidences);
        ReleaseFacetsOfOthers(root);
        PromoteLabels(root, lists);
        RoleTails.PartFromRoles(root);
    }

    /// <summary>A point that its author calls a role is beside points that the reader knows for roles by itself.</summary>
    private static bool HasTaughtPointsAlone(OutlineNode root) => root.Descendants().Where(node => node.IsRole).All(node => node.IsPoint);

    /// <summary>Whether there are roles below; all of them are marked then.</summary>
    private bool Decide(OutlineNode parent)
    {
        var found = Aspects.Mark(parent, evidences);
        ReleaseChapters(parent);
        var open = new List<RoleEvidence>();

        foreach (var child in parent.Children.Where(MayBeRole))
        {
            var evidence = evidences.Of(child);

            if (evidence.IsCertain)
                found = child.IsRole = true;
            else if (Decide(child))
                found = true;
            else
                open.Add(evidence);
        }

        return DecideByParts(open, parent) | DecideByName(open, parent) | DecideByShape(open, parent) | found;
    }

    /// <summary>What holds a role with parts of its own is a chapter, though it is called like a part: <c>What you need</c>.</summary>
    private void ReleaseChapters(OutlineNode parent)
    {
        foreach (var facet in parent.Facets.Where(facet => facet is { IsAspect: false, Instruction: null } && facet.Children.Exists(child => evidences.LooksLikeRole(child) && child.Facets.Any(RoleEvidences.IsStrong))).ToArray())
            facet.Facet = null;
    }

    private static bool MayBeRole(OutlineNode node) => node.Facet is null && node.Instruction?.Value != ReadAs.Section;

    private static bool DecideByParts(List<RoleEvidence> open, OutlineNode parent)
    {
        var besideRoles = parent.Children.Exists(child => child.IsRole);

        var besideOthers = open.Count(evidence => evidence.HasStrongPart) > 1;

        foreach (var evidence in open)
            evidence.Node.IsRole = evidence.Node.Instruction is null && evidence.HasPartsOfRole(besideRoles, besideOthers);

        return open.RemoveAll(evidence => evidence.Node.IsRole) > 0;
    }

    /// <summary>
    /// Two siblings that name jobs are roles whatever is under them, and so is one beside a role, and one that a table, the workflow
    /// or guidance names.
    /// </summary>
    private bool DecideByName(List<RoleEvidence> open, OutlineNode parent)
    {
        var named = open.Where(evidence => evidence is { LooksLikeRole: true, HasContent: true, Node.Instruction: null } && (evidence.NamesJob || evidence.HasText) && !JobLists.HasBoldOne(evidence.Node, evidences)).ToArray();

        if (named.Length + parent.Children.Count(child => child.IsRole) < 2)
            named = Array.FindAll(named, evidence => evidence.NamesJob && evidences.IsNamedElsewhere(evidence.Node.Name));

        named = [.. named, .. BetweenJobs(open, parent, named), .. AmongJobsAlone(open, parent, named)];

        foreach (var evidence in named)
            Mark(evidence.Node, named.Length > 1 ? "Jobs" : "Job");

        return open.RemoveAll(evidence => evidence.Node.IsRole) > 0;
    }

    /// <summary>Between two roles <c>Artist</c> is one too; before or behind them it may head anything.</summary>
    private RoleEvidence[] BetweenJobs(List<RoleEvidence> open, OutlineNode parent, RoleEvidence[] named)
    {
        var roles = named.Select(evidence => evidence.Node).Concat(parent.Children.Where(child => child.IsRole)).ToArray();

        if (roles.Length < 2)
            return [];

        var (first, last) = (roles.MinBy(role => role.Line)!, roles.MaxBy(role => role.Line)!);

        return [.. open.Where(evidence => evidence is { NamesJob: false, IsOtherwise: false, HasText: true, Node.Instruction: null }
            && evidence.Node.Line > first.Line && evidence.Node.Line < last.Line && PartShape.AreOfOneStyle(evidence.Node, first)
            && evidences.NamesJobBesideOthers(evidence.Node.Name)).Except(named)];
    }

    /// <summary>Where all headings of one level name jobs, so does the one whose word may head anything elsewhere: <c>Directors</c>.</summary>
    private RoleEvidence[] AmongJobsAlone(List<RoleEvidence> open, OutlineNode parent, RoleEvidence[] named)
    {
        var certain = named.Select(evidence => evidence.Node).Concat(parent.Children.Where(child => child.IsRole)).ToHashSet();
        var rest = open.Where(evidence => !certain.Contains(evidence.Node)).ToArray();

        if (certain.Count < 2 || rest.Length == 0 || rest.Length > certain.Count || certain.Count + rest.Length < parent.Children.Count)
            return [];

        var style = certain.First();

        return Array.TrueForAll(rest, evidence => evidence is { IsOtherwise: false, HasText: true, Node.Instruction: null }
            && PartShape.AreOfOneStyle(evidence.Node, style) && IsInPlural(evidence.Node.Name) && evidences.NamesJobBesideOthers(evidence.Node.Name)) ? rest : [];
    }

    /// <summary>Several hosts are people, but a host may be a hall. Only English needs this: elsewhere a plural names a job by itself.</summary>
    private static bool IsInPlural(string name) => name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>Beside roles, what is built as they are is one.</summary>
    private bool DecideByShape(List<RoleEvidence> open, OutlineNode parent)
    {
        var roles = parent.Children.Where(child => child.IsRole).ToArray();

        if (roles.Length == 0)
            return false;

        // Where all that are roles are called so, a heading that is not needs their very parts.
        var shapes = Array.TrueForAll(roles, evidences.LooksLikeRole) ? [] : roles.Select(PartShape.Of).ToHashSet();
        var parts = roles.SelectMany(PartShape.Names).ToHashSet();

        foreach (var evidence in open.Where(evidence => evidence is { IsOtherwise: false, Node.Instruction: null } && PartShape.HasLists(evidence.Node) && Array.Exists(roles, role => PartShape.AreOfOneStyle(role, evidence.Node))))
        {
            if (shapes.Contains(PartShape.Of(evidence.Node)) || PartShape.Names(evidence.Node).Count(parts.Contains) >= 2)
                Mark(evidence.Node, "Shape");
        }

        return open.RemoveAll(evidence => evidence.Node.IsRole) > 0;
    }

    /// <summary>What is called like a role of the lecture, and is outside it, says something of that role.</summary>
    private void MarkOtherPlacesOfRoles(OutlineNode root)
    {
        var names = root.Descendants().Where(node => node.IsRole).Select(KeyOfName).ToHashSet();

        foreach (var node in root.Descendants().Where(node => node is { IsRole: false, Facet: null, Instruction: null } && names.Contains(KeyOfName(node)) && evidences.LooksLikeRole(node)).ToArray())
        {
            if (!node.Ancestors.Any(above => above.IsRole || above.Facet is not null) && !node.Descendants().Any(below => below.IsRole))
                node.IsRole = node.Blocks.Count > 0 || node.Children.Count > 0;
        }
    }

    private static string KeyOfName(OutlineNode node) => NormalizedName.Of(RoleTitle.Of(node.Name).Name);

    private bool MarkJobsInLists(OutlineNode root)
    {
        var jobs = JobLists.MakeHeadings(root, evidences);

        foreach (var node in jobs)
            Mark(node, "Items");

        return jobs.Count > 0;
    }

    private bool MarkJobsInParagraphs(OutlineNode root)
    {
        var jobs = JobParagraphs.MakeHeadings(root, evidences);

        foreach (var node in jobs)
            Mark(node, "Paragraphs");

        return jobs.Count > 0;
    }

    private void AddImplied(OutlineNode root, IReadOnlyList<string> names)
    {
        if (ImpliedRole.Add(root, names, evidences) is { } role)
            diagnostics.Add(DiagnosticCodes.RoleByShape.As("Implied"), role.Line, ("name", role.Text));
    }

    private void Mark(OutlineNode node, string reason)
    {
        node.IsRole = true;
        diagnostics.Add(DiagnosticCodes.RoleByShape.As(reason), node.Line, ("heading", node.Text));
    }

    /// <summary>What would be a facet under its role is an ordinary heading elsewhere. Reasons to choose a named role count everywhere.</summary>
    private static void ReleaseFacetsOfOthers(OutlineNode root)
    {
        foreach (var node in root.Descendants().Where(n => n.Facet is not null && n.Parent is { IsWithinFacet: false }))
        {
            var isOwn = RoleAround(node) is { } role && RoleEvidences.NamesNoOther(node, role);
            var isGuidance = node.Facet is { Facet: Facet.Interests, RoleName: not null };

            if (!isOwn && !isGuidance && !node.IsAspect && !node.IsFacetOfNamedRole)
                node.Facet = null;
        }
    }

    private static OutlineNode? RoleAround(OutlineNode node) => node.Ancestors.FirstOrDefault(above => above.IsRole || above.IsFacetOfNamedRole) is { IsRole: true } role ? role : null;

    /// <summary>Labels of list items are headings where they are parts of a role, or where two roles have them.</summary>
    private static void PromoteLabels(OutlineNode root, ListLabels lists)
    {
        var roles = root.Descendants().Where(node => node.IsRole).ToArray();
        var shared = lists.SharedBy(roles);

        foreach (var role in roles)
            lists.Promote(role, shared);
    }
}
