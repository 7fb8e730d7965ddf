using System.Collections.Frozen;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Lexicon;

/// <summary>
/// The vocabulary by which the parser understands lectures in one language. It is data: <c>Languages/*.json</c>.
/// </summary>
internal sealed class LanguageLexicon
{
    private const string Fallback = "en";

    private static readonly System.Buffers.SearchValues<char> MarksBehindRole = System.Buffers.SearchValues.Create(":：-–—");

    private static readonly string[] Commas = [",", "،", "，", "、"];

    private static readonly FrozenDictionary<string, Lazy<LanguageLexicon>> All = LexiconFile.Languages
        .ToFrozenDictionary(language => language, language => new Lazy<LanguageLexicon>(() => new LanguageLexicon(language, LexiconFile.Load(language))));

    private readonly LexiconFile file;
    private readonly JobWords jobs;
    private readonly PhraseList workflow, ranking, comparing, exercises, roleHeads, qualifications, credentials;
    private readonly Openings enjoy, chooseIf;
    private readonly string[] advice, joins;
    private readonly (string Before, string After)[] offers;

    private LanguageLexicon(string language, LexiconFile file)
    {
        Language = language;
        this.file = file;
        Script = Scripts.Named(file.Script);
        jobs = new JobWords(file.Jobs, file.Fillers.Articles, file.HasSpaces);
        Facets = new FacetLexicon(file);
        Levels = new LevelWords(file, IsDefault ? null : Default.Levels);
        workflow = new PhraseList(file.WorkflowWords, file.HasSpaces);
        ranking = new PhraseList(file.RankingWords, file.HasSpaces);
        comparing = new PhraseList(Lines.Comparing, file.HasSpaces);
        exercises = new PhraseList(Lines.Exercises, file.HasSpaces);
        roleHeads = new PhraseList(Lines.RoleHeads, file.HasSpaces);
        qualifications = new PhraseList(Lines.Qualifications, hasSpaces: false);
        credentials = new PhraseList(Lines.Credentials, hasSpaces: false);
        enjoy = new Openings(file.Enjoy, Space);
        chooseIf = new Openings(file.ChooseIf, Space);
        offers = Array.ConvertAll(file.Jobs.Advertised ?? [], WordKey.Halves);
        joins = [.. WordsForAll.Select(word => $" {word} "), " & "];
        advice = [.. file.Advice.SelectMany(word => Commas.Select(comma => $"{comma}{(comma[0] < '\u3000' ? " " : "")}{word}{Space}"))];
    }

    public string Language { get; }

    public FacetLexicon Facets { get; }

    public LevelWords Levels { get; }

    /// <summary>The heading for a workflow.</summary>
    public string WorkflowHeading => file.Headings["workflow"];

    /// <summary>What stands before a heading that would mean something by itself.</summary>
    public string Also => file.Headings["also"];

    /// <summary>The heading for a facet: the language's own heading, otherwise its first wording.</summary>
    public string HeadingOf(FacetKind facet) =>
        file.Headings.GetValueOrDefault(facet.Key) ?? Capitalised(file.Facets[facet.Key].First(wording => !wording.Contains('*', StringComparison.Ordinal)));

    /// <summary>All headings of a facet; <c>*</c> stands for a role's name.</summary>
    public IReadOnlyList<string> WordingsOf(FacetKind facet) => file.Facets.GetValueOrDefault(facet.Key) ?? [];

    /// <summary>Words of a heading above a workflow.</summary>
    public IReadOnlyList<string> WorkflowWordings => file.WorkflowWords;

    /// <summary>What a line of guidance begins with; <c>*</c> stands for what somebody enjoys.</summary>
    public IReadOnlyList<string> EnjoyWordings => file.Enjoy;

    private static string Capitalised(string words) => string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    /// <summary>The English name of the language.</summary>
    public string Name => file.Name;

    public Script Script { get; }

    public IReadOnlySet<string> FunctionWords => file.FunctionWords;

    /// <summary>The codes of all languages, the default language first.</summary>
    public static IEnumerable<string> Codes { get; } = [.. All.Keys.OrderByDescending(known => known == Fallback).ThenBy(known => known, StringComparer.Ordinal)];

    /// <summary>All languages, in the same order. Each is loaded on first use.</summary>
    public static IEnumerable<LanguageLexicon> Every => Codes.Select(For);

    /// <summary>The language of lectures that are not clearly in another.</summary>
    public static LanguageLexicon Default => All[Fallback].Value;

    public bool IsDefault => Language == Fallback;

    public LineWords Lines => file.Lines ?? LineWords.None;

    public static bool Knows(string language) => All.ContainsKey(PrimaryTag(language));

    public static LanguageLexicon For(string language) => (All.GetValueOrDefault(PrimaryTag(language)) ?? All[Fallback]).Value;

    /// <summary>
    /// Whether the text as a whole is the name of a job: <c>Data Engineer</c>, <c>Ingeniera de datos</c>. Jobs have English names in every language.
    /// </summary>
    public bool NamesJob(string text) => jobs.Name(text) || (!IsDefault && Default.jobs.Name(text) && !jobs.IsPhraseOfLanguage(text));

    /// <summary>Whether the text names a job where it stands among names of jobs: <c>Artist</c>.</summary>
    public bool NamesJobBesideOthers(string text) =>
        jobs.Name(text, besideJobs: true) || (!IsDefault && Default.jobs.Name(text, besideJobs: true) && !jobs.IsPhraseOfLanguage(text));

    /// <summary>Whether the text names a job by the words of this language alone.</summary>
    public bool NamesJobItself(string text) => jobs.Name(text);

    /// <summary>The job that the heading of an advertisement offers: <c>Wanted: Crane Operator</c>; null where it is none.</summary>
    public string? AdvertisedJob(string heading) => OwnAdvertisedJob(heading) ?? (IsDefault ? null : Default.OwnAdvertisedJob(heading));

    private string? OwnAdvertisedJob(string heading)
    {
        var text = heading.TrimEnd(' ', '!', '！', '.');

        return offers.Where(offer => text.Length > offer.Before.Length + offer.After.Length
                && text.StartsWith(offer.Before, StringComparison.OrdinalIgnoreCase) && text.EndsWith(offer.After, StringComparison.OrdinalIgnoreCase))
            .Select(offer => OfferedJob(text[offer.Before.Length..^offer.After.Length].Trim())).FirstOrDefault(job => job is not null);
    }

    /// <summary>Behind a preposition it may say for whom: <c>Projektmanager für unser Team</c>.</summary>
    private string? OfferedJob(string offer)
    {
        var words = offer.Split(' ').SkipWhile(IsArticle).ToArray();
        var job = string.Join(' ', words);
        var head = string.Join(' ', words.TakeWhile((word, index) => index == 0 || !file.Jobs.Prepositions.Contains(word)));

        return NamesJob(job) ? job : NamesJob(head) ? head : null;
    }

    /// <summary>Whether the text joins the names of two jobs, each of which stands for a role of its own: <c>an Engineer and Architect</c>.</summary>
    public bool JoinsJobs(string text) => Array.Exists(
        joins, and => text.Split(and, StringSplitOptions.TrimEntries) is [var one, var other] && NamesJobBesideOthers(one) && NamesJobBesideOthers(other));

    /// <summary>
    /// The meaning of a heading under a role; null if it is not a facet. Lectures in any language may keep the usual English headings.
    /// </summary>
    public FacetWording? FacetOf(string plainText, Func<string, bool> isRoleName) =>
        Facets.Of(plainText, isRoleName) ?? (IsDefault ? null : EnglishFacetOf(plainText, isRoleName));

    /// <summary><c>Desenvolvedor Full Stack</c> is a job as a whole, and no stack of one.</summary>
    private FacetWording? EnglishFacetOf(string plainText, Func<string, bool> isRoleName) =>
        Default.Facets.Of(plainText, name => isRoleName(name) && !jobs.IsPhraseOfLanguage(name)) is { } facet
        && (facet.RoleName is null || plainText.AsSpan().ContainsAny(MarksBehindRole) || !jobs.Name(plainText)) ? facet : null;

    /// <summary>The facet, of what one does or knows, that a word of the text names; null where none does, or several do.</summary>
    public Facet? FacetWordIn(string key) => Facets.WordIn(key) ?? (IsDefault ? null : Default.Facets.WordIn(key));

    public bool SpeaksOfWorkflow(string heading) => workflow.HasOneIn(heading) || (!IsDefault && Default.SpeaksOfWorkflow(heading));

    public bool SpeaksOfRanking(string heading) => ranking.HasOneIn(heading);

    public bool SpeaksOfComparing(string heading) => comparing.HasOneIn(heading);

    public bool SpeaksOfExercise(string heading) => exercises.HasOneIn(heading);

    /// <summary>Whether a heading stands above a list of what is asked for, degrees and skills together.</summary>
    public bool SpeaksOfQualifications(string heading) => qualifications.HasOneIn(heading) || (!IsDefault && Default.SpeaksOfQualifications(heading));

    /// <summary>Whether a point of such a list asks for a degree, years of work or papers, and no skill.</summary>
    public bool AsksForCredential(string point) => credentials.HasOneIn(point) || (!IsDefault && Default.AsksForCredential(point));

    /// <summary>Whether the head of a column says that roles stand below it.</summary>
    public bool HeadsRoles(string head) => Lines.RoleHeads.Contains(WordKey.Of(head));

    /// <summary>Whether a word of a heading is such a head, in the plural too.</summary>
    public bool SpeaksOfRoles(string heading) => roleHeads.HasOneIn(heading) || (!IsDefault && Default.SpeaksOfRoles(heading));

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
    public string? AfterEnjoy(string text)
    {
        foreach (var opening in enjoy.Of(text))
        {
            if (Enjoyed(text, opening) is { } enjoyed)
                return enjoyed;
        }

        return null;
    }

    private static string? Enjoyed(string text, Opening opening)
    {
        if (opening.After is not { } after)
            return text[opening.Before.Length..].Trim();

        return text.IndexOf(after, opening.Before.Length, StringComparison.OrdinalIgnoreCase) is > 0 and var at
            ? $"{text[opening.Before.Length..at].Trim()} {text[(at + after.Length)..].Trim()}"
            : null;
    }

    /// <summary>The two sides of <c>X, choose Role</c>; null where no word of advice is between them.</summary>
    public (string Before, string After)? SplitAtAdvice(string text)
    {
        foreach (var words in advice)
        {
            // Looking for the comma alone is much faster, and most lines have at most one kind.
            if (text.Contains(words[0]) && text.Contains(words, StringComparison.OrdinalIgnoreCase) && text.LastIndexOf(words, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                return (text[..at].TrimEnd(), text[(at + words.Length)..].Trim());
        }

        return null;
    }

    /// <summary>The role and the <c>X</c> of <c>Choose Data Engineer if you X</c>; null where the text is built otherwise.</summary>
    public (string Role, string Reason)? ChooseIf(string text)
    {
        foreach (var opening in chooseIf.Of(text))
        {
            if (text.IndexOf(opening.After + Space, opening.Before.Length, StringComparison.OrdinalIgnoreCase) is not (> 0 and var end))
                continue;

            var reason = text[(end + opening.After!.Length)..].Trim();
            return reason.Length > 0 ? (text[opening.Before.Length..end].Trim(), reason) : null;
        }

        return null;
    }

    /// <summary>Whether a paragraph sums up what is above it.</summary>
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

        var ending = file.Etc.FirstOrDefault(e => trimmed.Length > e.Length && trimmed.EndsWith(e, StringComparison.OrdinalIgnoreCase)
            && (trimmed[^(e.Length + 1)] is ' ' or ',' || EndsListsAtOnce(trimmed)));

        return ending is null ? trimmed : trimmed[..^ending.Length].TrimEnd([' ', '&', .. string.Concat(Commas)]);
    }

    /// <summary>The <c>等</c> of <c>Excel、SQL等</c> needs no space before it; that of one word (<c>平等</c>) may belong to it.</summary>
    private bool EndsListsAtOnce(string text) => !file.HasSpaces && Array.Exists(Commas, comma => text.Contains(comma, StringComparison.Ordinal));

    public bool IsArticle(string word) => file.Fillers.Articles.Contains(NormalizedName.Of(word));

    /// <summary>A text without the bracket at its end: <c>High (Systems)</c> is <c>High</c>.</summary>
    public static string WithoutBracket(string text)
    {
        var open = text.IndexOfAny(['(', '（']);
        return open > 0 && text.AsSpan().TrimEnd() is [.., ')' or '）'] ? text[..open].TrimEnd() : text;
    }

    /// <summary>The separator between two words.</summary>
    private string Space => file.HasSpaces ? " " : "";

    private static string PrimaryTag(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
