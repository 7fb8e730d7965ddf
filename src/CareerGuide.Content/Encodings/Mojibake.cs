using System.Text;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.Encodings;

/// <param name="Text">The same string instance if nothing was repaired.</param>
public sealed record RepairedText(string Text, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Text whose UTF-8 was once read as Windows-1252 or Windows-1254 (“donâ€™t” for “don’t”) and then saved that way.
/// </summary>
public static class Mojibake
{
    /// <summary>Text can be misread and saved repeatedly; no known case has more layers.</summary>
    private const int MaxLayers = 6;

    /// <summary>
    /// Repairs misread characters and leaves text alone that may be intended. Idempotent. Line numbers do not change.
    /// Takes time linear in the length of the text.
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
