using System.Collections.Frozen;

namespace CareerGuide.Content;

/// <summary>
/// The words by which lectures of one language say what something is. They are data: <c>Languages/*.json</c>.
/// </summary>
internal sealed class Wordings
{
    private const string Fallback = "en";

    private static readonly string[] Commas = [",", "،", "，", "、"];

    private static readonly FrozenDictionary<string, Lazy<Wordings>> All = LanguageFile.Languages
        .ToFrozenDictionary(language => language, language => new Lazy<Wordings>(() => new Wordings(language, LanguageFile.Load(language))));

    private readonly LanguageFile file;
    private readonly JobWords jobs;

    private Wordings(string language, LanguageFile file)
    {
        Language = language;
        this.file = file;
        jobs = new JobWords(file.Jobs, file.Fillers.Articles, file.HasSpaces);
        Facets = new FacetWordings(file);
        Levels = new LevelWords(file, IsDefault ? null : Default.Levels);
    }

    public string Language { get; }

    public FacetWordings Facets { get; }

    public LevelWords Levels { get; }

    /// <summary>What to head a workflow with.</summary>
    public string WorkflowHeading => file.Headings["workflow"];

    /// <summary>What stands before a heading that would mean something by itself.</summary>
    public string Also => file.Headings["also"];

    /// <summary>What to head a facet with: the heading that the language has for it, else the first of its wordings.</summary>
    public string HeadingOf(FacetKind facet) =>
        file.Headings.GetValueOrDefault(facet.Key) ?? Capitalised(file.Facets[facet.Key].First(wording => !wording.Contains('*', StringComparison.Ordinal)));

    private static string Capitalised(string words) => string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    /// <summary>The English name of the language.</summary>
    public string Name => file.Name;

    public Script Script => file.Script;

    public IReadOnlySet<string> FunctionWords => file.FunctionWords;

    /// <summary>All languages, the one that lectures are in by default first.</summary>
    public static IEnumerable<Wordings> Every =>
        All.Keys.OrderByDescending(known => known == Fallback).ThenBy(known => known, StringComparer.Ordinal).Select(known => All[known].Value);

    /// <summary>What lectures are in unless they are plainly in another language.</summary>
    public static Wordings Default => For(Fallback);

    public bool IsDefault => Language == Fallback;

    public LineWords Lines => file.Lines ?? LineWords.None;

    public static bool Knows(string language) => All.ContainsKey(PrimaryTag(language));

    public static Wordings For(string language) => (All.GetValueOrDefault(PrimaryTag(language)) ?? All[Fallback]).Value;

    /// <summary>
    /// Whether the text as a whole is the name of a job: <c>Data Engineer</c>, <c>Ingeniera de datos</c>. Jobs have English names in every language.
    /// </summary>
    public bool NamesJob(string text) => jobs.Name(text) || (!IsDefault && Default.jobs.Name(text) && !jobs.IsPhraseOfLanguage(text));

    /// <summary>Whether the text names a job by the words of this language alone.</summary>
    public bool NamesJobItself(string text) => jobs.Name(text);

    /// <summary>
    /// What a heading means under a role; null where it is no facet. Lectures in any language may keep the usual English headings.
    /// </summary>
    public FacetWording? FacetOf(string plainText, Func<string, bool> isRoleName) =>
        Facets.Of(plainText, isRoleName) ?? (IsDefault ? null : Default.Facets.Of(plainText, isRoleName));

    public bool SpeaksOfWorkflow(string heading) => ContainsAny(heading, file.WorkflowWords) || (!IsDefault && Default.SpeaksOfWorkflow(heading));

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

    /// <summary>
    /// The <c>X</c> of <c>If you enjoy X</c>, or of <c>Wenn du X magst</c>, with what follows it; null where the text begins otherwise.
    /// </summary>
    public string? AfterEnjoy(string text) => file.Enjoy
        .OrderByDescending(opening => opening.Length)
        .Select(opening => opening.Contains('*', StringComparison.Ordinal) ? AroundEnjoyed(text, WordKey.Halves(opening)) : AfterOpening(text, opening))
        .FirstOrDefault(enjoyed => enjoyed is not null);

    private string? AfterOpening(string text, string opening) =>
        text.StartsWith(opening + Space, StringComparison.OrdinalIgnoreCase) ? text[(opening.Length + Space.Length)..].Trim() : null;

    private static string? AroundEnjoyed(string text, (string Before, string After) words)
    {
        if (!text.StartsWith(words.Before, StringComparison.OrdinalIgnoreCase)
            || text.IndexOf(words.After, words.Before.Length, StringComparison.OrdinalIgnoreCase) is not (> 0 and var at))
            return null;

        return $"{text[words.Before.Length..at].Trim()} {text[(at + words.After.Length)..].Trim()}";
    }

    /// <summary>The two sides of <c>X, choose Role</c>; null where no word of advice stands between them.</summary>
    public (string Before, string After)? SplitAtAdvice(string text)
    {
        foreach (var advice in file.Advice)
        {
            foreach (var comma in Commas)
            {
                var words = $"{comma}{(comma[0] < '\u3000' ? " " : "")}{advice}{Space}";

                if (text.LastIndexOf(words, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                    return (text[..at].TrimEnd(), text[(at + words.Length)..].Trim());
            }
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
                || text.IndexOf(after + Space, before.Length, StringComparison.OrdinalIgnoreCase) is not (> 0 and var end))
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
        var open = text.IndexOfAny(['(', '（']);
        return open > 0 && text.AsSpan().TrimEnd() is [.., ')' or '）'] ? text[..open].TrimEnd() : text;
    }

    /// <summary>What stands between two words.</summary>
    private string Space => file.HasSpaces ? " " : "";

    private bool ContainsAny(string heading, IEnumerable<string> words)
    {
        var key = $" {WordKey.Of(heading)} ";

        if (!file.HasSpaces)
            return words.Any(word => key.Contains(word, StringComparison.Ordinal));

        return words.Any(word => key.Contains($" {word} ", StringComparison.Ordinal) || key.Contains($" {word}s ", StringComparison.Ordinal));
    }

    private static string PrimaryTag(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
