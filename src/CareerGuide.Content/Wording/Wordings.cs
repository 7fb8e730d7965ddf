using System.Collections.Frozen;

namespace CareerGuide.Content;

/// <summary>
/// The words by which lectures of one language say what something is. They are data: <c>Languages/*.json</c>.
/// </summary>
internal sealed class Wordings
{
    private const string Fallback = "en";

    private static readonly FrozenDictionary<string, Lazy<Wordings>> All = LanguageFile.Languages
        .ToFrozenDictionary(language => language, language => new Lazy<Wordings>(() => new Wordings(language, LanguageFile.Load(language))));

    private readonly LanguageFile file;
    private readonly JobWords jobs;

    private Wordings(string language, LanguageFile file)
    {
        Language = language;
        this.file = file;
        jobs = new JobWords(file.Jobs, file.Fillers.Articles);
        Facets = new FacetWordings(file);
        Levels = new LevelWords(file);
    }

    public string Language { get; }

    public FacetWordings Facets { get; }

    public LevelWords Levels { get; }

    public WrittenHeadings Headings => file.Headings;

    public LineWords Lines => file.Lines ?? LineWords.None;

    /// <summary>All languages, the given one first.</summary>
    public static IReadOnlyList<Wordings> StartingWith(string language) =>
        [.. All.Keys.OrderByDescending(known => known == PrimaryTag(language)).ThenBy(known => known).Select(known => All[known].Value)];

    public static bool Knows(string language) => All.ContainsKey(PrimaryTag(language));

    public static Wordings For(string language) => (All.GetValueOrDefault(PrimaryTag(language)) ?? All[Fallback]).Value;

    /// <summary>
    /// Whether the text as a whole is the name of a job: <c>Data Engineer</c>, <c>Ingeniera de datos</c>. Jobs have English names in every language.
    /// </summary>
    public bool NamesJob(string text) => jobs.Name(text) || (Language != Fallback && For(Fallback).jobs.Name(text) && !jobs.IsPhraseOfLanguage(text));

    public bool SpeaksOfWorkflow(string heading) => ContainsAny(heading, file.WorkflowWords);

    public bool SpeaksOfRanking(string heading) => ContainsAny(heading, file.RankingWords);

    public bool SpeaksOfComparing(string heading) => ContainsAny(heading, Lines.Comparing);

    public bool SpeaksOfExercise(string heading) => ContainsAny(heading, Lines.Exercises);

    /// <summary>Whether the head of a column says that roles stand below it.</summary>
    public bool HeadsRoles(string head) => Lines.RoleHeads.Contains(WordKey.Of(head));

    /// <summary>Whether a name is a level of a ladder: <c>Senior</c>, <c>Junior (L1)</c>, <c>L3</c>, <c>Level 2</c>.</summary>
    public bool IsLadderLevel(string name)
    {
        var key = WordKey.Of(WithoutBracket(name));
        var word = key.TrimEnd([.. "0123456789"]);

        return Lines.Ladder.Contains(word.Length < key.Length ? $"{word.TrimEnd()} #" : key);
    }

    /// <summary>The <c>X</c> of <c>If you enjoy X</c>; null where the text begins otherwise.</summary>
    public string? AfterEnjoy(string text) => file.Enjoy
        .OrderByDescending(opening => opening.Length)
        .Where(opening => text.StartsWith(opening + " ", StringComparison.OrdinalIgnoreCase))
        .Select(opening => text[(opening.Length + 1)..].Trim())
        .FirstOrDefault();

    /// <summary>The two sides of <c>X, choose Role</c>; null where no word of advice stands between them.</summary>
    public (string Before, string After)? SplitAtAdvice(string text)
    {
        foreach (var advice in file.Advice)
        {
            if (text.LastIndexOf($", {advice} ", StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                return (text[..at].TrimEnd(), text[(at + advice.Length + 3)..].Trim());
        }

        return null;
    }

    /// <summary>The role and the <c>X</c> of <c>Choose Data Engineer if you X</c>; null where the text is built otherwise.</summary>
    public (string Role, string Reason)? ChooseIf(string text)
    {
        foreach (var wording in file.ChooseIf.OrderByDescending(w => w.Length))
        {
            var (before, after) = WordKey.Halves(wording);

            if (!text.StartsWith(before, StringComparison.OrdinalIgnoreCase)
                || text.IndexOf(after + " ", before.Length, StringComparison.OrdinalIgnoreCase) is not (> 0 and var end))
                continue;

            var reason = text[(end + after.Length)..].Trim();
            return reason.Length > 0 ? (text[before.Length..end].Trim(), reason) : null;
        }

        return null;
    }

    /// <summary>Whether a paragraph sums up what stands above it.</summary>
    public bool Closes(string text) => Lines.Closings.Any(opening =>
        text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && text.Length > opening.Length && text[opening.Length] is ',' or ' ' or ':');

    public bool Denies(string text) => file.Not.Any(word => WordKey.Of(text) == word || WordKey.Of(text).StartsWith(word + " ", StringComparison.Ordinal));

    public IReadOnlyList<string> WordsForAny => file.Conjunctions.Any;

    public IReadOnlyList<string> WordsForAll => file.Conjunctions.All;

    /// <summary>The text without a full stop or an <c>etc.</c> at its end.</summary>
    public string WithoutEtc(string text)
    {
        var trimmed = text.TrimEnd().TrimEnd('.', '…').TrimEnd();

        if (file.Etc.Contains(trimmed, StringComparer.OrdinalIgnoreCase))
            return "";

        var ending = file.Etc.FirstOrDefault(e =>
            trimmed.EndsWith(" " + e, StringComparison.OrdinalIgnoreCase) || trimmed.EndsWith("," + e, StringComparison.OrdinalIgnoreCase));

        return ending is null ? trimmed : trimmed[..^ending.Length].TrimEnd(' ', ',', '&');
    }

    public bool IsArticle(string word) => file.Fillers.Articles.Contains(NameKey.Of(word));

    /// <summary>A text without the bracket at its end: <c>High (Systems)</c> is <c>High</c>.</summary>
    public static string WithoutBracket(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.TrimEnd().EndsWith(')') ? text[..open].TrimEnd() : text;
    }

    private static bool ContainsAny(string heading, IEnumerable<string> words)
    {
        var key = $" {WordKey.Of(heading)} ";
        return words.Any(word => key.Contains($" {word} ", StringComparison.Ordinal) || key.Contains($" {word}s ", StringComparison.Ordinal));
    }

    private static string PrimaryTag(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
