using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>Reads the facets of roles whose items are text, and the parts that no lexicon knows but several roles of the lecture share.</summary>
internal sealed class FacetParts
{
    private readonly ParseContext reading;
    private readonly FacetItemReader items;
    private readonly HashSet<string> shared;

    public FacetParts(ParseContext reading, Glossary glossary)
    {
        this.reading = reading;
        items = new FacetItemReader(reading, glossary);

        shared = [.. reading.Roles.Roles
            .SelectMany(role => UnknownParts(role).Select(node => NormalizedName.Of(node.Text)).Distinct())
            .GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    /// <summary>In the order of the table; last come those that have a name of their own. What is read is taken.</summary>
    public IReadOnlyList<FacetPart> Of(LectureRole role)
    {
        var nodes = role.Places.SelectMany(place => place.Facets).ToLookup(own => own.Facet.Facet, own => own.Node);

        return
        [
            .. FacetTable.Kinds.SelectMany(kind => PartsOf(kind, kind.Facet is Facet.About ? OwnText(role).Concat(nodes[kind.Facet]) : nodes[kind.Facet])),
            .. UnknownParts(role).Where(node => shared.Contains(NormalizedName.Of(node.Text))).SelectMany(node => PartOf(node, key: null)),
        ];
    }

    /// <summary>The text straight under the role's own heading is about the role.</summary>
    private static IEnumerable<OutlineNode> OwnText(LectureRole role) =>
        role.Places.Where(place => place is { Facet: null, Aspect: null }).Select(place => place.Node);

    /// <summary>Plain items are one part, wherever they stand; others keep their heading, which says more than the facet's name.</summary>
    private IEnumerable<FacetPart> PartsOf(FacetKind kind, IEnumerable<OutlineNode> nodes) => kind.Items switch
    {
        FacetItems.Prose or FacetItems.Points =>
            nodes.SelectMany(node => items.Read(node, kind.Items)).ToList() is { Count: > 0 } all ? [new FacetPart(kind.Key, null, all[0].Line, all)] : [],
        FacetItems.Blocks => nodes.SelectMany(node => PartOf(node, kind.Key)),
        _ => [],
    };

    private IEnumerable<FacetPart> PartOf(OutlineNode node, string? key)
    {
        // Under an aspect its name, not the role's, says what this is.
        var heading = node is { IsRole: true, Parent: { } aspect } ? aspect : node;
        FacetPart part = new(key, heading.Text, heading.Line, [.. items.Read(node, FacetItems.Blocks)]);

        return part.Items.Count > 0 ? [part] : [];
    }

    private static IEnumerable<OutlineNode> UnknownParts(LectureRole role) =>
        role.Places.SelectMany(place => place.Node.Children).Where(node => node is { Facet: null, IsRole: false, Text.Length: > 0 } && !node.Facets.Any());
}
