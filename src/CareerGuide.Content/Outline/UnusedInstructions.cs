using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Outline;

/// <summary>Warns of a lecture's instructions for headings that it does not have.</summary>
internal static class UnusedInstructions
{
    public static void Warn(ReadingInstructions own, OutlineNode root, DiagnosticList diagnostics)
    {
        if (own.All.Count == 0)
            return;

        var texts = root.Descendants().Select(node => node.Text).Where(text => text.Length > 0).ToArray();
        var keys = texts.Select(ReadingInstructions.KeyOf).ToHashSet();
        var headings = new NearName(texts);

        foreach (var instruction in own.All.Where(instruction => !keys.Contains(ReadingInstructions.KeyOf(instruction.Heading))))
            diagnostics.Add(DiagnosticCodes.ReadingHeadingUnknown, instruction.Line, () => Message(instruction, headings));
    }

    private static string Message(ReadingInstruction instruction, NearName headings)
    {
        var suggestion = headings.To(HeadingText.Plain(instruction.Heading)) is { } near
            ? $"Did you mean “{near}”?"
            : "Spell it as the heading does, or remove the line.";

        return $"This lecture has no heading or label “{instruction.Heading}”, so this line has no effect. {suggestion}";
    }
}
