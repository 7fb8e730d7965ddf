using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>
/// Builds a tree of a document's headings and of the labels that count as headings.
/// What a heading means is decided here only by its words; <see cref="RoleFinder"/> decides by the whole tree.
/// </summary>
internal sealed partial class OutlineBuilder
{
    private readonly LanguageLexicon wordings;
    private readonly LabelReader labels;
    private readonly ListLabels listLabels;
    private readonly OutlineNode root = new() { Text = "", Line = 1, Level = 0, IsLabel = false };
    private OutlineNode current;

    private OutlineBuilder(LanguageLexicon wordings, LabelReader labels)
    {
        this.wordings = wordings;
        this.labels = labels;
        listLabels = new ListLabels(labels);
        current = root;
    }

    /// <summary>The root of the tree; it has no heading of its own.</summary>
    public static OutlineNode Build(MarkdownDocument document, LanguageLexicon wordings, LabelReader labels)
    {
        var builder = new OutlineBuilder(wordings, labels);
        builder.AddAll([.. document]);

        return builder.root;
    }

    private void AddAll(Block[] blocks)
    {
        var ahead = new FacetsAhead(blocks, FacetIn);

        for (var i = 0; i < blocks.Length; i++)
            Add(blocks[i], blocks.ElementAtOrDefault(i + 1), () => ahead.Behind(i));
    }

    private FacetWording? FacetIn(Block block, Block? next) => block switch
    {
        HeadingBlock heading => labels.FacetOfHeading(HeadingText.Plain(PlainText.Of(heading))),
        ParagraphBlock paragraph when labels.Of(paragraph, next, root) is { } label => labels.FacetOf(label.Text),
        ListBlock list => listLabels.FacetsIn(list, root) is [var first, ..] ? first : null,
        Table table => FacetRows.In(table, labels.FacetOf) is [var first, ..] ? first.Facet : null,
        _ => null,
    };

    private void Add(Block block, Block? next, Func<FacetAhead> ahead)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading, ahead);
                break;
            case ParagraphBlock paragraph when labels.Of(paragraph, next, current) is { } label:
                AddLabel(label, ahead);
                break;
            case ListBlock list when HasHeadings(list):
                AddHeadingsOf(list);
                break;
            case ListBlock list when RolesInList.Are(list, labels, wordings):
                AddRolesOf(list);
                break;
            case ListBlock when current is { Facet.IsOfDoing: true, Blocks: [] }:
                current.Facet = current.Facet.AboveList;
                current.Blocks.Add(block);
                break;
            case Table table when current != root && FacetRows.In(table, labels.FacetOf) is { Count: > 0 } parts:
                AddParts(parts);
                break;
            case ThematicBreakBlock:
                EndLabel();
                current.Blocks.Add(block);
                break;
            case Notes notes:
                AddNotes(notes);
                break;
            default:
                current.Blocks.Add(block);
                break;
        }
    }

    /// <summary>Footnotes belong to the lecture, not to the heading above them.</summary>
    private void AddNotes(Notes notes)
    {
        var node = new OutlineNode { Text = "", Line = notes.Line + 1, Level = 1, IsLabel = true };
        node.Blocks.Add(notes);
        root.Add(node);
    }

    private void AddHeading(HeadingBlock heading, Func<FacetAhead> ahead)
    {
        var written = PlainText.Of(heading);
        var text = HeadingText.Plain(written);
        var node = new OutlineNode
        {
            Text = text,
            Line = heading.Line + 1,
            Level = heading.Level,
            IsLabel = false,
            Block = heading,
            Facet = labels.FacetOfHeading(text),
            Counter = CounterOf(written),
            Instruction = labels.InstructionFor(text),
        };
        var parent = current;

        // A role's heading that wandered deeper than the facets of the role before it is no group of theirs.
        if (node.Facet is null && parent.IsWithinFacet && (IsInstructedRole(text) || (labels.NamesJob(text) && ahead().Facet is { Facet: not Facet.SkillGroup } && labels.NamesJob(NearestOutsideFacets(parent).Text))))
            parent = NearestOutsideFacets(parent);

        while (parent.Level >= node.Level || (parent.IsLabel && parent.Level > 0))
            parent = parent.Parent!;

        parent.Add(node);
        current = node;
    }

    private void AddLabel(Label label, Func<FacetAhead> ahead)
    {
        var facet = labels.FacetOf(label.Text);
        var parent = facet is null ? PlaceOf(label, ahead().FacetOfSameHeading) : PlaceOf(facet);
        var node = new OutlineNode
        {
            Text = label.Text,
            Line = label.Line,
            Level = parent.Level + 1,
            IsLabel = true,
            Facet = facet,
            HasOwnText = label.HasOwnText,
            Instruction = labels.InstructionFor(label.Text),
        };

        if (label.HasOwnText)
        {
            label.RemoveFromParagraph();
            node.Blocks.Add(label.Paragraph);
        }

        parent.Add(node);
        current = node;
    }

    private void AddParts(IReadOnlyList<(FacetWording Facet, string Text, TableCell Content)> parts)
    {
        var owner = NearestOutsideFacets(current);

        if (owner is { IsLabel: true, Parent: { } parent } && parts.All(part => owner.HasFacetLike(part.Facet)) && TitleBehindParts(owner) is { } title)
            owner = BesideRole(title, owner, parent);

        foreach (var (facet, text, content) in parts)
        {
            var node = new OutlineNode { Text = text, Line = content.Line + 1, Level = owner.Level + 1, IsLabel = true, HasOwnText = true, Facet = content.Any(block => block is ListBlock) ? facet.AboveList : facet };
            node.Blocks.AddRange(content);
            owner.Add(node);
        }

        current = owner;
    }

    /// <summary>Parts that begin again are those of another role, whatever it is called: its title stands first behind the parts of the one before.</summary>
    private static WrittenLabel? TitleBehindParts(OutlineNode role) =>
        role.Blocks.OfType<ParagraphBlock>().FirstOrDefault(paragraph => paragraph.Line >= role.Children[^1].Line) is { } first
        && WrittenLabel.Of(first) is { Style: LabelStyle.Plain, Mark: LabelMark.None } title ? title : null;

    private static OutlineNode BesideRole(WrittenLabel title, OutlineNode role, OutlineNode parent)
    {
        var node = new OutlineNode { Text = title.Text, Line = title.ToLabel().Line, Level = role.Level, IsLabel = true };
        var at = role.Blocks.IndexOf(title.Paragraph);
        node.Blocks.AddRange(role.Blocks.Skip(at + 1));
        role.Blocks.RemoveRange(at, role.Blocks.Count - at);
        parent.Add(node);

        return node;
    }

    /// <summary>A heading that begins a list item is a heading, and the rest of the item is under it: <c>1. ## Data Engineer</c>.</summary>
    private void AddHeadingsOf(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToArray();
        list.Clear();

        foreach (var item in items)
        {
            if (item.Any(block => block is HeadingBlock))
                AddAll([.. item]);
            else
                AddItem(item, list);
        }
    }

    /// <summary>Items of a list that headings part stay items, each run of them a list.</summary>
    private void AddItem(ListItemBlock item, ListBlock source)
    {
        if (current.Blocks.LastOrDefault() is not ListBlock list || list.Parser != source.Parser || list.BulletType != source.BulletType)
            current.Blocks.Add(list = new ListBlock(source.Parser!) { IsOrdered = source.IsOrdered, IsLoose = source.IsLoose, BulletType = source.BulletType, Line = item.Line });

        item.Parent?.Remove(item);
        list.Add(item);
    }

    private static bool HasHeadings(ListBlock list) => list.OfType<ListItemBlock>().Any(item => item.Any(block => block is HeadingBlock));

    /// <summary>An outline written as nested points: its roles are items, and their parts lists below.</summary>
    private void AddRolesOf(ListBlock list)
    {
        var owner = NearestOutsideFacets(current);
        var items = list.OfType<ListItemBlock>().ToArray();
        list.Clear();

        foreach (var item in items)
        {
            current = owner;

            if (RolesInList.LabelOf(item) is { } label && item.Any(block => block is ListBlock))
                AddItemAsHeading(item, label.ToLabel());
            else
                AddItem(item, list);
        }

        current = owner;
    }

    private void AddItemAsHeading(ListItemBlock item, Label label)
    {
        var node = new OutlineNode { Text = label.Text, Line = label.Line, Level = current.Level + 1, IsLabel = true, HasOwnText = label.HasOwnText };
        current.Add(node);
        current = node;

        if (label.HasOwnText)
            label.RemoveFromParagraph();

        AddAll([.. label.HasOwnText ? item : item.Skip(1)]);
    }

    /// <summary>A rule parts what follows from a label, but not from a role that is only a label.</summary>
    private void EndLabel()
    {
        while (current is { IsLabel: true, Parent: { } parent } && (current.Facet is not null || !labels.NamesJob(current.Text)))
            current = parent;
    }

    /// <summary>A facet belongs under the nearest heading that is none; a group of skills may belong under the skills.</summary>
    private OutlineNode PlaceOf(FacetWording facet)
    {
        if (facet.Facet is Facet.SkillGroup && LabelReader.SkillsAround(current) is { } skills)
            return skills;

        var place = NearestOutsideFacets(current);

        if (place == root && PageOfRole() is { } page)
            return page;

        // A kept part of a role does not take the facets behind it away from the role.
        while (IsPartOfRole(place, facet))
            place = place.Parent!;

        return place;
    }

    /// <summary>A page called <c>The Role of a Crane Operator</c> has its parts below: as headings, and as labels under these.</summary>
    private OutlineNode? PageOfRole()
    {
        var page = current;

        while (page.Parent is { } above && above != root)
            page = above;

        return page is { IsLabel: false, Facet: { Facet: Facet.About, RoleName: not null } } && page.Facets.Any(facet => !facet.IsLabel) ? page : null;
    }

    private bool IsPartOfRole(OutlineNode node, FacetWording next) =>
        node.Parent is { } role && (role.Facets.Any() || (node.IsLabel && labels.NamesJob(role.Text))) && !node.Facets.Any()
        && !labels.NamesJob(node.Text) && !role.HasFacetLike(next);

    private OutlineNode PlaceOf(Label label, FacetWording? facetAhead)
    {
        if (LabelReader.SkillsAround(current) is { } skills && (!skills.IsLabel || skills.Blocks.Count == 0))
            return skills;

        var outside = NearestOutsideFacets(current);

        if (current.IsWithinFacet && !FacetAround(current).IsLabel && !BeginsRole(label, facetAhead, outside))
            return FacetAround(current);

        // A role made of labels alone: the next such label is beside it, not in it.
        if (outside.IsLabel && (!outside.Facets.Any() || BeginsRole(label, facetAhead, outside)))
            return outside.Parent!;

        return outside;
    }

    /// <summary>Whether the facets that follow are another role's: the label names a job, or they begin again.</summary>
    private bool BeginsRole(Label label, FacetWording? facetAhead, OutlineNode role) =>
        IsInstructedRole(label.Text) || (facetAhead is not null && (labels.NamesJob(label.Text) || role.HasFacetLike(facetAhead)));

    private bool IsInstructedRole(string text) => labels.InstructionFor(text) is { Value: ReadAs.Role };

    private static OutlineNode NearestOutsideFacets(OutlineNode node)
    {
        while (node.IsWithinFacet)
            node = node.Parent!;

        return node;
    }

    private static OutlineNode FacetAround(OutlineNode node)
    {
        while (node.Facet is null)
            node = node.Parent!;

        return node;
    }

    private static int? CounterOf(string heading) => Counter().Match(heading) is { Success: true } match
        ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    /// <summary><c>2.</c>, <c>2)</c>, <c>2️⃣</c>, <c>Role 2:</c>.</summary>
    [GeneratedRegex(@"^\W*(\p{L}+\s+)?(?<number>[0-9]{1,3})(?![0-9.]*[0-9])[\s.):\-–—\uFE0F\u20E3]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Counter();
}
