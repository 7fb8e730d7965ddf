using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>Lists whose items are the parts of a role: <c>- **Tools:** radio, plans</c>.</summary>
internal sealed class ListLabels(LabelReader labels)
{
    /// <summary>
    /// What the items of a list mean for the heading that it is under; nothing where only a few happen to hold a facet's word,
    /// or where a sentence introduces the list.
    /// </summary>
    public IReadOnlyList<FacetWording> FacetsIn(ListBlock list, OutlineNode owner)
    {
        var items = list.OfType<ListItemBlock>().ToArray();
        var facets = items.Select(item => FacetOf(item, owner)).OfType<FacetWording>().ToArray();

        return Feeds(facets, items.Length, list, owner) ? facets : [];
    }

    private bool Feeds(FacetWording[] facets, int items, ListBlock list, OutlineNode owner)
    {
        if (facets.Length == 0)
            return false;

        var kinds = facets.Select(facet => facet.Facet).Distinct().Count();

        if (LabelReader.SkillsAround(owner) is not null && Array.Exists(facets, facet => facet.Facet is Facet.SkillGroup))
            return true;

        if (owner is { IsLabel: false, IsWithinFacet: true } || IsIntroduced(list, owner))
            return kinds >= 2 && facets.Length == items;

        return kinds >= 2 || facets.Length * 2 >= items || owner.IsRole;
    }

    private bool IsIntroduced(ListBlock list, OutlineNode owner) =>
        (owner is { IsLabel: true, Facet: null, IsRole: false } && !labels.NamesJob(owner.Text)) || FollowsColon(list, owner);

    private static bool FollowsColon(ListBlock list, OutlineNode owner) =>
        owner.Blocks.IndexOf(list) is > 0 and var at && owner.Blocks[at - 1] is ParagraphBlock paragraph && PlainText.Of(paragraph) is [.., ':' or '：'];

    private FacetWording? FacetOf(ListItemBlock item, OutlineNode owner)
    {
        if (labels.Of(item) is not { } label || labels.FacetOf(label.Text) is not { } facet)
            return null;

        return item.Count > 1 || !LabelReader.IsSkillLine(facet, owner) ? facet : null;
    }

    /// <summary>The labels of list items that stand directly under two or more roles.</summary>
    public HashSet<string> SharedBy(IEnumerable<OutlineNode> roles) => [.. roles
        .SelectMany(role => role.Blocks.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>())
            .Select(labels.Of).OfType<WrittenLabel>().Select(label => NormalizedName.Of(label.Text)).Distinct())
        .GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key)];

    /// <summary>
    /// Makes headings of the items that are parts of this role: facets, what holds a list of its own, and labels that other roles have too.
    /// </summary>
    public void Promote(OutlineNode role, ISet<string> shared)
    {
        foreach (var node in role.Descendants().Where(node => node is { IsRole: false }).Prepend(role).ToArray())
        {
            foreach (var list in node.Blocks.OfType<ListBlock>().ToArray())
                Promote(list, node, role, shared);
        }
    }

    private void Promote(ListBlock list, OutlineNode owner, OutlineNode role, ISet<string> shared)
    {
        var feeds = FacetsIn(list, owner).Count > 0;
        var items = list.OfType<ListItemBlock>().ToArray();

        if (!feeds && owner != role)
            return;

        list.Clear();

        foreach (var item in items)
        {
            if (PartOf(item, owner, role, feeds, shared) is not { } part)
                list.Add(item);
            else
                Insert(part, item, owner, role);
        }

        if (list.Count == 0)
            owner.Blocks.Remove(list);
    }

    private WrittenLabel? PartOf(ListItemBlock item, OutlineNode owner, OutlineNode role, bool feeds, ISet<string> shared)
    {
        if (labels.Of(item) is not { } label)
            return null;

        if (feeds && FacetOf(item, owner) is not null)
            return label;

        // Beside one group of skills, what holds a list is another.
        if (feeds && label.Mark is LabelMark.Colon && !label.HasOwnText && LabelReader.SkillsAround(owner) is not null)
            return item.Any(block => block is ListBlock) ? label : null;

        return owner == role && label.Mark is not LabelMark.None && (item.Any(block => block is ListBlock) || shared.Contains(NormalizedName.Of(label.Text))) ? label : null;
    }

    private void Insert(WrittenLabel written, ListItemBlock item, OutlineNode owner, OutlineNode role)
    {
        var label = written.ToLabel();
        var facet = labels.FacetOf(label.Text) is { } meant && !label.HasOwnText && item.Skip(1).FirstOrDefault() is ListBlock ? meant.AboveList : labels.FacetOf(label.Text);
        var place = facet is null or { Facet: Facet.SkillGroup } && LabelReader.SkillsAround(owner) is { } skills ? skills : role;
        var node = new OutlineNode { Text = label.Text, Line = label.Line, Level = place.Level + 1, IsLabel = true, HasOwnText = label.HasOwnText, Facet = facet };

        // What is no facet is kept as written, its label included.
        if (label.HasOwnText && facet is not null)
            label.RemoveFromParagraph();

        node.Blocks.AddRange(label.HasOwnText ? item : item.Skip(1));
        place.Insert(place.Children.FindLastIndex(child => child.Line < node.Line) + 1, node);
    }
}
