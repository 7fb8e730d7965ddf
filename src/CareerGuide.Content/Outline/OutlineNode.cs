using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>A heading, or a label that counts as one, with its content.</summary>
internal sealed class OutlineNode
{
    private string? name;

    public required string Text { get; init; }

    /// <summary>The part of the text that would be a role's name: <c>Data Engineer</c> of <c>Data Engineer — builds pipelines</c>.</summary>
    public string Name { get => name ?? Text; set => name = value; }

    public required int Line { get; init; }

    /// <summary>As the author wrote it; a label's is one below its place.</summary>
    public required int Level { get; init; }

    public required bool IsLabel { get; init; }

    /// <summary>The blocks directly under this heading, up to the next heading or label.</summary>
    public List<Block> Blocks { get; } = [];

    public OutlineNode? Parent { get; private set; }

    public List<OutlineNode> Children { get; } = [];

    public FacetWording? Facet { get; set; }

    /// <summary>The author's reading instruction; null if the parser decides.</summary>
    public ReadingInstruction? Instruction { get; init; }

    /// <summary>Whether it is a list item that the author marks as a role.</summary>
    public bool IsPoint { get; init; }

    /// <summary>What a reader took this for besides role and facet, one of <see cref="ReadAs.Structures"/>.</summary>
    public string? TakenFor { get; set; }

    /// <summary>Whether it names a role, whose parts are under it.</summary>
    public bool IsRole { get; set; }

    /// <summary>Whether the headings below this facet are roles, each with its part of the facet: <c>Responsibilities</c> above <c>Crane Operator</c>.</summary>
    public bool IsAspect { get; set; }

    /// <summary>Whether this is a facet that names its role itself, and no other heading does: <c>What is a Data Engineer?</c></summary>
    public bool IsFacetOfNamedRole { get; set; }

    /// <summary>Whether no heading or label of the text is here: the page as a whole describes this role.</summary>
    public bool IsImplied { get; init; }

    /// <summary>The number in front of the heading; null if there is none.</summary>
    public int? Counter { get; init; }

    /// <summary>The heading itself, for its place in the lecture's HTML.</summary>
    public HeadingBlock? Block { get; init; }

    /// <summary>Whether the label's own line says something: <c>- **Focus:** x</c>.</summary>
    public bool HasOwnText { get; init; }

    public string Slug { get; set; } = "";

    /// <summary>Whether this is, or is under, a facet.</summary>
    public bool IsWithinFacet => Facet is not null || Parent is { IsWithinFacet: true };

    public IEnumerable<OutlineNode> Facets => Children.Where(child => child.Facet is not null);

    /// <summary>Whether a facet of this kind would begin another role: this one has it. Of groups of skills a role may have many.</summary>
    public bool HasFacetLike(FacetWording? facet) =>
        facet is { Facet: not CareerGuide.Content.Model.Facet.SkillGroup } && Facets.Any(own => own.Facet!.Facet == facet.Facet);

    /// <summary>The value of the nearest instruction, on this heading or an ancestor; null if there is none.</summary>
    public string? InstructedAs => Instruction?.Value ?? Parent?.InstructedAs;

    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    public IEnumerable<OutlineNode> Ancestors
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent)
                yield return node;
        }
    }

    /// <summary>All descendants in document order.</summary>
    public IEnumerable<OutlineNode> Descendants()
    {
        var ahead = new Stack<OutlineNode>();
        AddChildrenTo(ahead);

        while (ahead.TryPop(out var node))
        {
            yield return node;
            node.AddChildrenTo(ahead);
        }
    }

    private void AddChildrenTo(Stack<OutlineNode> ahead)
    {
        for (var i = Children.Count - 1; i >= 0; i--)
            ahead.Push(Children[i]);
    }

    public void Add(OutlineNode child) => Insert(Children.Count, child);

    /// <summary>Moves the child here, with its whole subtree.</summary>
    public void Insert(int index, OutlineNode child)
    {
        child.Parent?.Children.Remove(child);
        child.Parent = this;
        Children.Insert(index, child);
    }
}
