using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Lexicon;

namespace CareerGuide.Content.Outline;

/// <summary>Warns of headings under a role that are almost, but not quite, one of its facets.</summary>
internal static class NearFacets
{
    public static void Warn(OutlineNode root, Wordings wordings, DiagnosticList diagnostics)
    {
        foreach (var node in root.Descendants().Where(node => node is { Facet: null, IsRole: false, Instruction: null } && IsPartOfRole(node, wordings)))
        {
            if (wordings.Facets.NearTo(node.Text) is { } near)
                diagnostics.Add(Codes.NearFacet, node.Line, $"“{node.Text}” is kept as a section of its own. Did you mean “{char.ToUpperInvariant(near[0])}{near[1..]}”?");
        }
    }

    private static bool IsPartOfRole(OutlineNode node, Wordings wordings) =>
        node.Parent is { Facet: null } parent && (parent.IsRole || wordings.NamesJob(parent.Text));
}
