using System.Globalization;
using System.Text;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// The characters that a name is written with: the letters of one script, or of those that Chinese, Japanese and Korean use together
/// (UTS #39, “highly restrictive”), with their marks, digits, and the punctuation of names. The scripts are those in everyday use (UAX #31).
/// </summary>
internal static class NameCharacters
{
    private const char NonJoiner = '\u200C', Joiner = '\u200D';

    private const string Punctuation = " \u3000'’‘ʼʻ-‐‑–.,()/&·・׳״՚\u0F0B";

    /// <summary>Vietnamese and Yoruba put two marks on a letter, and most of those are one character with it.</summary>
    private const int MaxDiacritics = 2;

    /// <summary>Vowels and tones are marks in many scripts (UTS #39, optional detection).</summary>
    private const int MaxMarks = 4;

    private static readonly HashSet<Script>[] UsedTogether =
    [
        [Script.Latin, Script.Han, Script.Kana],
        [Script.Latin, Script.Han, Script.Bopomofo],
        [Script.Latin, Script.Han, Script.Hangul],
    ];

    /// <summary>In their order. Within them only letters, marks and digits count.</summary>
    private static readonly (int First, int Last, Script Script)[] Ranges =
    [
        (0x0041, 0x005A, Script.Latin), (0x0061, 0x007A, Script.Latin), (0x00AA, 0x00AA, Script.Latin), (0x00BA, 0x00BA, Script.Latin),
        (0x00C0, 0x00D6, Script.Latin), (0x00D8, 0x00F6, Script.Latin), (0x00F8, 0x01BF, Script.Latin), (0x01CD, 0x01F0, Script.Latin),
        (0x01F4, 0x024F, Script.Latin), (0x0253, 0x0254, Script.Latin), (0x0256, 0x0257, Script.Latin), (0x0259, 0x0259, Script.Latin),
        (0x025B, 0x025B, Script.Latin), (0x0263, 0x0263, Script.Latin), (0x0268, 0x0269, Script.Latin), (0x0272, 0x0272, Script.Latin),
        (0x0283, 0x0283, Script.Latin), (0x0289, 0x028B, Script.Latin), (0x0292, 0x0292, Script.Latin),
        (0x0300, 0x0333, Script.Diacritics), (0x0339, 0x0345, Script.Diacritics), // between them are strokes across a letter
        (0x0386, 0x03CE, Script.Greek), (0x0400, 0x045F, Script.Cyrillic), (0x048A, 0x052F, Script.Cyrillic),
        (0x0531, 0x0556, Script.Armenian), (0x0561, 0x0587, Script.Armenian), (0x05B0, 0x05F2, Script.Hebrew),
        (0x0620, 0x06FF, Script.Arabic), (0x0750, 0x077F, Script.Arabic), (0x0780, 0x07B1, Script.Thaana), (0x08A0, 0x08FF, Script.Arabic),
        (0x0900, 0x097F, Script.Devanagari), (0x0980, 0x09FF, Script.Bengali), (0x0A00, 0x0A7F, Script.Gurmukhi),
        (0x0A80, 0x0AFF, Script.Gujarati), (0x0B00, 0x0B7F, Script.Oriya), (0x0B80, 0x0BFF, Script.Tamil), (0x0C00, 0x0C7F, Script.Telugu),
        (0x0C80, 0x0CFF, Script.Kannada), (0x0D00, 0x0D7F, Script.Malayalam), (0x0D80, 0x0DFF, Script.Sinhala), (0x0E00, 0x0E7F, Script.Thai),
        (0x0E80, 0x0EFF, Script.Lao), (0x0F00, 0x0FFF, Script.Tibetan), (0x1000, 0x109F, Script.Myanmar), (0x10D0, 0x10FF, Script.Georgian),
        (0x1200, 0x139F, Script.Ethiopic), (0x1780, 0x17B3, Script.Khmer), (0x17B6, 0x17FF, Script.Khmer), (0x1C90, 0x1CBF, Script.Georgian),
        (0x1E00, 0x1EFF, Script.Latin), (0x1F00, 0x1FFF, Script.Greek), (0x2D80, 0x2DDF, Script.Ethiopic), (0x3005, 0x3007, Script.Han),
        (0x3041, 0x30FA, Script.Kana), (0x30FC, 0x30FF, Script.Kana), (0x3105, 0x312F, Script.Bopomofo), (0x3131, 0x3163, Script.Hangul),
        (0x31A0, 0x31BF, Script.Bopomofo), (0x31F0, 0x31FF, Script.Kana), (0x3400, 0x4DBF, Script.Han), (0x4E00, 0x9FFF, Script.Han),
        (0xA8E0, 0xA8FF, Script.Devanagari), (0xA9E0, 0xA9FF, Script.Myanmar), (0xAA60, 0xAA7F, Script.Myanmar), (0xAB00, 0xAB2F, Script.Ethiopic),
        (0xAC00, 0xD7A3, Script.Hangul), (0xFF21, 0xFF3A, Script.Latin), (0xFF41, 0xFF5A, Script.Latin), (0xFF66, 0xFF9F, Script.Kana),
        (0x20000, 0x323AF, Script.Han),
    ];

    private enum Script
    {
        None, Diacritics, Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Thaana, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu,
        Kannada, Malayalam, Sinhala, Thai, Lao, Tibetan, Myanmar, Georgian, Ethiopic, Khmer, Han, Kana, Bopomofo, Hangul,
    }

    /// <summary>Whether the name has letters, and nothing that a name of their script is not written with.</summary>
    public static bool AreOfOneScript(string name)
    {
        var (scripts, before, letter) = (new HashSet<Script>(), default(Rune), Script.None);
        var (diacritics, marks) = (0, 0);

        foreach (var character in Composed(name).EnumerateRunes())
        {
            var (kind, script) = (Rune.GetUnicodeCategory(character), ScriptOf(character));

            if (script == Script.Diacritics || kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                diacritics += script == Script.Diacritics ? 1 : 0;
                marks += kind == UnicodeCategory.NonSpacingMark ? 1 : 0;

                if (letter == Script.None || script == Script.None || character == before || diacritics > MaxDiacritics || marks > MaxMarks)
                    return false;

                if (script != Script.Diacritics)
                    scripts.Add(script);
            }
            else if (IsJoiner(character))
            {
                if (!WritesJoiners(letter))
                    return false;
            }
            else
            {
                letter = IsLetterOrDigit(kind) ? script : Script.None;
                (diacritics, marks) = (0, 0);

                if (letter != Script.None)
                    scripts.Add(letter);
                else if (!IsOfEveryScript(character))
                    return false;
            }

            before = character;
        }

        return scripts.Count > 0 && (scripts.Count == 1 || Array.Exists(UsedTogether, scripts.IsSubsetOf));
    }

    /// <summary>With half a surrogate pair, which cannot be composed, replaced by U+FFFD, which no name has.</summary>
    private static string Composed(string name) =>
        string.Concat(name.EnumerateRunes()).Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC);

    private static bool IsLetterOrDigit(UnicodeCategory kind) => kind is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;

    private static bool IsOfEveryScript(Rune character) =>
        character.Value is >= '0' and <= '9' || (character.IsBmp && Punctuation.Contains((char)character.Value, StringComparison.Ordinal));

    private static bool IsJoiner(Rune character) => character.Value is NonJoiner or Joiner;

    /// <summary>Persian and the languages of India write the joiners within words.</summary>
    private static bool WritesJoiners(Script script) => script is >= Script.Arabic and <= Script.Sinhala;

    private static Script ScriptOf(Rune character)
    {
        var place = Array.BinarySearch(Ranges, (character.Value, int.MaxValue, Script.None), Comparer<(int First, int, Script)>.Create((a, b) => a.First.CompareTo(b.First)));
        var range = Ranges[Math.Max(place < 0 ? ~place - 1 : place, 0)];

        return character.Value >= range.First && character.Value <= range.Last ? range.Script : Script.None;
    }
}
