using System.Buffers;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Lexicon;

/// <summary>
/// Tells whether a heading is, as a whole, the name of a job. Stories, questions and comparisons are none:
/// a heading that is taken for a role wrongly does more harm than one that is missed.
/// </summary>
internal sealed class JobWords(JobLexicon lexicon, IReadOnlySet<string> articles, bool hasSpaces)
{
    private const int MaxLength = 80;
    private const int MaxWords = 8;
    private const int MaxWordsTogether = 3;

    private static readonly string[] NoName = ["?", "？", "!", "！", "¿", "…", "。", "->", "=>", "→", "➜", " + ", "=", "\"", "“", "”", "«", "»"];
    private static readonly string[] Asides = [", ", "、", "，", ": ", "：", " – ", " — ", " - ", " | ", " • ", " · "];

    private static readonly SearchValues<char> InNoName = SearchValues.Create(string.Concat(NoName).Replace(" ", "", StringComparison.Ordinal));
    private static readonly SearchValues<char> InAsides = SearchValues.Create(string.Concat(Asides).Replace(" ", "", StringComparison.Ordinal));

    private readonly JobWordPlace place = Enum.Parse<JobWordPlace>(lexicon.Place, ignoreCase: true);
    private readonly string[] openings = [.. lexicon.Openings.Select(opening => opening + " ")];
    /// <summary>Whether its words are in the letters that names of techniques have in every language.</summary>
    private readonly bool isLatin = lexicon.Words.All(word => char.IsAscii(word[0]) || Scripts.Of(word[0]) is Script.Latin);

    private readonly int longestForm = lexicon.Forms.Keys.Select(ending => ending.Length).DefaultIfEmpty().Max();

    /// <param name="besideJobs">Whether the text stands among names of jobs, where a word that is else no name by itself is one: <c>Artist</c>.</param>
    public bool Name(string text, bool besideJobs = false)
    {
        if (text.Length is 0 or > MaxLength || HasMarkOfNoName(text) || text.EndsWith('.'))
            return false;

        return IsName(text, besideJobs) || (text.IndexOf(" / ", StringComparison.Ordinal) is > 0 and var slash && IsName(text[..slash], besideJobs));
    }

    private bool IsName(string text, bool besideJobs)
    {

        var words = WordsOf(WithoutAside(LanguageLexicon.WithoutBracket(text)));

        return words.Length is > 0 and <= MaxWords && !HoldsWhatNoJobDoes(words) && NameJob(words, besideJobs);
    }

    private static bool HasMarkOfNoName(string text) =>
        text.AsSpan().ContainsAny(InNoName) && Array.Exists(NoName, mark => text.Contains(mark, StringComparison.Ordinal));

    private string[] WordsOf(string name)
    {
        var words = NormalizedName.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return hasSpaces || words.Length == 0 ? words : [string.Concat(words)];
    }

    private bool HoldsWhatNoJobDoes(string[] words) => hasSpaces
        ? words.Any(lexicon.Never.Contains)
        : lexicon.Never.Any(word => words[0].Contains(word, StringComparison.Ordinal));

    /// <summary>Whether the text has articles, prepositions or the like of this language, so that it is no English name.</summary>
    public bool IsPhraseOfLanguage(string text) => NormalizedName.Of(text).Split(' ')
        .Any(word => articles.Contains(word) || lexicon.Prepositions.Contains(word) || lexicon.Never.Contains(word));

    private bool NameJob(string[] words, bool besideJobs)
    {
        var start = words.TakeWhile(word => articles.Contains(word)).Count();
        var core = words[start..];

        var name = string.Join(' ', core);

        if (core.Length == 0 || lexicon.NoJobs.Contains(name))
            return false;

        if (Array.Exists(openings, opening => name.StartsWith(opening, StringComparison.Ordinal)))
            return true;

        return place is JobWordPlace.First ? BeginsWithJob(core, besideJobs) : EndsWithJob(core, besideJobs);
    }

    /// <summary><c>Ingeniera de datos</c>, <c>Senior Ingeniera de datos</c>.</summary>
    private bool BeginsWithJob(string[] words, bool besideJobs)
    {
        var core = words.SkipWhile(lexicon.Ranks.Contains).ToArray();

        if (BeginsWithJob(core, words.Length, besideJobs) is { } answer)
            return answer;

        if (core.Length == 0)
            return words.Length > 0 && IsJob(words[^1], alone: words.Length == 1);

        return lexicon.Adjectives is not null && core.SkipWhile(MayStandBefore).ToArray() is { Length: > 0 } noun && noun.Length < core.Length && BeginsWithJob(noun, words.Length, besideJobs) is true;
    }

    /// <summary>Null where no job is named and nothing rules it out either.</summary>
    private bool? BeginsWithJob(string[] core, int words, bool besideJobs)
    {
        for (var count = Math.Min(MaxWordsTogether, core.Length); count > 0; count--)
        {
            var first = string.Join(' ', core[..count]);

            if (lexicon.NoJobs.Contains(first))
                return false;

            if (IsJob(first, alone: count == words && !besideJobs))
                return true;
        }

        return core is [var compound, ..] && lexicon.Adjectives is not null && compound.LastIndexOf('-') is > 0 and var hyphen && IsJob(compound[(hyphen + 1)..], alone: false) ? true : null;
    }

    /// <summary><c>Ведущий</c>, and the Latin words of <c>Python разработчик</c>.</summary>
    private bool MayStandBefore(string word) =>
        Array.Exists(lexicon.Adjectives!, ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) || (!isLatin && char.IsAscii(word[0]));

    /// <summary><c>Data Engineer II</c>; <c>Director of Nursing</c>, where the word stands before the preposition.</summary>
    private bool EndsWithJob(string[] words, bool besideJobs)
    {
        var preposition = Array.FindIndex(words, 1, lexicon.Prepositions.Contains);
        var head = preposition < 0 ? words : words[..preposition];

        while (head.Length > 1 && lexicon.Ranks.Contains(head[^1]))
            head = head[..^1];

        if (head.Any(articles.Contains) || JoinsTwoJobs(head))
            return false;

        for (var count = Math.Min(MaxWordsTogether, head.Length); count > 0; count--)
        {
            var last = string.Join(' ', head[^count..]);

            if (lexicon.NoJobs.Contains(last))
                return false;

            if (IsJob(last, alone: count == words.Length && !besideJobs))
                return true;
        }

        return head[^1].Split(['-', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts && IsJob(parts[^1], alone: false);
    }

    /// <summary><c>Data Engineer &amp; Data Scientist</c> are two; <c>Hair and Makeup Artist</c> is one.</summary>
    private bool JoinsTwoJobs(string[] words)
    {
        var and = Array.FindIndex(words, word => word is "&" || lexicon.Joining.Contains(word));

        return and > 1 && words.Length - and > 2 && IsJob(words[and - 1], alone: false);
    }

    /// <summary>A plural by itself (<c>Cooks</c>) heads what is said of all of them.</summary>
    private bool IsJob(string words, bool alone) => (alone && place is JobWordPlace.Last ? [words] : Forms(WithoutInclusiveEnding(words))).Any(form =>
        form.Length > 0 && (IsWord(form, alone) || (place is JobWordPlace.Suffix && EndsWithWord(form))));

    private bool IsWord(string form, bool alone) =>
        lexicon.Words.Contains(form) || (!alone && lexicon.WordsInPhrase.Contains(form));

    /// <summary><c>Dateningenieur</c>: what stands before the word makes it a longer one.</summary>
    private bool EndsWithWord(string form)
    {
        for (var start = 1; start < form.Length; start++)
        {
            if (IsWord(form[start..], alone: false))
                return !lexicon.NoJobs.Contains(form);
        }

        return false;
    }

    /// <summary>The words as they are, and what they are the plural or feminine of.</summary>
    private IEnumerable<string> Forms(string words)
    {
        yield return words;

        for (var length = 1; length <= longestForm && length < words.Length; length++)
        {
            if (!lexicon.Forms.TryGetValue(words[^length..], out var endings))
                continue;

            foreach (var ending in endings)
                yield return words[..^length] + ending;
        }
    }

    /// <summary><c>Entwickler:in</c>, <c>Desarrollador/a</c>.</summary>
    private string WithoutInclusiveEnding(string words) =>
        lexicon.Inclusive.FirstOrDefault(ending => words.Length > ending.Length && words.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? words[..^ending.Length] : words;

    /// <summary>What stands before a comma, a colon or a dash: <c>Software Engineer, Payments</c>.</summary>
    private static string WithoutAside(string text)
    {
        if (!text.AsSpan().ContainsAny(InAsides))
            return text.TrimEnd();

        var at = Asides.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(found => found > 0).DefaultIfEmpty(text.Length).Min();
        return text[..at].TrimEnd();
    }
}
