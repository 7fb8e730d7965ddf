using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;

namespace CareerGuide.Content.Parsing;

/// <summary>One place in a lecture that describes a role.</summary>
/// <param name="Name">The role's name as written here.</param>
/// <param name="Node">Its heading.</param>
/// <param name="Facet">What its text says where the heading above it does: <c>Responsibilities</c>; null if it is the role's own heading.</param>
/// <param name="Aspect">The heading above, where no facet is called so and the role has a place under several such.</param>
internal sealed record RolePlace(string Name, OutlineNode Node, FacetWording? Facet, OutlineNode? Aspect = null)
{
    /// <summary>The facets here, each with the heading that it is under.</summary>
    public IEnumerable<(OutlineNode Node, FacetWording Facet)> Facets
    {
        get
        {
            if (Facet is not null)
                yield return (Node, Facet);

            foreach (var facet in FacetsBelow(Node).Where(facet => RoleEvidences.NamesNoOther(facet, Name)))
                yield return (facet, facet.Facet!);
        }
    }

    /// <summary>A heading that means nothing by itself keeps no facet from the role above it.</summary>
    private static IEnumerable<OutlineNode> FacetsBelow(OutlineNode node) => node.Children
        .Where(child => !child.IsRole)
        .SelectMany(child => child.Facet is null ? FacetsBelow(child) : [child]);
}

/// <summary>A role while its lecture is being parsed.</summary>
/// <param name="Node">Its heading; null for a role that only a comparison names.</param>
internal sealed record LectureRole(string Name, string Slug, int Line, OutlineNode? Node)
{
    /// <summary>The text in brackets in the heading.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>The places that describe it, in document order.</summary>
    public List<RolePlace> Places { get; } = [];

    /// <summary>Its other names as the lecture writes them.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>What may mean it though the lecture writes it nowhere as its name: initials.</summary>
    public List<string> Initials { get; } = [];

    /// <summary>What the guidance of the lecture says of it, outside its own part.</summary>
    public List<Interest> Guidance { get; } = [];
}
