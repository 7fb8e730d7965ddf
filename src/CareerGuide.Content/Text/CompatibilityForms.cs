using System.Text;

namespace CareerGuide.Content.Text;

/// <summary>
/// Letters and signs that look like others and mean the same: ligatures of PDF files, full-width letters of East Asian
/// keyboards, hyphens that Word does not break. Not all compatibility forms of Unicode: ² is no 2 in a name.
/// </summary>
internal static class CompatibilityForms
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FromFullWidth = FirstFullWidth - '!';

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Folded(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u2010', '\u2011') && !text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') && !text.AsSpan().ContainsAnyInRange(FirstFullWidth, LastFullWidth))
            return text;

        var folded = new StringBuilder(text.Length);

        foreach (var character in text)
        {
            if (character is '\u2010' or '\u2011')
                folded.Append('-');
            else if (character is >= '\uFB00' and <= '\uFB06')
                folded.Append(Ligatures[character - '\uFB00']);
            else
                folded.Append(character is >= FirstFullWidth and <= LastFullWidth ? (char)(character - FromFullWidth) : character);
        }

        return folded.ToString();
    }
}
