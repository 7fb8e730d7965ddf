using CareerGuide.Content.Model;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>Lines that are bold as a whole and were not read as headings. Their author may say that they are.</summary>
internal static class BoldLines
{
    private const int MostShown = 40;
    private const int MaxLength = 80;

    public static IEnumerable<(string Name, int Line, OutlineNode Under)> Of(OutlineNode root)
    {
        var taken = root.Descendants().Select(node => ReadingInstructions.KeyOf(node.Text)).ToHashSet();

        return root.Descendants().Prepend(root)
            .SelectMany(node => node.Blocks.OfType<ParagraphBlock>().Select(WrittenLabel.Of).OfType<WrittenLabel>().Where(IsAlone).Select(label => (Name: label.Text, label.ToLabel().Line, Under: node)))
            .Where(line => taken.Add(ReadingInstructions.KeyOf(line.Name)))
            .Take(MostShown);
    }

    private static bool IsAlone(WrittenLabel label) =>
        label is { Style: LabelStyle.Bold, Mark: LabelMark.None, HasOwnText: false, Text.Length: > 0 and <= MaxLength } && !label.Text.EndsWith('.') && label.Text.Any(char.IsLetter);
}
