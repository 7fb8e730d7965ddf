using System.Text.Json;
using CareerGuide.Content.MarkdownParsing;

namespace CareerGuide.Content.MarkdownWriting;

/// <summary>Changes one setting in a lecture's front matter and no other line.</summary>
public static class FrontMatterText
{
    private const string Fence = "---";

    /// <summary>
    /// Sets the setting: replaces its line, otherwise adds a line, otherwise adds front matter.
    /// The text has LF line ends.
    /// </summary>
    /// <param name="name">In lower case.</param>
    public static string With(string markdown, string name, string value)
    {
        if (SettingsText.Of(markdown) is not { } settings)
            return $"{Fence}\n{name}: {value}\n{Fence}\n\n{markdown}";

        var lines = markdown.Split('\n').ToList();
        var line = Find(lines, settings, name);
        var written = settings.IsToml ? $"{name} = {JsonSerializer.Serialize(value)}" : $"{name}: {value}";

        if (line >= 0)
            lines[line] = written;
        else
            lines.Insert(settings.IsToml ? settings.Start : settings.End - 1, written); // of TOML the end may be in a table

        return string.Join('\n', lines);
    }

    /// <summary>The text with a title above it, below the front matter.</summary>
    /// <param name="title">Plain text; Markdown in it is escaped.</param>
    public static string WithTitle(string markdown, string title)
    {
        var heading = $"# {MarkdownText.Escaped(title)}";

        if (SettingsText.Of(markdown) is not { } settings)
            return $"{heading}\n\n{markdown}";

        var lines = markdown.Split('\n').ToList();
        lines.InsertRange(settings.End, ["", heading]);

        return string.Join('\n', lines);
    }

    /// <summary>Whether the front matter has that setting.</summary>
    public static bool Has(string markdown, string name) =>
        SettingsText.Of(markdown) is { } settings && Find([.. markdown.Split('\n')], settings, name) >= 0;

    /// <returns>The index of the setting's line; -1 if there is none.</returns>
    private static int Find(List<string> lines, SettingsText settings, string name) =>
        lines.FindIndex(settings.Start, settings.End - 1 - settings.Start, line => IsSetting(line, name, settings.IsToml ? '=' : ':'));

    private static bool IsSetting(string line, string name, char sign)
    {
        var at = line.IndexOf(sign, StringComparison.Ordinal);

        return at > 0 && line[..at].TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
