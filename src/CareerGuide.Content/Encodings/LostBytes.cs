using CareerGuide.Content.Text;

namespace CareerGuide.Content.Encodings;

/// <summary>
/// What is left of a character whose UTF-8 has a byte that the code page does not define, where the program that
/// misread it dropped that byte (81, 8D, 8F, 90, 9D; in Windows-1254 8E and 9E too), replaced it by �, or made a space
/// of the no-break space A0. What was there cannot be known; the table holds what it most likely was in a lecture:
/// letters and signs that carry meaning, and common decoration. The first row that fits counts.
/// </summary>
internal static class LostBytes
{
    private const char Replacement = '\uFFFD';

    private static readonly (string Remains, string Likely, Where Where)[] table =
    [
        ("ï¸", "\uFE0F", Where.Anywhere),              // EF B8 [8F]: asks for the coloured form of what stands before, as in 1️⃣
        ("â€", "”", Where.Anywhere),                   // E2 80 [9D]
        ("â†", "←", Where.NotAfterWords),              // E2 86 [90]
        ("âœï¸", "✏\uFE0F", Where.NotAfterWords),      // E2 9C [8F], EF B8 [8F]
        ("âœ", "➜", Where.NotAfterWords),              // E2 [9E] 9C
        ("â”", "➔", Where.NotAfterWords),              // E2 [9E] 94
        ("â¡", "➡", Where.NotAfterWords),              // E2 [9E] A1
        ("âŒ", "❌", Where.NotAfterWords),             // E2 [9D] 8C
        ("â¤", "❤", Where.NotAfterWords),              // E2 [9D] A4
        ("ğŸ¯", "🎯", Where.Anywhere),                 // F0 9F [8E] AF
        ("ğŸ”", "🔁", Where.Anywhere),                 // F0 9F 94 [81]
        ("ğŸ¨", "🎨", Where.Anywhere),                 // F0 9F [8E] A8
        ("ğŸ†", "🏆", Where.Anywhere),                 // F0 9F [8F] 86
        ("ðŸ”", "🔁", Where.Anywhere),
        ("ðŸ†", "🏆", Where.Anywhere),
        ("Ã s ", "às ", Where.InDamagedTextOnly),      // C3 [A0]: the Portuguese word
        ("Ã  ", "à ", Where.InDamagedTextOnly),
        ("Ã ", "à ", Where.InDamagedTextOnly),         // C3 [A0], and the space behind it swallowed
    ];

    private static ReadOnlySpan<char> FirstCharacters => "ïâğðÃ";

    private enum Where
    {
        Anywhere,
        NotAfterWords,
        InDamagedTextOnly,
    }

    /// <summary>
    /// The remains that are at this place: their length, and what they are replaced by, which is nothing where they
    /// are the remains of an emoji that the table does not know. Null if there are none.
    /// </summary>
    /// <param name="afterWord">Whether a word or a quotation may end here: “hâlâ” and “â” are right.</param>
    public static (int Length, string Replacement, Evidence Evidence)? At(ReadOnlySpan<char> text, bool afterWord)
    {
        if (!FirstCharacters.Contains(text[0]))
            return null;

        foreach (var (remains, likely, where) in table)
        {
            if (text.StartsWith(remains) && !(afterWord && where == Where.NotAfterWords) && EndsThere(text[remains.Length..]))
            {
                var length = remains.Length + (text[remains.Length..].StartsWith(Replacement) ? 1 : 0);
                return (length, likely, where == Where.InDamagedTextOnly ? Evidence.Weak : Evidence.Strong);
            }
        }

        return text.StartsWith("ğŸ") || text.StartsWith("ðŸ") ? (RemainsOfEmoji(text), "", Evidence.Strong) : null;
    }

    /// <summary>A character of no such code page just behind speaks of another damage.</summary>
    private static bool EndsThere(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest[0] is <= '\x7F' or Replacement || CodePages.ByteOf(rest[0]) > 0;

    private static int RemainsOfEmoji(ReadOnlySpan<char> text)
    {
        var length = 2;

        while (length < Math.Min(4, text.Length) && (text[length] == Replacement || CodePages.ByteOf(text[length]) is >= 0x80 and < 0xC0))
            length++;

        return length;
    }
}
