using CareerGuide.Content.Lexicon;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>The next facet behind a block; for a label one that is under the same heading.</summary>
internal readonly record struct FacetAhead(FacetWording? Facet, FacetWording? FacetOfSameHeading);

/// <summary>Looks for facets behind a block as far as anybody asks for them, and at each block once.</summary>
internal sealed class FacetsAhead(Block[] blocks, Func<Block, Block?, FacetWording?> facetIn)
{
    private readonly FacetAhead?[] known = new FacetAhead?[blocks.Length];

    public FacetAhead Behind(int index)
    {
        var end = index;

        while (known[end] is null && !TryKnow(end))
            end++;

        while (--end >= index)
            known[end] = new(known[end + 1]!.Value.Facet, blocks[end + 1] is HeadingBlock ? null : known[end + 1]!.Value.FacetOfSameHeading);

        return known[index]!.Value;
    }

    /// <summary>Whether the answer needs no later block: the next one has a facet, or there is none.</summary>
    private bool TryKnow(int index)
    {
        var facet = index + 1 < blocks.Length ? facetIn(blocks[index + 1], blocks.ElementAtOrDefault(index + 2)) : null;

        if (facet is not null || index + 1 >= blocks.Length)
            known[index] = new(facet, facet);

        return known[index] is not null;
    }
}
