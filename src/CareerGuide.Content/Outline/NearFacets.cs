using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Lexicon;

namespace CareerGuide.Content.Outline;

/// <summary>Warns of headings under a role that are almost, but not quite, one of its facets.</summary>
internal static class NearFacets
{
    public static void Warn(OutlineNode root, LanguageLexicon wordings, DiagnosticList diagnostics)
    {
        foreach (var node in root.Descendants().Where(node => node is { Facet: null, IsRole: false, Instruction: null } && IsPartOfRole(node, wordings)))
        {
            if (wordings.Facets.NearTo(node.Text) is { } near)
                diagnostics.Add(DiagnosticCodes.NearFacet, node.Line, ("heading", node.Text), ("near", $"{char.ToUpperInvariant(near[0])}{near[1..]}"));
        }
    }

    private static bool IsPartOfRole(OutlineNode node, LanguageLexicon wordings) =>
        node.Parent is { Facet: null } parent && (parent.IsRole || wordings.NamesJob(parent.Text));
}
