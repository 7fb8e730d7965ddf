namespace CareerGuide.Content.Text;

/// <summary>The comparison key of a wording, and its singular and plural forms.</summary>
internal static class WordKey
{
    /// <summary>Lower case, without the marks that end a heading or open a question.</summary>
    public static string Of(string text) =>
        NormalizedName.Of(text.Trim().TrimStart('¿', '¡').TrimEnd('?', '!', ':', '.', '…', ' ', '？', '！', '：', '。', '؟', '।')).Replace('’', '\'');

    /// <summary>The key itself and its possible singular and plural forms.</summary>
    public static IEnumerable<string> Forms(string word)
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

    /// <summary>The text before and after the <c>*</c>.</summary>
    public static (string Before, string After) Halves(string wording)
    {
        var star = wording.IndexOf('*', StringComparison.Ordinal);
        return (wording[..star], wording[(star + 1)..]);
    }
}
