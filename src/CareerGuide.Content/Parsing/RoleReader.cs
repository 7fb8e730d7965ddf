using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <summary>Reads the content of a role: its facets, and the rest as sections kept as written.</summary>
internal sealed class RoleReader(ParseContext reading, SiteVocabulary vocabulary)
{
    private readonly Dictionary<LectureRole, List<RawSkillLine>> rawSkills = [];
    private readonly RawSkillLines rawLines = new(reading, vocabulary.Glossary);
    private readonly FacetTables tables = new(reading.Lexicon, vocabulary.Glossary);
    private readonly SkillLineReader skillLines = new(reading.Lexicon, vocabulary, reading.Diagnostics);
    private readonly FacetParts facetParts = new(reading, vocabulary.Glossary);

    /// <summary>The skills that the glossary lacks, once the roles are read.</summary>
    public IReadOnlyList<UnknownSkill> UnknownSkills { get; private set; } = [];

    public IReadOnlyList<Role> Read()
    {
        foreach (var role in reading.Roles.Roles)
            rawSkills[role] = [.. role.Places.SelectMany(place => place.Facets).SelectMany(own => rawLines.Of(own.Node, own.Facet.Facet)).OrderBy(line => line.Line)];

        skillLines.Learn(rawSkills.Values.SelectMany(lines => lines));

        Role[] roles = [.. reading.Roles.Roles.Select(Read)];
        UnknownSkills = skillLines.NoteUnknown();

        return roles;
    }

    private Role Read(LectureRole role)
    {
        var facets = role.Places.SelectMany(place => place.Facets).ToArray();

        // In this order: what one reader takes, the next does not see.
        var parts = facetParts.Of(role);
        var interests = facets.Where(own => own.Facet.Facet is Facet.Interests).SelectMany(own => InterestItems(own.Node)).Select(item => Interests.Of(item, reading.Lexicon)).ToArray();

        foreach (var (node, _) in facets.Where(own => FacetTable.Of(own.Facet.Facet).Items is FacetItems.Points or FacetItems.Skills))
            UnreadParts.Note(node, reading);

        return new Role
        {
            Slug = role.Slug,
            Name = role.Name,
            Aliases = role.Aliases,
            Initials = role.Initials,
            Line = role.Line,
            Skills = [.. rawSkills[role].Select(skillLines.Read)],
            Interests = [.. interests.Concat(role.Guidance).OrderBy(interest => interest.Line)],
            Facets = parts,
            Sections = OtherSections.OfRole(role, reading),
        };
    }

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
                denied = reading.Lexicon.Denies(PlainText.Of(paragraph));

                if (!hasList && !denied && !reading.Lexicon.Closes(PlainText.Of(paragraph)))
                    TakeItem(block, ItemReader.Read(paragraph), items);
            }
            else if (block is ListBlock list && !denied)
            {
                TakeItems(list, null, items);
            }
            else if (block is Table table && !denied && tables.Items(table, group: null) is { } rows && rows.All(row => row.Group is null))
            {
                items.AddRange(rows);
                reading.Consume(table);
            }
        }

        foreach (var child in node.Children.Where(child => !reading.Lexicon.Denies(child.Text)))
            items.AddRange(InterestItems(child));

        return items;
    }

    private void TakeItems(ListBlock list, string? group, List<Item> items)
    {
        foreach (var item in list.OfType<ListItemBlock>())
            TakeItem(item, ItemReader.Read(item, group), items);

        reading.Consume(list);
    }

    private void TakeItem(Block block, Item item, List<Item> items)
    {
        reading.Consume(block);

        if (item.Text.Length > 0 || item.DetailsHtml is not null)
            items.Add(item);
    }
}
