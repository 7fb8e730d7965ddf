using System.Globalization;
using System.Text;

namespace CareerGuide.Content;

/// <summary>Names as headings write them, freed from what only decorates them.</summary>
internal static class HeadingText
{
    /// <summary>The text without trailing colon, leading numbering (<c>1.</c>, <c>2)</c>, <c>3️⃣</c>) and leading decoration.</summary>
    public static string Plain(string text)
    {
        var plain = text.AsSpan().Trim();

        while (WithoutDecoration(WithoutNumber(plain)) is var shorter && shorter.Length < plain.Length && shorter.Length > 0)
            plain = shorter;

        plain = WithoutTrailingDecoration(plain);

        return PlainText.Collapsed(plain.TrimEnd().TrimEnd(":：").TrimEnd().ToString());
    }

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');

        if (digits is <= 0 or > 3)
            return text;

        var rest = text[digits..];

        if (IsKeycap(rest, out var length))
            return rest[length..].TrimStart();

        if (rest[0] is '.' or ')' && (rest.Length == 1 || rest[1] == ' ' || (rest[0] == '.' && rest.Length > 2 && char.IsAsciiDigit(rest[1]))))
            return rest[1..].TrimStart();

        // "1 - Data Engineer", "1: Data Engineer"
        var next = rest.TrimStart();
        return next.Length > 1 && next[0] is '-' or '–' or '—' or ':' && (next.Length == 1 || next[1] == ' ') ? next[1..].TrimStart() : text;
    }

    private static bool IsKeycap(ReadOnlySpan<char> text, out int length)
    {
        length = text.StartsWith("\uFE0F\u20E3") ? 2 : text.StartsWith("\u20E3") ? 1 : text.StartsWith("\uFE0F ") ? 1 : 0;
        return length > 0;
    }

    private static ReadOnlySpan<char> WithoutDecoration(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);

            if (!Decorates(rune))
                return text;

            text = text[length..].TrimStart();
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutTrailingDecoration(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            Rune.DecodeLastFromUtf16(text, out var rune, out var length);

            if (!DecoratesEnd(rune) || length == text.Length)
                return text;

            text = text[..^length].TrimEnd();
        }

        return text;
    }

    private static bool Decorates(Rune rune) => DecoratesEnd(rune)
        || rune.Value is '-' or '–' or '—' or '*' or '•' or '·' or '|' or '~' or '>' or '→';

    /// <summary>Emoji, arrows, dingbats, variation selectors, joiners, and what is left of them in a damaged text.</summary>
    private static bool DecoratesEnd(Rune rune) => rune == Rune.ReplacementChar
        || rune.Value is >= 0x1F1E6 and <= 0x1F1FF or >= 0x1F3FB and <= 0x1F3FF
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.Format
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is >= 0xFE00 and <= 0xFE0F;
}
