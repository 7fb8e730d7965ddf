using Markdig.Syntax;

namespace CareerGuide.Content;

/// <summary>How a heading is built: what kinds of parts stand under it, and what they are called.</summary>
internal static class PartShape
{
    /// <summary>Equal where there are as many parts, of the same kinds, in the same order. A single part is no shape.</summary>
    public static string Of(OutlineNode node) => node.Children.Count < 2 ? node.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Join('|', node.Children.Select(Kinds));

    public static IEnumerable<string> Names(OutlineNode node) => node.Children.Select(child => NameKey.Of(child.Text)).Distinct();

    public static bool HasLists(OutlineNode node) => node.Children.Exists(child => child.Blocks.Exists(block => block is ListBlock));

    private static string Kinds(OutlineNode node) =>
        string.Join(',', node.Blocks.Select(block => block.GetType().Name).Concat(node.Children.Select(_ => "heading")).Distinct());
}
