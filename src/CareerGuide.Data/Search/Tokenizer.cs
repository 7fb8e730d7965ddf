using System.Globalization;
using System.Text;

namespace CareerGuide.Data.Search;

/// <summary>A word of a text, folded for comparison: lower case, without accents.</summary>
/// <param name="Start">The index in the text where it starts.</param>
/// <param name="End">The index in the text after its last character.</param>
public readonly record struct Token(string Folded, int Start, int End);

/// <summary>
/// Splits text into folded words. Indexed text and search text both pass through this tokenizer, so the databases only compare for equality
/// or prefix.
/// </summary>
public static class Tokenizer
{
    /// <summary>Only this many characters of a longer word are used.</summary>
    public const int MaxLength = 40;

    /// <summary>
    /// Letters, digits and marks form words, and so do <c>C++</c> and <c>C#</c>. A character of a script without spaces is a word by
    /// itself, and so is a pictograph.
    /// </summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var reader = new WordReader(text);

        return reader.Read();
    }

    /// <summary>The folded words joined by spaces, the form in which names are looked up.</summary>
    public static string Phrase(string text) => string.Join(' ', Of(text).Select(w => w.Folded));

    private sealed class WordReader(string text)
    {
        private const int MaxLengthBeforeSign = 2;

        private readonly List<Token> words = [];
        private readonly StringBuilder word = new();
        private int start;
        private int end;
        private bool foldsMarks;

        /// <summary>Behind a suffix that was passed over.</summary>
        private int resumesAt;

        public List<Token> Read()
        {
            var at = 0;

            foreach (var rune in text.EnumerateRunes())
            {
                if (at >= resumesAt)
                    Take(rune, at, at + rune.Utf16SequenceLength);

                at += rune.Utf16SequenceLength;
            }

            Finish();

            return words;
        }

        private void Take(Rune rune, int from, int to)
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value)) // by far the most common case
                Append(rune, from, to);
            else if (IsWordByItself(rune))
                TakeAlone(rune, from, to);
            else if (IsLetterOrNumber(rune))
                Append(rune, from, to);
            else if (IsMark(rune))
                AppendMark(rune, to);
            else if (IsSignOfName(rune, from))
                Append(rune, from, to);
            else if (end == from && GenderSuffix.LengthAt(text, from, word.Length) is > 0 and var length)
                end = resumesAt = from + length;
            else if (!JoinsLetters(rune))
                Finish();
        }

        private void TakeAlone(Rune rune, int from, int to)
        {
            Finish();
            Append(rune, from, to);
            Finish();
        }

        private void Append(Rune rune, int from, int to)
        {
            if (word.Length == 0)
                start = from;

            end = to;

            if (!rune.IsAscii)
                foldsMarks = LosesMarks(rune);

            if (word.Length >= MaxLength)
                return;

            if (rune.IsAscii)
                word.Append((char)(rune.Value is >= 'A' and <= 'Z' ? rune.Value | 0x20 : rune.Value));
            else
                word.Append(Folded(rune));
        }

        /// <summary>An accent is dropped, but a vowel sign of an Indic script belongs to the word.</summary>
        private void AppendMark(Rune mark, int to)
        {
            if (word.Length == 0)
                return;

            end = to;

            if (!foldsMarks && !char.IsAscii(word[^1]) && word.Length < MaxLength && !IsVariationSelector(mark))
                word.Append(mark);
        }

        private void Finish()
        {
            if (word.Length > 0)
                words.Add(new Token(Composed(word.ToString()), start, end));

            word.Clear();
            foldsMarks = false;
        }

        /// <summary>A plus or sharp sign that belongs to a short name, as in <c>C++</c> or <c>F#</c>, unlike the one in <c>A+B</c>.</summary>
        private bool IsSignOfName(Rune rune, int from)
        {
            if (rune.Value is not ('+' or '#') || word.Length == 0 || end != from)
                return false;

            if (word[^1] is not ('+' or '#') && (word.Length > MaxLengthBeforeSign || !char.IsLetter(word[0])))
                return false;

            var after = from;

            while (after < text.Length && text[after] is '+' or '#')
                after++;

            return after == text.Length || !char.IsLetterOrDigit(text[after]);
        }
    }

    private static string Composed(string folded) =>
        Ascii.IsValid(folded) ? folded : folded.Normalize(NormalizationForm.FormC);

    private static string Folded(Rune letter)
    {
        if (Spelled(letter.Value) is { } spelled)
            return spelled;

        var folded = new StringBuilder();
        var losesMarks = LosesMarks(letter);

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsMark(part))
                folded.Append(Spelled(part.Value) ?? Rune.ToLowerInvariant(part).ToString());
            else if (!losesMarks)
                folded.Append(part);
        }

        return folded.ToString();
    }

    /// <summary>Letters without a Unicode decomposition, and letters whose lower case depends on the language.</summary>
    private static string? Spelled(int letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'þ' or 'Þ' => "th",
        'ı' or 'İ' => "i",
        'ς' => "σ",
        _ => null,
    };

    /// <summary>Latin, Greek, Hebrew and Arabic, whose marks people often leave out when they search.</summary>
    private static bool LosesMarks(Rune rune) => rune.Value is < 0x0400 or (>= 0x0590 and < 0x0700) or (>= 0x1E00 and < 0x2000);

    private static bool IsLetterOrNumber(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool JoinsLetters(Rune rune) =>
        rune.Value is '\'' or '’' or 'ʼ' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsWordByItself(Rune rune) => IsPicture(rune) || IsOfScriptWithoutSpaces(rune.Value);

    private static bool IsPicture(Rune rune) =>
        rune.Value >= 0x2600 && rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    /// <summary>Thai, Lao, Burmese, Khmer, Kana and Han.</summary>
    private static bool IsOfScriptWithoutSpaces(int letter) => letter is
        (>= 0x0E01 and <= 0x0E30) or (>= 0x0E81 and <= 0x0EB0) or (>= 0x1000 and <= 0x102A) or (>= 0x1780 and <= 0x17B3)
        or (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3134F);
}
