namespace CareerGuide.Content.Text;

/// <summary>The words of a name and their initials.</summary>
internal static class NameWords
{
    public static string[] Of(string name) =>
        [.. name.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetterOrDigit(w[0]))];

    /// <summary>Of the words that are written with a capital or a digit.</summary>
    public static string Initials(string name) => Initials([.. Of(name).Where(w => char.IsUpper(w[0]) || char.IsDigit(w[0]))]);

    public static string Initials(string[] words) => string.Concat(words.Select(w => char.ToUpperInvariant(w[0])));
}
