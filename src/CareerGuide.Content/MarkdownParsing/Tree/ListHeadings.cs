using CareerGuide.Content.Diagnostics;
using Markdig.Syntax;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>A heading that begins a list item is a heading: so numbered headings of word processors arrive.</summary>
internal static class ListHeadings
{
    public static void Lift(MarkdownDocument document, DiagnosticList diagnostics)
    {
        if (!document.Any(block => block is ListBlock list && HoldsHeading(list)))
            return;

        var blocks = document.ToArray();
        document.Clear();

        foreach (var block in blocks.SelectMany(block => Lifted(block, diagnostics)))
            document.Add(block);
    }

    private static bool HoldsHeading(ListBlock list) => list.Any(item => item is ListItemBlock { Count: > 0 } each && each[0] is HeadingBlock);

    private static List<Block> Lifted(Block block, DiagnosticList diagnostics)
    {
        if (block is not ListBlock list || !HoldsHeading(list))
            return [block];

        var lifted = new List<Block>();
        var items = list.OfType<ListItemBlock>().ToArray();
        list.Clear();

        foreach (var item in items)
        {
            if (item.FirstOrDefault() is HeadingBlock heading)
                LiftItem(item, heading, lifted, diagnostics);
            else
                ListFor(lifted, list).Add(item);
        }

        return lifted;
    }

    private static void LiftItem(ListItemBlock item, HeadingBlock heading, List<Block> lifted, DiagnosticList diagnostics)
    {
        diagnostics.Add(DiagnosticCodes.HeadingInList, heading.Line + 1, ("heading", PlainText.Of(heading)));
        var blocks = item.ToArray();
        item.Clear();

        foreach (var block in blocks)
            lifted.AddRange(Lifted(block, diagnostics));
    }

    /// <summary>The list that the other points are in; a new one behind each heading.</summary>
    private static ListBlock ListFor(List<Block> lifted, ListBlock source)
    {
        if (lifted is [.., ListBlock last] && last.Parser == source.Parser)
            return last;

        var list = new ListBlock(source.Parser!) { IsOrdered = source.IsOrdered, IsLoose = source.IsLoose, BulletType = source.BulletType, OrderedStart = source.OrderedStart, Line = source.Line };
        lifted.Add(list);

        return list;
    }
}
