using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Data.Search;

namespace CareerGuide.Web.Features.Public.Search;

/// <summary>What has a word that begins in some way: what a search of files asks for where everything is too much for one file.</summary>
/// <param name="Beginning">A whole word if a space is at its end.</param>
/// <param name="Entries">By their places among all. Those that are named so come first; the rest is left out if they are too many.</param>
/// <param name="Words">All words with this beginning, where it is a single letter.</param>
public sealed partial record SearchPart(string Beginning, IReadOnlyList<int> Entries, IReadOnlyList<string>? Words)
{
    private const char EndOfWord = ' ';
    private const int MaxWordsOfName = 12;

    /// <summary>One part for each letter. Where it leaves entries out, there are more for each longer beginning, down to whole words.</summary>
    public static IReadOnlyList<SearchPart> Of(IReadOnlyList<SearchHit> all, Func<SearchHit, string> languageOf, int most)
    {
        var words = new SortedDictionary<string, List<(bool IsText, SearchKind Kind, int Number)>>(StringComparer.Ordinal);

        foreach (var (number, hit) in all.Index())
        {
            foreach (var (word, isName) in WordsOf(hit, languageOf(hit)))
            {
                if (!words.TryGetValue(word + EndOfWord, out var places))
                    words[word + EndOfWord] = places = [];

                places.Add((!isName, hit.Kind, number));
            }
        }

        return [.. Split("", words, most)];
    }

    /// <param name="words">With what has them, in the order in which it is kept.</param>
    private static IEnumerable<SearchPart> Split(string beginning, IEnumerable<KeyValuePair<string, List<(bool IsText, SearchKind Kind, int Number)>>> words, int most) => words
        .GroupBy(word => word.Key[..(beginning.Length + 1)])
        .SelectMany(longer =>
        {
            var entries = longer.SelectMany(word => word.Value).Order().Select(place => place.Number).Distinct().ToList();
            var part = new SearchPart(longer.Key, [.. entries.Take(most).Order()], beginning.Length == 0 ? [.. longer.Select(word => word.Key.TrimEnd(EndOfWord))] : null);

            return entries.Count <= most || longer.Key.EndsWith(EndOfWord) ? [part] : Split(longer.Key, longer, most).Prepend(part);
        });

    /// <summary>As <c>static-search.js</c> splits and folds them, and their stems.</summary>
    private static IEnumerable<(string Word, bool IsName)> WordsOf(SearchHit hit, string language)
    {
        var names = hit.Names.Prepend(hit.Title).SelectMany(name => Folded(name).Take(MaxWordsOfName)).Select(word => (word, IsName: true));
        var text = Folded(hit.Text).Select(word => (word, IsName: false));

        return names.Concat(text).SelectMany(word => new[] { word, (LightStemmer.Of(language, word.word), word.IsName) }).DistinctBy(word => word.Item1);
    }

    private static IEnumerable<string> Folded(string text) =>
        Word().Matches(Marks().Replace(text.Normalize(NormalizationForm.FormKD), "").ToLowerInvariant()).Select(word => word.Value);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:\+\+|#)?", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{M}", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
