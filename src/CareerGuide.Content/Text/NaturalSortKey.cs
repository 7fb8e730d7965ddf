using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Text;

/// <summary>
/// Keys that sort names, compared character by character, as people do: numbers by their value, letters whatever their case and
/// accents. “Lecture 2” comes before “Lecture 10”, and “Études” stands among the names with E.
/// </summary>
public static class NaturalSortKey
{
    private const int MaxDigits = 99;

    public static string Of(string name)
    {
        var text = WithoutAccents(NormalizedName.Of(name));
        var key = new StringBuilder(text.Length + 2);

        for (var at = 0; at < text.Length;)
        {
            var end = at;

            while (end < text.Length && char.IsDigit(text[end]))
                end++;

            if (end == at)
                key.Append(text[at++]);
            else
                AppendNumber(key, text.AsSpan(at, end - at));

            at = Math.Max(at, end);
        }

        return key.ToString();
    }

    /// <summary>The number of digits goes before the digits: of two numbers, the longer is the greater.</summary>
    private static void AppendNumber(StringBuilder key, ReadOnlySpan<char> digits)
    {
        var number = new StringBuilder(digits.Length);

        foreach (var digit in digits)
            number.Append(CharUnicodeInfo.GetDecimalDigitValue(digit));

        var value = number.ToString().TrimStart('0');
        key.Append(CultureInfo.InvariantCulture, $"{Math.Min(value.Length, MaxDigits):00}").Append(value);
    }

    /// <summary>Leaves the vowel signs of other scripts, which are letters there.</summary>
    private static string WithoutAccents(string text) => Ascii.IsValid(text)
        ? text
        : string.Concat(NormalizedName.Normalized(text, NormalizationForm.FormD).Where(c => c is not (>= '\u0300' and <= '\u036F')));
}
