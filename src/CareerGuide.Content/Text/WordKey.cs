namespace CareerGuide.Content.Text;

/// <summary>What wordings are compared by, and the forms that a word may have.</summary>
internal static class WordKey
{
    /// <summary>Lower case, without the marks that end a heading or open a question.</summary>
    public static string Of(string text) =>
        NormalizedName.Of(text.Trim().TrimStart('¿', '¡').TrimEnd('?', '!', ':', '.', '…', ' ', '？', '！', '：', '。', '؟', '।')).Replace('’', '\'');

    /// <summary>The key itself, and what would be its singular or plural.</summary>
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

    /// <summary>What stands before and behind the <c>*</c>.</summary>
    public static (string Before, string After) Halves(string wording)
    {
        var star = wording.IndexOf('*', StringComparison.Ordinal);
        return (wording[..star], wording[(star + 1)..]);
    }
}
