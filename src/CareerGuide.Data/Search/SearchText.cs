using System.Collections.Frozen;

namespace CareerGuide.Data.Search;

/// <summary>Search text from untrusted input, truncated to a reasonable length.</summary>
public sealed record SearchText
{
    public const int MaxLength = 200;
    public const int MaxWords = 12;

    /// <summary>
    /// Stop words in the languages of the lectures. They are ignored when the search has other words; <c>de</c> alone still finds the DE.
    /// </summary>
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "i", "in", "is", "my", "of",
        "on", "or", "should", "that", "the", "to", "vs", "what", "which", "who", "with", "you", "your",
        "como", "con", "cual", "de", "del", "el", "en", "es", "la", "las", "los", "para", "por", "que", "quien", "un", "una", "y",
    ]);

    private SearchText(string text, IReadOnlyList<string> words, bool wasCut)
    {
        Text = text;
        Words = words;
        WasCut = wasCut;
        var large = words.Where(word => !Small.Contains(word)).Distinct().ToList();
        Terms = large.Count > 0 ? large : [.. words.Distinct()];
    }

    /// <summary>The text as typed, on one line and truncated.</summary>
    public string Text { get; }

    /// <summary>Its words, folded by <see cref="Search.Tokenizer"/>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The distinct words to search for, without stop words unless there are no others.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>Whether the input was truncated.</summary>
    public bool WasCut { get; }

    public string Phrase => string.Join(' ', Words);

    public static SearchText Of(string? text)
    {
        var line = OneLine(text ?? "");
        var cut = line.Length <= MaxLength ? line : line[..(char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        var words = CareerGuide.Data.Search.Tokenizer.Of(cut);

        return words.Count <= MaxWords
            ? new SearchText(cut, [.. words.Select(w => w.Folded)], wasCut: cut.Length < line.Length)
            : new SearchText(cut[..words[MaxWords - 1].End], [.. words.Take(MaxWords).Select(w => w.Folded)], wasCut: true);
    }

    /// <summary>Reads only the beginning, since the input may be very long.</summary>
    private static string OneLine(string text)
    {
        const int Enough = 10 * MaxLength;
        var begun = text.Length <= Enough ? text : text[..Enough];

        return string.Join(' ', string.Concat(begun.Select(c => char.IsControl(c) ? ' ' : c))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
