using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;

namespace CareerGuide.Content.Parsing;

/// <summary>Lists each heading and label with its interpretation.</summary>
internal static class OutlineEntries
{
    /// <param name="nodes">In the order of the document.</param>
    public static IReadOnlyList<OutlineEntry> Of(OutlineNode root, IEnumerable<OutlineNode> nodes, ParseContext reading) =>
    [
        .. nodes.Where(node => node.Text.Length > 0)
            .Select(node => new OutlineEntry(node.Text, node.Line, node.Depth, node.IsLabel, TakenFor(node, reading), node.Instruction is not null))
            .Concat(TaughtPoints.Of(root).Concat(BoldLines.Of(root)).Select(point => new OutlineEntry(point.Name, point.Line, point.Under.Depth + 1, true, ReadAs.Section, false)))
            .OrderBy(entry => entry.Line),
    ];

    private static string TakenFor(OutlineNode node, ParseContext reading) => node switch
    {
        _ when node == reading.Title => ReadAs.Title,
        { IsRole: true } => ReadAs.Role,
        { TakenFor: { } structure } => structure,
        { Facet: { } facet } => KeyOf(facet.Facet),
        { IsWithinFacet: true } => ReadAs.Group,
        _ => ReadAs.Section,
    };

    private static string KeyOf(Facet facet) => facet is Facet.SkillGroup ? ReadAs.Group : FacetTable.Of(facet).Key;
}
