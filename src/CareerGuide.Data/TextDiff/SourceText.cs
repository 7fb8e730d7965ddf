namespace CareerGuide.Data.TextDiff;

/// <summary>Normalizes texts for comparison, storage and export: no byte order mark, LF line endings, one newline at the end.</summary>
public static class SourceText
{
    public static string Normalize(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineFeeds().TrimEnd('\n');

        return lines.Length == 0 ? "" : lines + "\n";
    }

    /// <summary>Unlike <see cref="string.ReplaceLineEndings(string)"/>, keeps form feeds and Unicode separators.</summary>
    private static string ReplaceLineFeeds(this string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
