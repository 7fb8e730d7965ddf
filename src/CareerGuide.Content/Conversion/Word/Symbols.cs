using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// Signs of fonts that have signs of their own in the place of letters, as the character that looks like them. Word writes them with a code from
/// U+F000, which no other font knows.
/// </summary>
internal static class Symbols
{
    private const int First = 0xF000;
    private const int Last = 0xF0FF;

    /// <summary>Greek letters of the font Symbol, from A to z; its other signs are below.</summary>
    private const string Greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static readonly Dictionary<int, string> OfSymbol = Table(
        "22 ∀ 24 ∃ 27 ∋ 2D − 40 ≅ A2 ′ A3 ≤ A5 ∞ AB ↔ AC ← AD ↑ AE → AF ↓ B0 ° B1 ± B2 ″ B3 ≥ B4 × B7 • B8 ÷ " +
        "B9 ≠ BA ≡ BB ≈ BC … C5 ⊕ C7 ∩ C8 ∪ CE ∈ D2 ® D3 © D4 ™ D6 √ DB ⇔ DC ⇐ DE ⇒ E2 ® E3 © E4 ™ E5 ∑");

    private static readonly Dictionary<int, string> OfWingdings = Table(
        "28 ☎ 2A ✉ 4A ☺ 4C ☹ 6C ● 6E ■ 6F ☐ 70 ☐ 71 ❑ 72 ❒ 73 ⬧ 75 ◆ 76 ❖ 77 ◆ 78 ☒ 9F • A0 ▪ A1 ○ " +
        "A7 ▪ A8 ☐ AB ★ D8 ➢ DF ← E0 → E1 ↑ E2 ↓ E7 ← E8 → E9 ↑ EA ↓ F0 ⇨ FB ✗ FC ✓ FD ☒ FE ☑");

    /// <param name="code">As <c>w:char</c> has it, such as <c>F0E0</c>.</param>
    /// <returns>Null if nobody knows what it looks like.</returns>
    public static string? Of(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || !Rune.IsValid(value))
            return null;

        return value is >= First and <= Last ? Of(font, value - First) : new Rune(value).ToString();
    }

    /// <summary>Text in which such signs stand among others.</summary>
    /// <param name="unknown">How many signs were left out.</param>
    public static string InText(string? font, string text, out int unknown)
    {
        unknown = 0;

        if (!text.AsSpan().ContainsAnyInRange((char)First, (char)Last))
            return text;

        var known = new StringBuilder();

        foreach (var character in text)
        {
            if (character is < (char)First or > (char)Last)
                known.Append(character);
            else if (Of(font, character - First) is { } sign)
                known.Append(sign);
            else
                unknown++;
        }

        return known.ToString();
    }

    /// <param name="codes">Hexadecimal numbers, each with its character behind it.</param>
    private static Dictionary<int, string> Table(string codes) => codes.Split(' ').Chunk(2)
        .ToDictionary(pair => int.Parse(pair[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), pair => pair[1]);

    private static string? Of(string? font, int place)
    {
        if (font is not null && font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase))
            return OfWingdings.GetValueOrDefault(place);

        if (OfSymbol.TryGetValue(place, out var sign))
            return sign;

        if (place is >= 'A' and <= 'z')
            return Greek[place - 'A'].ToString();

        // Where no font is named, a bullet is what all of them have.
        return OfWingdings.GetValueOrDefault(place) ?? (place is >= ' ' and < 0x7F ? ((char)place).ToString() : null);
    }
}
