using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.Outline;

/// <summary>Tells authors what headings lack that are almost roles, and how to mark them as roles.</summary>
internal static class NearestMiss
{
    private const int MaxParts = 5;

    /// <summary>If no role was found: the heading nearest to being a role; null if none is near.</summary>
    public static (OutlineNode Node, string Message)? Of(OutlineNode root, RoleEvidences evidences)
    {
        var nearest = root.Descendants()
            .Where(node => node is { Facet: null, Instruction: null, Text.Length: > 0 })
            .Select(node => (Node: node, Evidence: evidences.Of(node)))
            .Where(candidate => !candidate.Evidence.IsOtherwise && (candidate.Evidence.LooksLikeRole || candidate.Evidence.Facets.Count > 0))
            .OrderByDescending(candidate => candidate.Evidence.LooksLikeRole)
            .ThenByDescending(candidate => candidate.Evidence.Facets.Count)
            .ThenByDescending(candidate => candidate.Node.Children.Count)
            .FirstOrDefault();

        return nearest.Node is null ? null : (nearest.Node, Message(nearest.Node, nearest.Evidence.LooksLikeRole));
    }

    /// <summary>Where there are roles: headings that are called like one, stand in none, and are none.</summary>
    public static void NoteLeftOut(OutlineNode root, RoleEvidences evidences, DiagnosticList diagnostics)
    {
        foreach (var node in root.Descendants().Where(node => node is { IsRole: false, Facet: null, Instruction: null } && evidences.LooksLikeRole(node)))
        {
            if (!node.Ancestors.Any(above => above.IsRole || above.Facet is not null) && !node.Descendants().Any(below => below.IsRole))
                diagnostics.Add(DiagnosticCodes.NearlyRole, node.Line, Message(node, looksLikeRole: true));
        }
    }

    private static string Message(OutlineNode node, bool looksLikeRole)
    {
        var what = looksLikeRole ? "names a job, but none of its parts is understood" : "has the parts of a role, but its heading does not name a job";
        var parts = node.Children.Where(child => child is { Facet: null, Text.Length: > 0 }).Select(child => child.Text).Distinct().Take(MaxParts).ToArray();
        var called = parts.Length == 0 ? "" : $": its parts are {string.Join(", ", parts.Select(part => $"“{part}”"))}";
        string[] lines = [$"\"{node.Text}\": role", .. parts.Take(1).Select(part => $"\"{part}\": responsibilities")];

        return $"“{node.Text}” {what}{called}. If it is a role, say so under “reading:” in the settings: {string.Join("; ", lines)}.";
    }
}
