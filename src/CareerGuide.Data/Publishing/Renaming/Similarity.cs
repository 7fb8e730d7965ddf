namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>
/// Whether two names look like variants of each other. Weak evidence by itself; it confirms evidence from their position in a list.
/// </summary>
internal static class Similarity
{
    /// <summary>Names are similar if half the words of the longer one occur in the other, or if one is the other's initials.</summary>
    public static bool Of(string one, string other)
    {
        var (longer, shorter) = one.Count(c => c == '-') >= other.Count(c => c == '-') ? (Words(one), Words(other)) : (Words(other), Words(one));
        var shared = longer.Count(word => shorter.Any(w => AreForms(word, w)));

        return 2 * shared >= longer.Length || Initials(longer) == string.Concat(shorter);
    }

    /// <summary>
    /// Whether two words, such as modeling and modelling or system and systems, share a long prefix: five letters, or more than half.
    /// </summary>
    private static bool AreForms(string word, string other)
    {
        var same = word.AsSpan().CommonPrefixLength(other);

        return same >= 5 || 2 * same > Math.Max(word.Length, other.Length);
    }

    private static string Initials(string[] words) => string.Concat(words.Select(w => w[0]));

    private static string[] Words(string slug) => slug.Split('-', StringSplitOptions.RemoveEmptyEntries);
}
