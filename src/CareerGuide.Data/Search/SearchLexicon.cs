using System.Numerics;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Search;

/// <summary>Every word of the published content, used for spelling correction and completion.</summary>
internal sealed class SearchLexicon
{
    private const int MaxCorrections = 8;

    private const int MaxRelated = 12;

    private readonly string[] sorted;
    private readonly IReadOnlyList<string> languages;
    private readonly ILookup<string, string> byStem;
    private readonly Dictionary<string, int> entries;
    private readonly ILookup<int, (string Word, uint Letters)> byLength;

    /// <param name="lectureLanguages">The languages of the lectures: words have the endings of these alone.</param>
    public SearchLexicon(IEnumerable<CountedWord> words, IEnumerable<string> lectureLanguages)
    {
        languages = [.. lectureLanguages.Select(language => language.Split('-')[0]).Where(LightStemmer.Languages.Contains).Distinct().Order(StringComparer.Ordinal)];
        entries = words.ToDictionary(w => w.Word, w => w.Entries);
        sorted = [.. entries.Keys.Order(StringComparer.Ordinal)];
        byStem = sorted.SelectMany(StemsOf, (word, stem) => (word, stem)).ToLookup(pair => pair.stem, pair => pair.word);
        byLength = sorted.ToLookup(word => word.Length, word => (word, Letters(word)));
    }

    /// <summary>The stems of a word, each marked with its language; the word itself where no language has rules.</summary>
    public IEnumerable<string> StemsOf(string word) => languages.Count == 0 ? [word] : languages.Select(language => $"{language}:{LightStemmer.Of(language, word)}");

    public bool HaveSameStem(string one, string other) => one == other || languages.Any(language => LightStemmer.Of(language, one) == LightStemmer.Of(language, other));

    /// <summary>Other forms of the word: plural and singular, feminine and masculine.</summary>
    public IEnumerable<string> OtherForms(string word) =>
        StemsOf(word).SelectMany(stem => byStem[stem]).Where(other => other != word).Distinct().OrderByDescending(other => entries[other]).Take(MaxRelated);

    /// <summary>Of a word that nothing begins with, the beginnings that are: <c>stats</c> is how people write the beginning of statistics.</summary>
    public IEnumerable<string> KnownBeginnings(string word) => BeginningWith(word).Any()
        ? []
        : languages.Select(language => LightStemmer.Of(language, word)).Where(stem => stem != word && stem.Length >= 4 && BeginningWith(stem).Any()).Distinct();

    public bool Knows(string word) => entries.ContainsKey(word);

    public bool Knows(Match.Term term) => term.IsPrefix ? BeginningWith(term.Word).Any() : Knows(term.Word);

    /// <summary>The approximate number of entries that contain it.</summary>
    public int EntriesWith(Match.Term term) =>
        term.IsPrefix ? BeginningWith(term.Word).Sum(word => entries[word]) : entries.GetValueOrDefault(term.Word);

    public int EntriesWith(QueryTerm wanted) => wanted.Wordings.Sum(wording => wording.Terms.Min(EntriesWith));

    /// <summary>The word itself if it is known, otherwise the most frequent word with this prefix, otherwise the word as typed.</summary>
    public string Finished(Match.Term term) => !term.IsPrefix || Knows(term.Word)
        ? term.Word
        : BeginningWith(term.Word).MaxBy(word => entries[word]) ?? term.Word;

    /// <summary>Words that the typed one may be a misspelling of, most likely first.</summary>
    public IReadOnlyList<Correction> Corrections(string typed) => Near(typed, EditDistance.Forgiven(typed));

    /// <summary>The closest words, with a wider edit distance than for corrections.</summary>
    public IReadOnlyList<Correction> Nearest(string typed) => Near(typed, Math.Min(4, typed.Length / 3));

    /// <summary>Words whose beginning matches a misspelled prefix.</summary>
    public IReadOnlyList<Correction> Completions(string typed)
    {
        var most = EditDistance.Forgiven(typed);

        return most == 0 || !HasLetters(typed) ? [] : Likeliest(sorted
            .Where(word => word.Length > typed.Length)
            .Select(word => (Word: word, Slips: EditDistance.SlipsToBeginning(typed, word, most))));
    }

    /// <summary>Splits a word that was typed without its space, if both parts are known.</summary>
    public (string First, string Second)? Parted(string typed)
    {
        for (var at = 2; at <= typed.Length - 2; at++)
        {
            if (Knows(typed[..at]) && Knows(typed[at..]))
                return (typed[..at], typed[at..]);
        }

        return null;
    }

    private IEnumerable<string> BeginningWith(string beginning)
    {
        var at = Array.BinarySearch(sorted, beginning, StringComparer.Ordinal);

        return sorted.Skip(at < 0 ? ~at : at).TakeWhile(word => word.StartsWith(beginning, StringComparison.Ordinal));
    }

    private IReadOnlyList<Correction> Near(string typed, int most)
    {
        if (most == 0 || !HasLetters(typed))
            return [];

        var letters = Letters(typed);

        return Likeliest(Enumerable.Range(typed.Length - most, (2 * most) + 1)
            .SelectMany(length => byLength[length])
            .Where(word => BitOperations.PopCount(word.Letters ^ letters) <= 2 * most)
            .Select(word => (word.Word, Slips: EditDistance.Distance(typed, word.Word, most))));
    }

    private IReadOnlyList<Correction> Likeliest(IEnumerable<(string Word, int? Slips)> words) =>
    [
        .. words.Where(w => w.Slips > 0)
            .Select(w => new Correction(w.Word, w.Slips!.Value))
            .OrderBy(c => c.Slips).ThenByDescending(c => entries[c.Word]).ThenBy(c => c.Word, StringComparer.Ordinal)
            .Take(MaxCorrections),
    ];

    /// <summary>A number with a different digit is a different number, so only words with letters are corrected.</summary>
    private static bool HasLetters(string typed) => typed.Any(char.IsLetter);

    /// <summary>
    /// The letters of a word as a 32-bit set. One edit changes at most two bits, so most words are ruled out without computing a distance.
    /// </summary>
    private static uint Letters(string word) => word.Aggregate(0u, (letters, letter) => letters | (1u << (letter & 31)));
}

internal sealed record Correction(string Word, int Slips);

/// <summary>Caches the lexicon of the content version that was last searched.</summary>
public sealed class Vocabularies
{
    private Known? known;

    internal async Task<KnownWords> CurrentAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var version = await db.ContentVersions.Select(v => v.Number).SingleOrDefaultAsync(cancellation);

        if (known is { } current && current.Version == version)
            return current.Words;

        var index = SearchIndex.Of(db);
        var lectures = await db.Documents.Lectures().Select(d => new { d.Id, d.Language }).ToListAsync(cancellation);
        var lexicon = new SearchLexicon(await index.WordsAsync(cancellation), lectures.Select(lecture => lecture.Language));
        var words = new KnownWords(
            lexicon, new RoleNames(await index.RolesAsync(cancellation), lexicon), lectures.Index().ToDictionary(l => l.Item.Id, l => l.Index));
        known = new Known(version, words);

        return words;
    }

    private sealed record Known(long Version, KnownWords Words);
}

/// <summary>What a search knows of the published content before it asks the database.</summary>
/// <param name="LectureOrder">The place of each lecture among all, by its id.</param>
internal sealed record KnownWords(SearchLexicon Lexicon, RoleNames Roles, IReadOnlyDictionary<int, int> LectureOrder);
