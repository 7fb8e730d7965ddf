using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Parsing;

/// <summary>
/// The state of parsing one lecture. Readers consume the blocks that they understand; the rest is kept as written.
/// </summary>
internal sealed record ParseContext(OutlineNode Root, LanguageLexicon Lexicon, RoleNames Roles, DiagnosticList Diagnostics)
{
    private readonly HashSet<Block> taken = [];

    /// <summary>The heading that gave the lecture its title.</summary>
    public OutlineNode? Title { get; set; }

    private const int MaxSuggested = 1_000;

    /// <summary>The role of this lecture that a misspelt name was meant for; one of another lecture is no likely slip.</summary>
    public string? NearRole(string name) =>
        NearName.Of(name, Roles.Roles.SelectMany(role => role.Aliases.Prepend(role.Name)).Take(MaxSuggested));

    public void Consume(Block block) => taken.Add(block);

    /// <summary>Takes a paragraph whose lines were moved out of it, unless some are left.</summary>
    public void TakeIfEmpty(ParagraphBlock paragraph)
    {
        while (paragraph.Inline!.FirstChild is LineBreakInline lineBreak)
            lineBreak.Remove();

        if (paragraph.Inline.FirstChild is null)
            Consume(paragraph);
    }

    public bool IsConsumed(Block block) => taken.Contains(block);

    public IEnumerable<OutlineNode> AllNodes => Root.Descendants().Prepend(Root);

    /// <summary>What is left of the blocks under a heading; of a list, the items that nobody took.</summary>
    public IReadOnlyList<Block> Left(OutlineNode node) => [.. node.Blocks.Where(b => !IsConsumed(b)).Select(WithoutTakenItems).OfType<Block>()];

    public bool AnyTaken(OutlineNode node) =>
        AnyTaken(node.Blocks) || node.Children.Exists(AnyTaken);

    public bool AnyTaken(List<Block> blocks) => blocks.Exists(b => IsConsumed(b) || (b is ListBlock list && list.Any(IsConsumed)));

    private Block? WithoutTakenItems(Block block)
    {
        if (block is not ListBlock list || !list.Any(IsConsumed))
            return block;

        var items = list.ToArray();
        list.Clear();

        foreach (var item in items.Where(item => !IsConsumed(item)))
            list.Add(item);

        return list.Count > 0 ? list : null;
    }
}
