namespace CareerGuide.Data.TextDiff;

/// <summary>The form in which texts are compared, stored and exported: no byte order mark, LF, one newline at the end.</summary>
public static class SourceText
{
    public static string Normalize(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineFeeds().TrimEnd('\n');

        return lines.Length == 0 ? "" : lines + "\n";
    }

    /// <summary>Not <see cref="string.ReplaceLineEndings(string)"/>, which takes form feeds and Unicode's separators for line ends too.</summary>
    private static string ReplaceLineFeeds(this string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
