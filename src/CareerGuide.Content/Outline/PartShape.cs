using CareerGuide.Content.Text;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>The structure of a heading: the kinds and names of its parts.</summary>
internal static class PartShape
{
    /// <summary>Equal where there are as many parts, of the same kinds, in the same order. A single part is no shape.</summary>
    public static string Of(OutlineNode node) => node.Children.Count < 2 ? node.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Join('|', node.Children.Select(Kinds));

    /// <summary>Whether both are headings, or both labels, and both are counted or not.</summary>
    public static bool AreOfOneStyle(OutlineNode one, OutlineNode other) => one.IsLabel == other.IsLabel && one.Counter is null == other.Counter is null;

    /// <summary>What its parts are called, be they headings or labels of points.</summary>
    public static IEnumerable<string> Names(OutlineNode node) => node.Children.Select(child => child.Text)
        .Concat(ItemLabels(node).Select(label => label.Text)).Select(NormalizedName.Of).Distinct();

    /// <summary>Whether a part is a list, or says what it is about in its own line.</summary>
    public static bool HasLists(OutlineNode node) =>
        node.Children.Exists(child => child.Blocks.Exists(block => block is ListBlock) || child is { Facet: not null, HasOwnText: true }) || ItemLabels(node).Any();

    private static IEnumerable<WrittenLabel> ItemLabels(OutlineNode node) => node.Blocks.OfType<ListBlock>()
        .SelectMany(list => list.OfType<ListItemBlock>())
        .Select(item => item.FirstOrDefault() is ParagraphBlock paragraph ? WrittenLabel.Of(paragraph) : null)
        .OfType<WrittenLabel>().Where(label => label is { Style: not LabelStyle.Plain, Mark: LabelMark.Colon });

    private static string Kinds(OutlineNode node) =>
        string.Join(',', node.Blocks.Select(block => block.GetType().Name).Concat(node.Children.Select(_ => "heading")).Distinct());
}
