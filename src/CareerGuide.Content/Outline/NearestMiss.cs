using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.Outline;

/// <summary>Tells authors what headings lack that are almost roles, and how to mark them as roles.</summary>
internal static class NearestMiss
{
    private const int MaxParts = 5;

    /// <summary>If no role was found: the heading nearest to being a role; null if none is near.</summary>
    public static (OutlineNode Node, Message Message)? Of(OutlineNode root, RoleEvidences evidences)
    {
        var nearest = root.Descendants()
            .Where(node => node is { Facet: null, Instruction: null, Text.Length: > 0 })
            .Select(node => (Node: node, Evidence: evidences.Of(node)))
            .Where(candidate => !candidate.Evidence.IsOtherwise && (candidate.Evidence.LooksLikeRole || candidate.Evidence.Facets.Count > 0))
            .OrderByDescending(candidate => candidate.Evidence.LooksLikeRole)
            .ThenByDescending(candidate => candidate.Evidence.Facets.Count)
            .ThenByDescending(candidate => candidate.Node.Children.Count)
            .FirstOrDefault();

        return nearest.Node is null ? null : (nearest.Node, MessageOf(nearest.Node, DiagnosticCodes.NoRole.As(nearest.Evidence.LooksLikeRole ? "Job" : "Parts")));
    }

    /// <summary>Where there are roles: headings that are called like one, stand in none, and are none.</summary>
    public static void NoteLeftOut(OutlineNode root, RoleEvidences evidences, DiagnosticList diagnostics)
    {
        foreach (var node in root.Descendants().Where(node => node is { IsRole: false, Facet: null, Instruction: null } && evidences.LooksLikeRole(node)))
        {
            if (!node.Ancestors.Any(above => above.IsRole || above.Facet is not null) && !node.Descendants().Any(below => below.IsRole))
                diagnostics.Add(DiagnosticCodes.NearlyRole, node.Line, () => MessageOf(node, DiagnosticCodes.NearlyRole));
        }
    }

    private static Message MessageOf(OutlineNode node, DiagnosticCode code)
    {
        var parts = node.Children.Where(child => child is { Facet: null, Text.Length: > 0 }).Select(child => child.Text).Distinct().Take(MaxParts).ToArray();

        return code.With(("heading", node.Text), ("count", parts.Length), ("parts", parts), ("first", parts.FirstOrDefault("")));
    }
}
