using System.Buffers;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Outline;

/// <summary>Cuts lines of skills into their parts. A bracket is never cut.</summary>
internal static class SkillText
{
    public const int MaxWordsOfMember = 5;

    /// <summary>Brackets are as wide as the letters of the script in which they stand.</summary>
    private const string Openings = "(（", Closings = ")）";

    private static readonly SearchValues<char> LikeCommas = SearchValues.Create("|·•;；，、،");
    private static readonly SearchValues<char> InRemarkMarks = SearchValues.Create("–—-:：");

    /// <summary>The bracket at the end, and what stands before it.</summary>
    public static (string Name, string? Bracket) SplitBracket(string text)
    {
        var open = text.AsSpan().IndexOfAny(Openings);

        return open > 0 && text[^1] is ')' or '）' && text.AsSpan(open + 1).IndexOfAny(Openings) < 0
            ? (text[..open].TrimEnd(), text[(open + 1)..^1].Trim())
            : (text, null);
    }

    /// <summary>What may stand between a skill and what is said of it.</summary>
    public static IReadOnlyList<string> RemarkMarks { get; } = [" – ", " — ", " - ", ": ", "："];

    /// <summary>The text cut at the commas outside brackets, or at what lists use like commas.</summary>
    public static List<string> Parts(string text)
    {
        return Split(text.AsSpan().ContainsAny(LikeCommas) ? WithCommas(text) : text, ",");
    }

    private static string WithCommas(string text)
    {
        foreach (var mark in new[] { " | ", " · ", " • " })
            text = text.Replace(mark, ", ", StringComparison.Ordinal);

        foreach (var mark in ";；，、،")
            text = text.Replace(mark, ',');

        return text;
    }

    /// <summary>Whether a text is as short as names are; a longer one is a sentence, and names nothing.</summary>
    public static bool IsNameLike(string text) => WordsIn(text) <= MaxWordsOfMember && text.Any(char.IsLetterOrDigit);

    public static int WordsIn(string text) => text.AsSpan().Count(' ') + 1;

    /// <summary>The parts around the first dash or colon outside brackets; null if there is none.</summary>
    public static (string Name, string Remark)? SplitAtRemark(string text)
    {
        if (!text.AsSpan().ContainsAny(InRemarkMarks))
            return null;

        var open = text.AsSpan().IndexOfAny(Openings);
        var close = open < 0 ? -1 : text.AsSpan(open).IndexOfAny(Closings) is >= 0 and var length ? open + length : -1;
        var first = RemarkMarks.Select(mark => (At: text.IndexOf(mark, StringComparison.Ordinal), mark.Length))
            .Where(found => found.At > 0 && (found.At < open || found.At > close))
            .OrderBy(found => found.At).FirstOrDefault();

        return first.Length == 0 ? null : (text[..first.At].TrimEnd(), text[(first.At + first.Length)..].Trim());
    }

    /// <summary>Whether words before a colon may name what follows it: few, and no list themselves.</summary>
    public static bool IsCategory(string name) => WordsIn(name) <= 4 && name.AsSpan().IndexOfAny(",，、،") < 0;

    /// <summary>What follows the category and its colon or dash.</summary>
    public static string Behind(string category, string text)
    {
        var at = text.IndexOf(category, StringComparison.Ordinal);
        var rest = at < 0 ? text[(text.AsSpan().IndexOfAny(':', '：') + 1)..] : text[(at + category.Length)..];

        return rest.TrimStart(':', '：', '–', '—', '-', ' ').TrimEnd();
    }

    /// <summary>The level and the text behind <c>Strong knowledge of Python</c>; the text itself where no lead-in stands before it.</summary>
    public static (SkillLevel? Level, string Text) WithoutLeadIn(string text, LanguageLexicon wordings)
    {
        SkillLevel? level = null;
        var rest = text;

        for (var words = 0; words < 4; words++)
        {
            if (Leading(rest, wordings.Lines.LeadIns) is { } leadIn)
                return (level, rest[(leadIn.Length + 1)..].TrimStart());

            if (rest.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space))
                break;

            var word = rest[..space].ToLowerInvariant();
            var own = wordings.Levels.LevelOf(word);

            if (own is null && !wordings.Lines.LeadInAdjectives.Contains(word))
                break;

            level ??= own;
            rest = rest[(space + 1)..].TrimStart();
        }

        return (null, text);
    }

    /// <summary>The text without a leading <c>e.g.</c> or <c>such as</c>.</summary>
    public static string WithoutExample(string text, IReadOnlyList<string> examples)
    {
        var word = examples.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && text.Length > word.Length && !char.IsLetterOrDigit(text[word.Length]) && text[word.Length] != '-');

        return word is null ? text : text[word.Length..].TrimStart('.', ',', ':', ' ');
    }

    public static List<string> SplitAtWords(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase) && Split(text, $" {word} ") is { Count: > 1 } sides)
                return sides;
        }

        return [text];
    }

    public static List<string> Split(string text, string separator)
    {
        if (!text.Contains(separator, StringComparison.OrdinalIgnoreCase))
            return text.Trim() is { Length: > 0 } whole ? [whole] : [];

        var parts = new List<string>();
        int depth = 0, start = 0;

        for (var i = 0; i < text.Length; i++)
        {
            depth += Openings.Contains(text[i]) ? 1 : Closings.Contains(text[i]) ? -1 : 0;

            if (depth > 0 || !text.AsSpan(i).StartsWith(separator, StringComparison.OrdinalIgnoreCase))
                continue;

            parts.Add(text[start..i].Trim());
            i += separator.Length - 1;
            start = i + 1;
        }

        parts.Add(text[start..].Trim());
        parts.RemoveAll(part => part.Length == 0);

        return parts;
    }

    public static bool StartsWith(string text, IReadOnlyList<string> words) => Leading(text, words) is not null;

    /// <summary>The first of the words that stand, with a space behind them, at the beginning of the text.</summary>
    private static string? Leading(string text, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (BeginsWith(text, words[i]))
                return words[i];
        }

        return null;
    }

    private static bool BeginsWith(string text, string word) =>
        text.Length > word.Length && text[word.Length] == ' ' && text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    public static string WithoutLeading(string text, IReadOnlyList<string> words)
    {
        var word = Leading(text, words) ?? (BeginsWith(text, "&") ? "&" : null);
        return word is null ? text : text[(word.Length + 1)..].TrimStart();
    }
}
