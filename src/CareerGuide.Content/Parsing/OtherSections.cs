using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.Model;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Parsing;

/// <summary>Collects the blocks that no reader consumed, in document order, so that no text is lost.</summary>
internal sealed class OtherSections
{
    /// <summary>The level at which headings within a kept section begin; its own heading is the page's.</summary>
    private const int FirstInnerLevel = 4;

    private readonly ParseContext reading;
    private readonly List<Section> sections = [];
    private readonly UniqueSlugs slugs = new();

    private OtherSections(ParseContext reading) => this.reading = reading;

    /// <summary>The remaining sections outside the roles.</summary>
    public static IReadOnlyList<Section> OfLecture(ParseContext reading)
    {
        var kept = new OtherSections(reading);
        kept.AddApart(reading.Root);

        return kept.sections;
    }

    /// <summary>The remaining sections of a role.</summary>
    public static IReadOnlyList<Section> OfRole(LectureRole role, ParseContext reading)
    {
        var kept = new OtherSections(reading);

        foreach (var place in role.Places)
            kept.AddPlace(place);

        return kept.sections;
    }

    private void AddPlace(RolePlace place)
    {
        if (place.Node.IsFacetOfNamedRole)
        {
            AddPart(place.Node);
            return;
        }

        // Under an aspect the role's name says nothing of what the text is about; the aspect's does.
        if ((place.Facet is null ? place.Aspect : place.Node.Parent) is { } aspect)
            AddLeft(place.Node, aspect.Text, aspect.Line);
        else
            AddOwn(place.Node, heading: null);

        foreach (var child in place.Node.Children)
            Add(child);
    }

    /// <summary>A heading with all that is under it; or apart, where some of that was taken.</summary>
    private void Add(OutlineNode node)
    {
        if (!node.IsRole && !node.IsFacetOfNamedRole)
            AddPart(node);
    }

    private void AddPart(OutlineNode node)
    {
        if (node == reading.Title || reading.AnyTaken(node) || node.Descendants().Any(d => d.IsRole || d.IsFacetOfNamedRole))
            AddApart(node);
        else
            AddSection(node.Text.Length > 0 ? node.Text : null, node.Line, Content(node, FirstInnerLevel));
    }

    private void AddApart(OutlineNode node)
    {
        AddOwn(node, node.Text.Length > 0 ? node.Text : null);

        foreach (var child in node.Children)
            Add(child);
    }

    private void AddOwn(OutlineNode node, string? heading) => AddLeft(node, heading, node.Line);

    private void AddLeft(OutlineNode node, string? heading, int line)
    {
        var left = reading.Left(node);

        if (left.Count > 0)
            AddSection(heading, heading is null ? left[0].Line + 1 : line, left);
    }

    private void AddSection(string? heading, int line, IEnumerable<Block> blocks)
    {
        if (HtmlWriter.Write(WithoutRulesAround([.. blocks.Where(IsVisible)])) is { } html)
            sections.Add(new Section(heading, slugs.Take(heading ?? "", "section"), line, html));
    }

    /// <summary>A paragraph may have held nothing but what is not shown, such as a tag.</summary>
    private static bool IsVisible(Block block) => block is not ParagraphBlock { Inline: null or { FirstChild: null } };

    /// <summary>A rule separates two sections and belongs to neither.</summary>
    private static Block[] WithoutRulesAround(Block[] blocks)
    {
        var first = Array.FindIndex(blocks, block => block is not ThematicBreakBlock);
        var last = Array.FindLastIndex(blocks, block => block is not ThematicBreakBlock);

        return first < 0 ? [] : blocks[first..(last + 1)];
    }

    private IEnumerable<Block> Content(OutlineNode node, int level)
    {
        foreach (var block in reading.Left(node))
            yield return block;

        foreach (var child in node.Children)
        {
            yield return HeadingOf(child, level);

            foreach (var block in Content(child, Math.Min(level + 1, 6)))
                yield return block;
        }
    }

    private static HeadingBlock HeadingOf(OutlineNode node, int level)
    {
        var heading = node.Block ?? new HeadingBlock(null!) { Inline = new ContainerInline().AppendChild(new LiteralInline(node.Text)) };
        heading.Level = level;

        return heading;
    }
}
