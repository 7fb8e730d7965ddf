using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerGuide.Content.Text;

/// <summary>Strips numbering and decoration from headings.</summary>
internal static partial class HeadingText
{
    /// <summary>The text without trailing colon, leading numbering (<c>1.</c>, <c>2)</c>, <c>3️⃣</c>) and leading decoration.</summary>
    public static string Plain(string text)
    {
        var plain = text.AsSpan().Trim();

        while (WithoutDecoration(WithoutShortCode(WithoutNumber(plain))) is var shorter && shorter.Length < plain.Length && shorter.Length > 0)
            plain = shorter;

        plain = WithoutTrailingDecoration(WithoutTrailingShortCodes(WithoutEditLink(plain)));

        return WhiteSpace.Collapse(plain.TrimEnd().TrimEnd(":：").TrimEnd().ToString());
    }

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> text)
    {
        foreach (var number in Numbers().EnumerateMatches(text))
            return text[number.Length..];

        return text;
    }

    /// <summary><c>:rocket:</c> is an emoji short code, known or unknown.</summary>
    private static ReadOnlySpan<char> WithoutShortCode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != ':')
            return text;

        foreach (var code in ShortCode().EnumerateMatches(text))
            return text[code.Length..].TrimStart();

        return text;
    }

    private static ReadOnlySpan<char> WithoutTrailingShortCodes(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] != ':')
            return text;

        foreach (var codes in TrailingShortCodes().EnumerateMatches(text))
            return text[..codes.Index].TrimEnd();

        return text;
    }

    /// <summary><c>[edit]</c> after each heading of a wiki is the edit link.</summary>
    private static ReadOnlySpan<char> WithoutEditLink(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] != ']')
            return text;

        foreach (var link in EditLink().EnumerateMatches(text))
            return text[..link.Index];

        return text;
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

    /// <summary>Emoji, arrows, dingbats, variation selectors, joiners, and their remains in damaged text.</summary>
    private static bool DecoratesEnd(Rune rune) => rune == Rune.ReplacementChar || rune.Value is '¶'
        || rune.Value is >= 0x1F1E6 and <= 0x1F1FF or >= 0x1F3FB and <= 0x1F3FF
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.Format
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is >= 0xFE00 and <= 0xFE0F;

    /// <summary><c>1.</c>, <c>2)</c>, <c>(3)</c>, <c>4.1</c>, <c>V.</c>, <c>6 -</c>, <c>7️⃣</c>, and a keycap that lost its selector.</summary>
    [GeneratedRegex(@"^(\(\d{1,3}\)\s*|\d{1,3}(\.\d{1,3})+[.)]?\s+|\d{1,3}[.)](\s+|$)|[IVX]{1,5}[.)]\s+|\d{1,3}\s*[-–—:]\s+|\d{1,2}(\uFE0F?\u20E3|\uFE0F)\s*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^:[a-z][a-z0-9_+-]{0,40}:(?=\s)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex ShortCode();

    [GeneratedRegex(@"(?<=\S)\s*\[(edit|edit source|edit \| edit source)\]$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex EditLink();

    [GeneratedRegex(@"(?<=\S)(\s:[a-z][a-z0-9_+-]{0,40}:){1,20}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex TrailingShortCodes();
}
