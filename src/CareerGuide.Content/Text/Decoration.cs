using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Text;

/// <summary>Ticks, emoji and bullets in front of a point.</summary>
internal static class Decoration
{
    /// <summary>The text without decoration; unchanged if it is all decoration.</summary>
    public static string Off(string text)
    {
        var rest = text.AsSpan();

        while (rest.Length > 0)
        {
            Rune.DecodeFromUtf16(rest, out var rune, out var length);

            if (!Decorates(rune))
                break;

            rest = rest[length..];
        }

        return rest.Length == 0 || rest.Length == text.Length ? text : rest.ToString();
    }

    private static bool Decorates(Rune rune) => rune.Value is '•' or '·' or '▪' or '◦' or 0x200D
        || Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        || (rune.IsBmp && NormalizedName.HasNoWidth((char)rune.Value));
}
