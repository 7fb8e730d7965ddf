using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Lexicon;

/// <summary>The words for the level of a required skill and for a role's rating on a criterion.</summary>
internal sealed class LevelWords
{
    private static readonly string[] ScaleSteps = ["None", "VeryLow", "Low", "Basic", "Medium", "High", "VeryHigh"];

    private readonly LexiconFile file;
    private readonly LevelWords? fallback;
    private readonly string[] prefixes;
    private readonly Dictionary<string, SkillLevel> levels = [];
    private readonly Dictionary<string, double> scale = [];

    /// <param name="fallback">The words to try if the language's own do not match.</param>
    public LevelWords(LexiconFile file, LevelWords? fallback)
    {
        this.file = file;
        this.fallback = fallback;
        prefixes = [.. file.LevelPrefixes.OrderByDescending(prefix => prefix.Length)];

        foreach (var (name, words) in file.Levels)
        {
            var level = Enum.Parse<SkillLevel>(name);

            foreach (var word in words)
                levels.TryAdd(word, level);
        }

        foreach (var (rank, step) in ScaleSteps.Index())
        {
            foreach (var word in file.Scale[step])
                scale.TryAdd(word, rank);
        }
    }

    /// <summary>The level that words like <c>Advanced level</c> or <c>very strong</c> mean; null if they mean none.</summary>
    public SkillLevel? LevelOf(string words) => LevelOfKey(WordKey.Of(words));

    private SkillLevel? LevelOfKey(string key)
    {
        if (levels.TryGetValue(key, out var level))
            return level;

        if (!key.Contains(' ', StringComparison.Ordinal))
            return fallback?.LevelOfKey(key);

        var all = key.Split(' ');
        var kept = Array.FindAll(all, word => !file.LevelFillers.Contains(word));

        return kept.Length > 0 && kept.Length < all.Length && levels.TryGetValue(string.Join(' ', kept), out level) ? level : fallback?.LevelOfKey(key);
    }

    /// <summary>Splits <c>Advanced Excel</c> into its level and its name.</summary>
    public (SkillLevel? Level, string Name) SplitLevel(string text)
    {
        foreach (var prefix in prefixes)
        {
            if (text.Length <= prefix.Length || text[prefix.Length] != ' ' || !text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
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

        return space > 0 && levels.TryGetValue(WordKey.Of(text[(space + 1)..]), out var level) ? (level, text[..space].TrimEnd()) : (null, text);
    }

    /// <summary>The word that the site itself writes for an optional skill.</summary>
    public string WordForOptional => file.Optional.FirstOrDefault() ?? "";

    public bool MeansOptional(string words) => file.Optional.Contains(WordKey.Of(words));

    /// <summary>The rank of a value on the scale, 0 to 6, with halves for ranges; null if it is not on the scale.</summary>
    public double? RankOf(string value)
    {
        var key = WordKey.Of(LanguageLexicon.WithoutBracket(value));

        if (scale.TryGetValue(key, out var rank))
            return rank;

        foreach (var separator in file.RangeWords)
        {
            var (spaced, tight) = ($" {separator} ", separator.Length == 1 && !char.IsLetter(separator[0]) ? separator : $" {separator} ");
            var parts = key.Contains(spaced, StringComparison.Ordinal) ? key.Split(spaced) : key.Split(tight);

            if (parts.Length == 2 && scale.TryGetValue(parts[0].Trim(), out var low) && scale.TryGetValue(parts[1].Trim(), out var high))
                return (low + high) / 2;
        }

        return fallback?.RankOf(value);
    }

    private string WithoutLeadingFillers(string name)
    {
        var words = name.Split(' ');
        var rest = words.SkipWhile(word => file.LevelFillers.Contains(word.ToLowerInvariant())).ToArray();

        return rest.Length is 0 || rest.Length == words.Length ? name : string.Join(' ', rest);
    }
}
