using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>
/// Reads the parts of roles that have no property of their own. Nothing is taken: what they say is also kept as written.
/// </summary>
internal sealed class FacetParts
{
    private readonly Reading reading;
    private readonly HashSet<string> shared;

    public FacetParts(Reading reading)
    {
        this.reading = reading;

        shared = [.. reading.Roles.Roles
            .SelectMany(role => UnknownParts(role).Select(node => NameKey.Of(node.Text)).Distinct())
            .GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    /// <summary>In the order of the facets; last come the headings that no lexicon knows and that two roles of the lecture share.</summary>
    public IReadOnlyList<FacetPart> Of(LectureRole role) =>
    [
        .. role.Places.SelectMany(place => place.Facets).Where(own => !HasOwnProperty(own.Facet.Facet)).OrderBy(own => FacetTable.PlaceOf(own.Facet.Facet)).Select(own => Part(own.Node, FacetTable.Of(own.Facet.Facet).Key)),
        .. UnknownParts(role).Where(node => shared.Contains(NameKey.Of(node.Text))).Select(node => Part(node, key: null)),
    ];

    private static bool HasOwnProperty(Facet facet) =>
        facet is Facet.About or Facet.Responsibilities or Facet.Skills or Facet.SkillGroup or Facet.Focus or Facet.Interests;

    private static IEnumerable<OutlineNode> UnknownParts(LectureRole role) =>
        role.Places.SelectMany(place => place.Node.Children).Where(node => node is { Facet: null, IsRole: false, Text.Length: > 0 } && !node.Facets.Any());

    private FacetPart Part(OutlineNode node, string? key)
    {
        // Under an aspect its name, not the role's, says what this is.
        var heading = node is { IsRole: true, Parent: { } aspect } ? aspect : node;

        return new FacetPart(key, heading.Text, heading.Line, [.. Items(node, group: null)]);
    }

    private IEnumerable<Item> Items(OutlineNode node, string? group)
    {
        foreach (var block in reading.Left(node))
        {
            if (block is ListBlock list)
            {
                foreach (var item in list.OfType<ListItemBlock>())
                    yield return ItemReader.Read(item, group);
            }
            else if (block is ParagraphBlock paragraph)
            {
                yield return ItemReader.Read(paragraph, group);
            }
        }

        foreach (var item in node.Children.SelectMany(child => Items(child, child.Text)))
            yield return item;
    }
}
