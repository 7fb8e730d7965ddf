namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>Whether one name reads like another wording of the other. Says little alone; it confirms what their places say.</summary>
internal static class Similarity
{
    /// <summary>Names are like each other if half of the longer one's words are in the other, or one is the other's initials.</summary>
    /// <param name="one">The slug of a name.</param>
    /// <param name="other">The slug of another.</param>
    public static bool Of(string one, string other)
    {
        var (longer, shorter) = one.Count(c => c == '-') >= other.Count(c => c == '-') ? (Words(one), Words(other)) : (Words(other), Words(one));
        var shared = longer.Count(word => shorter.Any(w => AreForms(word, w)));

        return 2 * shared >= longer.Length || Initials(longer) == string.Concat(shorter);
    }

    /// <summary>Modeling and modelling, system and systems: more than half of the letters, or five, are the same from the first on.</summary>
    private static bool AreForms(string word, string other)
    {
        var same = word.AsSpan().CommonPrefixLength(other);

        return same >= 5 || 2 * same > Math.Max(word.Length, other.Length);
    }

    private static string Initials(string[] words) => string.Concat(words.Select(w => w[0]));

    private static string[] Words(string slug) => slug.Split('-', StringSplitOptions.RemoveEmptyEntries);
}
