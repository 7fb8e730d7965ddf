namespace CareerGuide.Content;

/// <summary>Changes one setting in a lecture's front matter and no other line.</summary>
public static class FrontMatterText
{
    private const string Fence = "---";

    /// <summary>
    /// The text with that setting: its line replaced where there is one, else a line more, else front matter of one line.
    /// The text has LF line ends.
    /// </summary>
    /// <param name="name">In lower case.</param>
    public static string With(string markdown, string name, string value)
    {
        var lines = markdown.Split('\n').ToList();
        var end = EndOf(lines);

        if (end < 0)
            return $"{Fence}\n{name}: {value}\n{Fence}\n\n{markdown}";

        var line = lines.FindIndex(1, end - 1, l => IsSetting(l, name));

        if (line < 0)
            lines.Insert(end, $"{name}: {value}");
        else
            lines[line] = $"{name}: {value}";

        return string.Join('\n', lines);
    }

    /// <summary>Whether the front matter has that setting.</summary>
    public static bool Has(string markdown, string name)
    {
        var lines = markdown.Split('\n').ToList();
        var end = EndOf(lines);

        return end > 0 && lines.FindIndex(1, end - 1, l => IsSetting(l, name)) >= 0;
    }

    /// <returns>The line that ends the front matter; -1 where there is none.</returns>
    internal static int EndOf(List<string> lines) =>
        lines[0].TrimEnd() == Fence ? lines.FindIndex(1, line => line.TrimEnd() is Fence or "...") : -1;

    private static bool IsSetting(string line, string name)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);

        return colon > 0 && line[..colon].TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
