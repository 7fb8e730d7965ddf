using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content;

/// <summary>Reads the reading instructions for all lectures of a site: lines such as <c>"My week": responsibilities</c>.</summary>
public static class SiteWordings
{
    /// <summary>No site needs more wordings; a longer file is another kind of text, or an attack.</summary>
    private const int MaxLines = 5_000;

    public static ParsedWordings Parse(string yaml)
    {
        var diagnostics = new DiagnosticList();
        var lines = NormalizedName.WellFormed(yaml).Replace("\r\n", "\n").Replace('\r', '\n').Replace('\0', '\uFFFD').TrimStart('\uFEFF').Split('\n');

        if (lines.Length > MaxLines)
            diagnostics.Add(DiagnosticCodes.TooComplicated.As("TooLong"), MaxLines + 1, ("max", MaxLines));

        var instructions = lines.Length > MaxLines ? ReadingInstructions.Empty : ReadingInstructionLines.Read(lines, firstLine: 1, diagnostics);

        return new ParsedWordings(instructions, diagnostics.InOrder());
    }
}

public sealed record ParsedWordings(ReadingInstructions Instructions, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
