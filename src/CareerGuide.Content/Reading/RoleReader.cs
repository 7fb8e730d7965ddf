using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content;

/// <summary>Reads what stands under a role's heading: its facets, and the rest as sections kept as written.</summary>
internal sealed class RoleReader(Reading reading, Glossary glossary)
{
    private readonly Dictionary<LectureRole, List<RawSkillLine>> rawSkills = [];
    private readonly RawSkillLines rawLines = new(reading, glossary);
    private readonly FacetTables tables = new(reading.Wordings, glossary);
    private readonly SkillLineReader skillLines = new(reading.Wordings, glossary, reading.Diagnostics);
    private readonly FacetParts facetParts = new(reading);

    public IReadOnlyList<Role> Read()
    {
        foreach (var role in reading.Roles.Roles)
            rawSkills[role] = [.. role.Places.SelectMany(place => place.Facets).SelectMany(own => rawLines.Of(own.Node, own.Facet.Facet)).OrderBy(line => line.Line)];

        skillLines.Learn(rawSkills.Values.SelectMany(lines => lines));

        Role[] roles = [.. reading.Roles.Roles.Select(Read)];
        skillLines.NoteUnknown();

        return roles;
    }

    private Role Read(LectureRole role)
    {
        var facets = role.Places.SelectMany(place => place.Facets).ToArray();
        var own = role.Places.Where(place => place is { Facet: null, Aspect: null }).Select(place => place.Node);

        // In this order: what one reader takes, the next does not see.
        var about = own.Concat(Of(facets, Facet.About)).SelectMany(About).ToArray();
        var responsibilities = Of(facets, Facet.Responsibilities).SelectMany(Items).ToArray();
        var focus = Of(facets, Facet.Focus).SelectMany(Items).ToArray();
        var interests = Of(facets, Facet.Interests).SelectMany(InterestItems).Select(item => Interests.Of(item, reading.Wordings)).ToArray();
        var parts = facetParts.Of(role);

        foreach (var (node, _) in facets.Where(own => own.Facet.Facet is Facet.Responsibilities or Facet.Skills or Facet.SkillGroup or Facet.Focus))
            UnreadParts.Note(node, reading);

        return new Role
        {
            Slug = role.Slug,
            Name = role.Name,
            Aliases = role.Aliases,
            Initials = role.Initials,
            Line = role.Line,
            About = about,
            Responsibilities = responsibilities,
            Skills = [.. rawSkills[role].Select(skillLines.Read)],
            Focus = focus,
            Interests = [.. interests.Concat(role.Guidance).OrderBy(interest => interest.Line)],
            Facets = parts,
            Sections = KeptSections.OfRole(role, reading),
        };
    }

    private static IEnumerable<OutlineNode> Of((OutlineNode Node, FacetWording Facet)[] facets, Facet facet) =>
        facets.Where(own => own.Facet.Facet == facet).Select(own => own.Node);

    private List<Item> About(OutlineNode node)
    {
        var items = new List<Item>();

        foreach (var block in reading.Left(node))
        {
            if (block is ParagraphBlock paragraph)
                TakeItem(block, ItemReader.Read(paragraph), items);
            else if (block is ListBlock list)
                TakeItems(list, null, items);
        }

        return items;
    }

    /// <summary>
    /// The items of the facet's list. A paragraph is an item where there is no list, or where it is bold above the list;
    /// any other paragraph beside a list, and a second list that a sentence introduces, are kept as written.
    /// </summary>
    private List<Item> Items(OutlineNode node)
    {
        var items = new List<Item>();
        TakeOwnItems(node, group: null, items);

        foreach (var child in node.Children)
        {
            if (!child.IsLabel || items.Count == 0)
                TakeOwnItems(child, child.Text, items);
        }

        return items;
    }

    private void TakeOwnItems(OutlineNode node, string? group, List<Item> items)
    {
        var blocks = reading.Left(node);
        var hasList = blocks.Any(b => b is ListBlock or Table);
        var definitions = Definitions.In(blocks);

        foreach (var (index, block) in blocks.Index())
        {
            switch (block)
            {
                case ListBlock list when !IsIntroducedAfterOthers(blocks, index, items):
                    TakeItems(list, group, items);
                    break;
                case Table table when tables.Items(table, group) is { } rows:
                    items.AddRange(rows.Where(row => row.Text.Length > 0 || row.DetailsHtml is not null));
                    reading.Take(table);
                    break;
                case ParagraphBlock when definitions.TryGetValue(block, out var defined):
                    items.AddRange(defined.Select(definition => definition.AsItem(group)));
                    reading.Take(block);
                    break;
                case ParagraphBlock paragraph when !hasList && ParagraphLines.Labelled(paragraph) is { Count: > 0 } labelled:
                    items.AddRange(labelled.Select(line => ItemReader.Read(ParagraphLines.AsParagraph(line, paragraph), group)));
                    reading.TakeIfEmpty(paragraph);
                    break;
                case ParagraphBlock paragraph when IsPoint(paragraph, hasList):
                    TakeItem(paragraph, ItemReader.Read(paragraph, group), items);
                    break;
            }
        }
    }

    private bool IsPoint(ParagraphBlock paragraph, bool hasList) =>
        hasList ? IsBoldLine(paragraph) : !reading.Wordings.Closes(PlainText.Of(paragraph));

    private static bool IsIntroducedAfterOthers(IReadOnlyList<Block> blocks, int index, List<Item> items) =>
        items.Count > 0 && index > 0 && blocks[index - 1] is ParagraphBlock introduction && PlainText.Of(introduction).EndsWith(':');

    private static bool IsBoldLine(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: EmphasisInline { DelimiterCount: >= 2 } only } && only.NextSibling is null;

    /// <summary>Every list counts, whatever introduces it; but what follows a “Not …” says who should not choose the role.</summary>
    private List<Item> InterestItems(OutlineNode node)
    {
        var items = new List<Item>();
        var blocks = reading.Left(node);
        var hasList = blocks.Any(b => b is ListBlock or Table) || node.Children.Count > 0;
        var denied = false;

        foreach (var block in blocks)
        {
            if (block is ParagraphBlock paragraph)
            {
                denied = reading.Wordings.Denies(PlainText.Of(paragraph));

                if (!hasList && !denied && !reading.Wordings.Closes(PlainText.Of(paragraph)))
                    TakeItem(block, ItemReader.Read(paragraph), items);
            }
            else if (block is ListBlock list && !denied)
            {
                TakeItems(list, null, items);
            }
            else if (block is Table table && !denied && tables.Items(table, group: null) is { } rows && rows.All(row => row.Group is null))
            {
                items.AddRange(rows);
                reading.Take(table);
            }
        }

        foreach (var child in node.Children.Where(child => !reading.Wordings.Denies(child.Text)))
            items.AddRange(InterestItems(child));

        return items;
    }

    private void TakeItems(ListBlock list, string? group, List<Item> items)
    {
        foreach (var item in list.OfType<ListItemBlock>())
            TakeItem(item, ItemReader.Read(item, group), items);

        reading.Take(list);
    }

    private void TakeItem(Block block, Item item, List<Item> items)
    {
        reading.Take(block);

        if (item.Text.Length > 0 || item.DetailsHtml is not null)
            items.Add(item);
    }
}
