using CareerGuide.Content.Text;

namespace CareerGuide.Content.Outline;

/// <summary>What a name and its shortenings have in common: words, initials, plurals.</summary>
internal static class ShortNames
{
    /// <summary>Whether a short name could mean the role of the full one, not knowing the other roles.</summary>
    public static bool MayMean(string shortName, string fullName)
    {
        var (name, abbreviation, _) = RoleTitle.Of(fullName);
        var keys = Keys(shortName).ToArray();

        return keys.Contains(NormalizedName.Of(name)) || (abbreviation is not null && keys.Contains(NormalizedName.Of(abbreviation)))
            || keys.Contains(NormalizedName.Of(Initials(name))) || Aligns(Words(shortName), Words(name));
    }

    public static IEnumerable<string> Keys(string name)
    {
        var key = NormalizedName.Of(name);
        yield return key;

        if (key.EndsWith("es", StringComparison.Ordinal))
            yield return key[..^2];

        if (key.EndsWith('s'))
            yield return key[..^1];
    }

    /// <summary>Whether each word of the short name is a word of the full one, or the initials of some, in their order.</summary>
    public static bool Aligns(string[] shortWords, string[] fullWords)
    {
        var at = 0;

        foreach (var word in shortWords)
        {
            var taken = Enumerable.Range(at, fullWords.Length - at).Select(start => (Start: start, Count: WordsTaken(word, fullWords, start))).FirstOrDefault(t => t.Count > 0);

            if (taken.Count == 0)
                return false;

            at = taken.Start + taken.Count;
        }

        return shortWords.Length > 0 && shortWords.Length < fullWords.Length;
    }

    private static int WordsTaken(string word, string[] words, int start)
    {
        if (words[start].Equals(word, StringComparison.OrdinalIgnoreCase) || (words[start] + "s").Equals(word, StringComparison.OrdinalIgnoreCase))
            return 1;

        return word.Length >= 2 && word.Length <= words.Length - start && word.Equals(Initials(words[start..(start + word.Length)]), StringComparison.Ordinal) ? word.Length : 0;
    }

    public static string Initials(string name) => NameWords.Initials(name);

    public static string Initials(string[] words) => NameWords.Initials(words);

    public static string[] Words(string name) => NameWords.Of(name);
}
