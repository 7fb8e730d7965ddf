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
            diagnostics.Add(DiagnosticCodes.ReadingHeadingUnknown, instruction.Line, () => MessageOf(instruction, headings));
    }

    private static Message MessageOf(ReadingInstruction instruction, NearName headings) =>
        headings.To(HeadingText.Plain(instruction.Heading)) is { } near
            ? DiagnosticCodes.ReadingHeadingUnknown.As("Near").With(("heading", instruction.Heading), ("near", near))
            : DiagnosticCodes.ReadingHeadingUnknown.With(("heading", instruction.Heading));
}
