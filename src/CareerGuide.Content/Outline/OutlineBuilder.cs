using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content;

/// <summary>
/// Makes a tree of the headings of a document, and of the labels that count as headings.
/// What a heading means is decided here only by its words; <see cref="RoleFinder"/> decides by the whole tree.
/// </summary>
internal sealed class OutlineBuilder
{
    private const int MaxWordsOfPlainLabel = 5;

    private readonly Wordings wordings;
    private readonly ReadingInstructions instructions;
    private readonly HashSet<string> headingKeys;
    private readonly OutlineNode root = new() { Text = "", Line = 1, Level = 0, IsLabel = false };
    private OutlineNode current;

    private OutlineBuilder(MarkdownDocument document, Wordings wordings, ReadingInstructions instructions)
    {
        this.wordings = wordings;
        this.instructions = instructions;
        headingKeys = [.. document.OfType<HeadingBlock>().Select(h => NameKey.Of(Wordings.WithoutBracket(HeadingText.Plain(PlainText.Of(h)))))];
        current = root;
    }

    /// <summary>The root of the tree; it has no heading of its own.</summary>
    public static OutlineNode Build(MarkdownDocument document, Wordings wordings, ReadingInstructions instructions)
    {
        var builder = new OutlineBuilder(document, wordings, instructions);
        var blocks = document.ToArray();
        var facetsAhead = builder.FacetsAhead(blocks);

        for (var i = 0; i < blocks.Length; i++)
            builder.Add(blocks[i], blocks.ElementAtOrDefault(i + 1), facetsAhead[i]);

        return builder.root;
    }

    /// <summary>For each block the next facet behind it; null behind the last.</summary>
    private FacetWording?[] FacetsAhead(Block[] blocks)
    {
        var ahead = new FacetWording?[blocks.Length];

        for (var i = blocks.Length - 2; i >= 0; i--)
            ahead[i] = FacetIn(blocks[i + 1], blocks.ElementAtOrDefault(i + 2)) ?? ahead[i + 1];

        return ahead;
    }

    private FacetWording? FacetIn(Block block, Block? next) => block switch
    {
        HeadingBlock heading => FacetOf(HeadingText.Plain(PlainText.Of(heading))),
        ParagraphBlock paragraph when LabelOf(paragraph, next) is { } label => FacetOf(label.Text),
        ListBlock list => list.OfType<ListItemBlock>().Select(LabelOf).OfType<Label>().Select(l => FacetOf(l.Text)).FirstOrDefault(f => f is not null),
        _ => null,
    };

    private void Add(Block block, Block? next, FacetWording? facetAhead)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading, facetAhead);
                break;
            case ParagraphBlock paragraph when LabelOf(paragraph, next) is { } label:
                AddLabel(label, [], facetAhead);
                break;
            case ListBlock list:
                AddList(list);
                break;
            case Notes notes:
                AddNotes(notes);
                break;
            default:
                current.Blocks.Add(block);
                break;
        }
    }

    /// <summary>Footnotes are the lecture's, whatever stands above them.</summary>
    private void AddNotes(Notes notes)
    {
        var node = new OutlineNode { Text = "", Line = notes.Line + 1, Level = 1, IsLabel = true };
        node.Blocks.Add(notes);
        root.Add(node);
    }

    private void AddHeading(HeadingBlock heading, FacetWording? facetAhead)
    {
        var text = HeadingText.Plain(PlainText.Of(heading));
        var node = new OutlineNode
        {
            Text = text,
            Line = heading.Line + 1,
            Level = heading.Level,
            IsLabel = false,
            Block = heading,
            Facet = FacetOf(text),
            Instruction = instructions.For(text),
        };
        var parent = current;

        // A role's heading that wandered deeper than the facets of the role before it is no group of theirs.
        if (node.Facet is null && parent.IsWithinFacet && (IsInstructedRole(text) || (wordings.NamesJob(text) && facetAhead is { Facet: not Facet.SkillGroup })))
            parent = NearestOutsideFacets(parent);

        while (parent.Level >= node.Level || (parent.IsLabel && parent.Level > 0))
            parent = parent.Parent!;

        parent.Add(node);
        current = node;
    }

    private void AddLabel(Label label, IReadOnlyList<Block> blocks, FacetWording? facetAhead)
    {
        var facet = FacetOf(label.Text);
        var parent = facet is null ? PlaceOf(label, facetAhead) : PlaceOf(facet);
        var node = new OutlineNode
        {
            Text = label.Text,
            Line = label.Line,
            Level = parent.Level + 1,
            IsLabel = true,
            Facet = facet,
            HasOwnText = label.HasOwnText,
            Instruction = instructions.For(label.Text),
        };

        if (label.HasOwnText)
        {
            label.RemoveFromParagraph();
            node.Blocks.Add(label.Paragraph);
        }

        node.Blocks.AddRange(blocks);
        parent.Add(node);
        current = node;
    }

    /// <summary>A facet belongs under the nearest heading that is none; a group of skills may belong under the skills.</summary>
    private OutlineNode PlaceOf(FacetWording facet)
    {
        if (facet.Facet is Facet.SkillGroup && SkillsAround(current) is { } skills)
            return skills;

        var place = NearestOutsideFacets(current);

        // A kept part of a role does not take the facets behind it away from the role.
        while (IsPartOfRole(place, facet))
            place = place.Parent!;

        return place;
    }

    private bool IsPartOfRole(OutlineNode node, FacetWording next) =>
        node.Parent is { } role && role.Facets.Any() && !node.Facets.Any()
        && !wordings.NamesJob(node.Text) && !role.HasFacetLike(next);

    private OutlineNode PlaceOf(Label label, FacetWording? facetAhead)
    {
        if (SkillsAround(current) is { } skills && (!skills.IsLabel || skills.Blocks.Count == 0))
            return skills;

        var outside = NearestOutsideFacets(current);

        if (current.IsWithinFacet && !FacetAround(current).IsLabel && !BeginsRole(label, facetAhead, outside))
            return FacetAround(current);

        // A role made of labels alone: the next such label stands beside it, not in it.
        if (outside.IsLabel && (!outside.Facets.Any() || BeginsRole(label, facetAhead, outside)))
            return outside.Parent!;

        return outside;
    }

    /// <summary>Whether the facets that follow are another role's: the label names a job, or they begin again.</summary>
    private bool BeginsRole(Label label, FacetWording? facetAhead, OutlineNode role) =>
        IsInstructedRole(label.Text) || (facetAhead is not null && (wordings.NamesJob(label.Text) || role.HasFacetLike(facetAhead)));

    private bool IsInstructedRole(string text) => instructions.For(text) is { Value: ReadAs.Role };

    /// <summary>Items that are facets become headings; the others stay a list of the heading above.</summary>
    private void AddList(ListBlock list)
    {
        var owner = current;

        if (!list.OfType<ListItemBlock>().Any(item => IsFacetItem(item, owner)))
        {
            owner.Blocks.Add(list);
            return;
        }

        var others = new ListBlock(list.Parser!) { IsOrdered = list.IsOrdered, BulletType = list.BulletType, OrderedStart = list.OrderedStart, Line = list.Line };

        var items = list.OfType<ListItemBlock>().ToArray();
        list.Clear();

        foreach (var item in items)
        {
            if (IsFacetItem(item, owner))
                AddLabel(LabelOf(item)!, item.Skip(1).ToArray(), facetAhead: null);
            else
                others.Add(item);
        }

        if (others.Count > 0)
            owner.Blocks.Add(others);

        current = owner;
    }

    private bool IsFacetItem(ListItemBlock item, OutlineNode owner)
    {
        if (LabelOf(item) is not { } label || FacetOf(label.Text) is not { } facet)
            return false;

        return item.Count > 1 || !IsSkillLine(facet, owner);
    }

    /// <summary>Among skills, <c>**Tools:** a, b</c> is a line like any other.</summary>
    private static bool IsSkillLine(FacetWording facet, OutlineNode place) =>
        facet.Facet is Facet.SkillGroup or Facet.Skills && SkillsAround(place) is { HasOwnText: false };

    private FacetWording? FacetOf(string text) => instructions.For(text) is { } instruction
        ? InstructedFacet(instruction.Value)
        : wordings.Facets.Of(text, name => wordings.NamesJob(name) || headingKeys.Contains(NameKey.Of(name)));

    private static FacetWording? InstructedFacet(string value) => value switch
    {
        ReadAs.Group => new FacetWording(Facet.SkillGroup, null),
        _ when Enum.TryParse<Facet>(value, ignoreCase: true, out var facet) => new FacetWording(facet, null),
        _ => null,
    };

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

    private static OutlineNode? SkillsAround(OutlineNode node)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            if (around.Facet is { Facet: Facet.Skills })
                return around;
        }

        return null;
    }

    /// <summary>The label that a paragraph is, or opens with; null where it is none.</summary>
    private Label? LabelOf(ParagraphBlock paragraph, Block? next)
    {
        if (BoldLabel.Of(paragraph) is { } bold)
        {
            var isFacet = FacetOf(bold.Text) is { } facet && !(bold.HasOwnText && IsSkillLine(facet, current));

            return isFacet || (bold.HasColon && !bold.Text.EndsWith('?') && (!bold.HasOwnText || EndsFacet(current))) ? bold.ToLabel() : null;
        }

        return next is ListBlock && IsShortPlainLabel(paragraph)
            ? new Label(HeadingText.Plain(PlainText.Of(paragraph)), paragraph.Line + 1, paragraph, paragraph.Inline, HasOwnText: false)
            : null;
    }

    private static Label? LabelOf(ListItemBlock item) => BoldLabel.Of(item)?.ToLabel();

    /// <summary>Behind a label with a text of a few words, such as a focus, <c>**Salary:** a lot</c> is no more of it.</summary>
    private static bool EndsFacet(OutlineNode node) =>
        node is { IsLabel: true, Facet.Facet: Facet.About or Facet.Focus or Facet.Interests, Blocks.Count: > 0 };

    private bool IsShortPlainLabel(ParagraphBlock paragraph)
    {
        var text = PlainText.Of(paragraph);

        return text.EndsWith(':')
            && paragraph.Inline?.Any(inline => inline is LineBreakInline) is false
            && (text.Split(' ').Length <= MaxWordsOfPlainLabel || FacetOf(HeadingText.Plain(text)) is not null);
    }
}
