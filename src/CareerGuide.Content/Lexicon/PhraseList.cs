using CareerGuide.Content.Text;

namespace CareerGuide.Content.Lexicon;

/// <summary>Words and phrases to look for in headings, made ready once.</summary>
internal sealed class PhraseList
{
    private readonly string[] phrases;

    /// <summary>The same by the word that each begins with; null if the language does not separate words by spaces.</summary>
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>>? byFirstWord;

    /// <param name="hasSpaces">Whether words are apart, so that no part of a longer one is meant.</param>
    public PhraseList(IEnumerable<string> words, bool hasSpaces)
    {
        phrases = hasSpaces ? [.. words.SelectMany(word => new[] { word, word + "s" })] : [.. words];

        if (hasSpaces)
            byFirstWord = phrases.GroupBy(phrase => phrase.Split(' ')[0]).ToDictionary(group => group.Key, group => group.ToArray()).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool HasOneIn(string heading)
    {
        var key = WordKey.Of(heading);

        if (byFirstWord is not { } known)
            return Array.Exists(phrases, phrase => key.Contains(phrase, StringComparison.Ordinal));

        foreach (var word in key.AsSpan().Split(' '))
        {
            if (known.TryGetValue(key.AsSpan(word), out var found) && BeginsWithOneOf(found, key.AsSpan(word.Start.Value)))
                return true;
        }

        return false;
    }

    private static bool BeginsWithOneOf(string[] phrases, ReadOnlySpan<char> text)
    {
        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase) && (text.Length == phrase.Length || text[phrase.Length] == ' '))
                return true;
        }

        return false;
    }
}
