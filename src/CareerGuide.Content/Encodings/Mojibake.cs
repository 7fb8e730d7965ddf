using System.Text;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.Encodings;

/// <param name="Text">The very same string where nothing was repaired.</param>
public sealed record RepairedText(string Text, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Text whose UTF-8 was once read as Windows-1252 or Windows-1254 (“donâ€™t” for “don’t”) and then saved that way.
/// </summary>
public static class Mojibake
{
    /// <summary>Text can be misread, saved and misread again; nobody has seen it done more often than this.</summary>
    private const int MaxLayers = 6;

    /// <summary>
    /// Restores what was misread, and leaves alone what may be meant as it stands. A repaired text is not changed
    /// by another repair. Every line stays the line it was. Takes time in proportion to the text's length.
    /// </summary>
    public static RepairedText Repair(string text)
    {
        var first = MojibakeScan.Of(text);

        if (first.Repairs.Count == 0)
            return new(text, []);

        var diagnostics = MojibakeReport.Of(text, first.Repairs);
        var repaired = Replace(text, first.Repairs);

        for (var layer = 1; layer < MaxLayers; layer++)
        {
            var next = MojibakeScan.Of(repaired);

            if (next.Repairs.Count == 0)
                break;

            repaired = Replace(repaired, next.Repairs);
        }

        return new(repaired, diagnostics);
    }

    private static string Replace(string text, IReadOnlyList<MojibakeRepair> repairs)
    {
        var result = new StringBuilder(text.Length);
        var end = 0;

        foreach (var repair in repairs)
        {
            result.Append(text, end, repair.Start - end).Append(repair.Replacement);
            end = repair.Start + repair.Length;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }
}
