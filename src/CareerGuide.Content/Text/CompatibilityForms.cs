using System.Buffers;
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

    private static readonly SearchValues<char> Candidates = SearchValues.Create([
        .. Range('\u2010', '\u2013'), '\u2044', '\u2212', '\u2215', .. Range('\uFB00', '\uFB06'), .. Range(FirstFullWidth, LastFullWidth)]);

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Folded(string text)
    {
        if (!text.AsSpan().ContainsAny(Candidates))
            return text;

        var folded = new StringBuilder(text.Length);

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\uFB00' and <= '\uFB06')
                folded.Append(Ligatures[text[i] - '\uFB00']);
            else
                folded.Append(Plain(text[i], isWithinWord: i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])));
        }

        return folded.ToString();
    }

    /// <summary>A dash within a word is a hyphen that a program lengthened; a dash beside a space separates two clauses.</summary>
    private static char Plain(char character, bool isWithinWord) => character switch
    {
        '\u2010' or '\u2011' => '-',
        '\u2012' or '\u2013' or '\u2212' when isWithinWord => '-',
        '\u2044' or '\u2215' => '/',
        >= FirstFullWidth and <= LastFullWidth => (char)(character - FromFullWidth),
        _ => character,
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
