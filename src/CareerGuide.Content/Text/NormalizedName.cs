using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Text;

/// <summary>
/// What two names are compared by: composed (NFC), without marks of no width, whatever their case and spacing, ligatures as their
/// letters, full-width letters and hyphens that do not break as plain ones.
/// </summary>
public static class NormalizedName
{
    private const int MaxMarksOnLetter = 30;
    private const int MaxLengthOnStack = 200;

    public static string Of(string name)
    {
        if (IsKey(name))
            return name;

        var text = Normalized(name, NormalizationForm.FormC);
        var key = text.Length <= MaxLengthOnStack ? stackalloc char[MaxLengthOnStack] : new char[text.Length];
        var length = 0;

        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !HasNoWidth(character))
                key[length++] = char.ToLowerInvariant(character);
            else if (char.IsWhiteSpace(character) && length > 0 && key[length - 1] != ' ')
                key[length++] = ' ';
        }

        return key[..length].TrimEnd().ToString();
    }

    /// <summary>Fast path: most callers pass a name that is normalised already.</summary>
    private static bool IsKey(string name)
    {
        var before = ' ';

        foreach (var character in name)
        {
            if (character is not (>= '!' and <= '~' and not (>= 'A' and <= 'Z')) && (character != ' ' || before == ' '))
                return false;

            before = character;
        }

        return name.Length == 0 || before != ' ';
    }

    /// <summary>Replaces lone surrogates and U+FFFE, which cannot be normalised, stored or sent, by U+FFFD.</summary>
    internal static string WellFormed(string text) =>
        (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text).Replace('\uFFFE', '\uFFFD');

    /// <summary>
    /// The text in a normal form. Of a run of marks on one letter only so many count as the Unicode Standard's
    /// stream-safe format allows (UAX #15): putting more in order takes quadratic time.
    /// </summary>
    internal static string Normalized(string text, NormalizationForm form) => Ascii.IsValid(text)
        ? text
        : WithoutSurplusMarks(CompatibilityForms.Folded(WellFormed(text))).Normalize(form);

    private static string WithoutSurplusMarks(string text)
    {
        if (Ascii.IsValid(text))
            return text;

        var (kept, run) = (new StringBuilder(text.Length), 0);

        foreach (var character in text)
        {
            run = char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? run + 1 : 0;

            if (run <= MaxMarksOnLetter)
                kept.Append(character);
        }

        return kept.Length == text.Length ? text : kept.ToString();
    }

    internal static bool HasNoWidth(char character) => !char.IsAscii(character)
        && (character is >= '\uFE00' and <= '\uFE0F' || char.GetUnicodeCategory(character) == UnicodeCategory.Format);
}
