using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CareerGuide.Content;

/// <summary>What a heading under a role can mean.</summary>
internal enum Facet
{
    About,
    Responsibilities,
    Skills,

    /// <summary>Skills as well, but a group of them: the heading names it.</summary>
    SkillGroup,
    Focus,
    Interests,
}

/// <param name="RoleName">The role that the wording itself names: the <c>Data Engineer</c> of <c>Choose Data Engineer if you</c>.</param>
internal sealed record FacetWording(Facet Facet, string? RoleName);

/// <summary>
/// The words by which lectures of one language say what something is. They are data: <c>Languages/*.json</c>.
/// </summary>
internal sealed class Wordings
{
    /// <summary>A facet and a role's name are a few words; looking for them in a whole paragraph takes quadratic time.</summary>
    private const int MaxLengthOfHeading = 200;

    private static readonly string[] ScaleSteps = ["None", "VeryLow", "Low", "Basic", "Medium", "High", "VeryHigh"];

    private static readonly FrozenDictionary<string, Wordings> All = new[] { "en", "es" }
        .ToFrozenDictionary(language => language, Load);

    private readonly LanguageFile file;
    private readonly Dictionary<string, Facet> facets = [];
    private readonly List<(string Before, string After, Facet Facet)> facetsWithRole = [];
    private readonly HashSet<string> jobWords;
    private readonly Dictionary<string, SkillLevel> levels = [];
    private readonly Dictionary<string, double> scale = [];

    private Wordings(string language, LanguageFile file)
    {
        Language = language;
        this.file = file;
        jobWords = [.. file.JobWords];

        AddFacets(Facet.About, file.Facets.About);
        AddFacets(Facet.Responsibilities, file.Facets.Responsibilities);
        AddFacets(Facet.Skills, file.Facets.Skills);
        AddFacets(Facet.SkillGroup, file.Facets.SkillGroups);
        AddFacets(Facet.Focus, file.Facets.Focus);
        AddFacets(Facet.Interests, file.Facets.Interests);
        AddFacets(Facet.Interests, file.ChooseIf);

        foreach (var (level, words) in file.Levels)
        {
            foreach (var word in words)
                levels.TryAdd(word, level);
        }

        foreach (var (rank, step) in ScaleSteps.Index())
        {
            foreach (var word in file.Scale[step])
                scale.TryAdd(word, rank);
        }
    }

    public string Language { get; }

    /// <summary>All languages, the given one first.</summary>
    public static IReadOnlyList<Wordings> StartingWith(string language) =>
        [.. All.Values.OrderByDescending(w => w.Language == PrimaryTag(language)).ThenBy(w => w.Language)];

    public static bool Knows(string language) => All.ContainsKey(PrimaryTag(language));

    public static Wordings For(string language) => All.GetValueOrDefault(PrimaryTag(language)) ?? All["en"];

    /// <summary>What a heading with this plain text means, whatever role it may name at its end; null where it is no facet.</summary>
    /// <param name="isRoleName">Whether some words are a name that could stand for a role here.</param>
    public FacetWording? FacetOf(string plainText, Func<string, bool> isRoleName)
    {
        if (plainText.Length > MaxLengthOfHeading)
            return null;

        var key = Key(plainText);

        if (ByWording(key) is { } facet)
            return new FacetWording(facet, null);

        return WithRoleInside(plainText, key, isRoleName)
            ?? WithRoleBehind(plainText, key, isRoleName)
            ?? WithRoleInFront(plainText, key, isRoleName);
    }

    /// <summary>The facet wordings, to suggest one from.</summary>
    public IEnumerable<string> FacetWordings => facets.Keys;

    /// <summary>Whether the name says that it is a job: <c>Data Engineer</c>, <c>Ingeniera de datos</c>.</summary>
    public bool NamesJob(string name)
    {
        var words = NameKey.Of(WithoutBracket(name)).Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);

        return words.Length > 0 && (IsJobWord(words[^1]) || (file.JobWordLeads && IsJobWord(words[0])));
    }

    public bool IsJobWord(string word) => Singulars(word).Any(jobWords.Contains);

    /// <summary>The level that words like <c>Advanced level</c> or <c>very strong</c> mean; null where they mean none.</summary>
    public SkillLevel? LevelOf(string words)
    {
        var key = Key(words);

        if (levels.TryGetValue(key, out var level))
            return level;

        var kept = key.Split(' ').Where(word => !file.LevelFillers.Contains(word)).ToArray();

        return kept.Length > 0 && levels.TryGetValue(string.Join(' ', kept), out level) ? level : null;
    }

    /// <summary>Splits <c>Advanced Excel</c> into its level and its name.</summary>
    public (SkillLevel? Level, string Name) SplitLevel(string text)
    {
        foreach (var prefix in file.LevelPrefixes.OrderByDescending(p => p.Length))
        {
            if (!text.StartsWith(prefix + " ", StringComparison.OrdinalIgnoreCase))
                continue;

            var name = text[(prefix.Length + 1)..].TrimStart();

            if (name.Length == 0)
                break;

            return (levels[prefix], WithoutLeadingFillers(name));
        }

        return file.LevelFollowsName ? SplitLevelBehind(text) : (null, text);
    }

    /// <summary>Splits <c>Excel avanzado</c>.</summary>
    private (SkillLevel? Level, string Name) SplitLevelBehind(string text)
    {
        var space = text.LastIndexOf(' ');

        return space > 0 && levels.TryGetValue(Key(text[(space + 1)..]), out var level) ? (level, text[..space].TrimEnd()) : (null, text);
    }

    public bool MeansOptional(string words) => file.Optional.Contains(Key(words));

    /// <summary>The rank of a value on the scale, 0 to 6, with halves for ranges; null where it is not on it.</summary>
    public double? RankOf(string value)
    {
        var key = Key(WithoutBracket(value));

        if (scale.TryGetValue(key, out var rank))
            return rank;

        foreach (var separator in file.RangeWords)
        {
            var (spaced, tight) = ($" {separator} ", separator.Length == 1 && !char.IsLetter(separator[0]) ? separator : $" {separator} ");
            var parts = key.Contains(spaced, StringComparison.Ordinal) ? key.Split(spaced) : key.Split(tight);

            if (parts.Length == 2 && scale.TryGetValue(parts[0].Trim(), out var low) && scale.TryGetValue(parts[1].Trim(), out var high))
                return (low + high) / 2;
        }

        return null;
    }

    public bool SpeaksOfWorkflow(string heading) => ContainsAny(heading, file.WorkflowWords);

    public bool SpeaksOfRanking(string heading) => ContainsAny(heading, file.RankingWords);

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
            var (before, after) = Halves(wording);

            if (!text.StartsWith(before, StringComparison.OrdinalIgnoreCase)
                || text.IndexOf(after + " ", before.Length, StringComparison.OrdinalIgnoreCase) is not (> 0 and var end))
                continue;

            var reason = text[(end + after.Length)..].Trim();
            return reason.Length > 0 ? (text[before.Length..end].Trim(), reason) : null;
        }

        return null;
    }

    public bool Denies(string text) => file.Not.Any(word => Key(text) == word || Key(text).StartsWith(word + " ", StringComparison.Ordinal));

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

    private Facet? ByWording(string key)
    {
        if (facets.TryGetValue(key, out var facet))
            return facet;

        return Singulars(key).Where(facets.ContainsKey).Select(k => (Facet?)facets[k]).FirstOrDefault();
    }

    /// <summary><c>Who is a Data Engineer?</c></summary>
    private FacetWording? WithRoleInside(string plainText, string key, Func<string, bool> isRoleName)
    {
        foreach (var (before, after, facet) in facetsWithRole)
        {
            if (key.Length <= before.Length + after.Length || !key.StartsWith(before, StringComparison.Ordinal) || !key.EndsWith(after, StringComparison.Ordinal))
                continue;

            if (NamedRole(facet, plainText, key[before.Length..^after.Length], isRoleName) is { } wording)
                return wording;
        }

        return null;
    }

    /// <summary><c>Responsibilities of a Data Engineer</c>, <c>Skills for this role</c>.</summary>
    private FacetWording? WithRoleBehind(string plainText, string key, Func<string, bool> isRoleName)
    {
        foreach (var preposition in file.Fillers.Prepositions)
        {
            if (key.IndexOf($" {preposition} ", StringComparison.Ordinal) is not (> 0 and var at) || ByWording(key[..at]) is not { } facet)
                continue;

            if (NamedRole(facet, plainText, key[(at + preposition.Length + 2)..], isRoleName) is { } wording)
                return wording;
        }

        return null;
    }

    /// <summary><c>Data Engineer Responsibilities</c>; the words in front must be a role's name, so <c>Coding Skills</c> is none.</summary>
    private FacetWording? WithRoleInFront(string plainText, string key, Func<string, bool> isRoleName)
    {
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
        {
            if (ByWording(key[(space + 1)..].TrimStart('–', '—', '-', ' ')) is not { } facet)
                continue;

            var name = OriginalWords(plainText, WithoutArticle(key[..space].TrimEnd('–', '—', '-', ':', ' ')));

            if (isRoleName(name))
                return new FacetWording(facet, name);
        }

        return null;
    }

    private FacetWording? NamedRole(Facet facet, string plainText, string key, Func<string, bool> isRoleName)
    {
        if (file.Fillers.Articles.Contains(key) || file.Fillers.Nouns.Contains(WithoutArticle(key)))
            return new FacetWording(facet, null);

        var name = OriginalWords(plainText, WithoutArticle(key));

        return isRoleName(name) ? new FacetWording(facet, name) : null;
    }

    private string WithoutArticle(string key)
    {
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && file.Fillers.Articles.Contains(key[..space]) ? key[(space + 1)..] : key;
    }

    private string WithoutLeadingFillers(string name)
    {
        var words = name.Split(' ');
        var rest = words.SkipWhile(word => file.LevelFillers.Contains(word.ToLowerInvariant())).ToArray();

        return rest.Length is 0 || rest.Length == words.Length ? name : string.Join(' ', rest);
    }

    private void AddFacets(Facet facet, IEnumerable<string> wordings)
    {
        foreach (var wording in wordings)
        {
            if (wording.Contains('*', StringComparison.Ordinal))
                facetsWithRole.Add((Halves(wording).Before, Halves(wording).After, facet));
            else
                facets.TryAdd(wording, facet);
        }
    }

    private static (string Before, string After) Halves(string wording)
    {
        var star = wording.IndexOf('*', StringComparison.Ordinal);
        return (wording[..star], wording[(star + 1)..]);
    }

    private static bool ContainsAny(string heading, IEnumerable<string> words)
    {
        var key = $" {Key(heading)} ";
        return words.Any(word => key.Contains($" {word} ", StringComparison.Ordinal) || key.Contains($" {word}s ", StringComparison.Ordinal));
    }

    /// <summary>The words of a key as the heading writes them.</summary>
    private static string OriginalWords(string plainText, string key)
    {
        var at = plainText.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? key : plainText.Substring(at, key.Length);
    }

    private static IEnumerable<string> Singulars(string word)
    {
        yield return word;

        if (word.EndsWith("ies", StringComparison.Ordinal))
            yield return word[..^3] + "y";

        if (word.EndsWith("es", StringComparison.Ordinal))
            yield return word[..^2];

        if (word.EndsWith('s'))
            yield return word[..^1];
        else
            yield return word + "s";

        if (word.EndsWith('y'))
            yield return word[..^1] + "ies";
    }

    /// <summary>Lower case, without the marks that end a heading or open a question.</summary>
    private static string Key(string text) =>
        NameKey.Of(text.Trim().TrimStart('¿', '¡').TrimEnd('?', '!', ':', '.', '…', ' ')).Replace('’', '\'');

    private static string PrimaryTag(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    private static Wordings Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CareerGuide.Content.Languages.{language}.json")!;

        return new Wordings(language, JsonSerializer.Deserialize<LanguageFile>(stream, JsonSerializerOptions.Web)!);
    }

    private sealed record LanguageFile(
        FacetLists Facets, FillerWords Fillers, string[] JobWords, bool JobWordLeads,
        Dictionary<SkillLevel, string[]> Levels, HashSet<string> LevelFillers, string[] LevelPrefixes, bool LevelFollowsName, HashSet<string> Optional,
        Dictionary<string, string[]> Scale, string[] RangeWords, ConjunctionWords Conjunctions,
        string[] WorkflowWords, string[] RankingWords, string[] Enjoy, string[] Advice, string[] ChooseIf, string[] Not, string[] Etc);

    private sealed record FacetLists(
        string[] About, string[] Responsibilities, string[] Skills, string[] SkillGroups, string[] Focus, string[] Interests);

    private sealed record FillerWords(string[] Prepositions, HashSet<string> Articles, HashSet<string> Nouns);

    private sealed record ConjunctionWords(string[] Any, string[] All);
}
