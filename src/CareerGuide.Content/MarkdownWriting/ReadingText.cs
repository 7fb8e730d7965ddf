using System.Text.Encodings.Web;
using System.Text.Json;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.MarkdownWriting;

/// <summary>Writes a reading instruction into a lecture's front matter and changes no other line.</summary>
public static class ReadingText
{
    private const string Indentation = "  ";

    /// <summary>A JSON string is also a YAML string.</summary>
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sets the instruction: changes or removes its line if there is one, otherwise adds a line.</summary>
    /// <param name="markdown">With LF line ends.</param>
    /// <param name="heading">The plain text of a heading or label.</param>
    /// <param name="value">One of <see cref="ReadAs.All"/>; null to let the parser decide.</param>
    /// <remarks>TOML front matter does not support instructions and is not changed.</remarks>
    public static string With(string markdown, string heading, string? value)
    {
        if (SettingsText.Of(markdown) is not { } settings)
            return value is null ? markdown : $"---\n{ReadingSetting.Name}:\n{Line(heading, value)}\n---\n\n{markdown}";

        if (settings.IsToml)
            return markdown;

        var lines = markdown.Split('\n').ToList();

        if (ReadingSetting.Find(settings.Text.Split('\n')) is var (start, next))
            Change(lines, settings.Start + start, settings.Start + next, heading, value);
        else if (value is not null)
            lines.InsertRange(settings.End - 1, [$"{ReadingSetting.Name}:", Line(heading, value)]);

        return string.Join('\n', lines);
    }

    private static void Change(List<string> lines, int start, int next, string heading, string? value)
    {
        next += WriteOutShortForm(lines, start);
        var key = ReadingInstructions.KeyOf(heading);
        var at = lines.FindIndex(start + 1, next - start - 1, line => ReadingInstructionLines.PairOf(line) is { } pair && ReadingInstructions.KeyOf(pair.Heading) == key);

        if (value is null)
            Remove(lines, start, next, at);
        else if (at >= 0)
            lines[at] = ReadingInstructionLines.PairOf(lines[at])!.Value.With(value);
        else
            lines.Insert(next, Line(heading, value, IndentationOf(lines[(start + 1)..next])));
    }

    /// <summary>Removing the last line removes the setting; removing the last setting removes the front matter.</summary>
    private static void Remove(List<string> lines, int start, int next, int at)
    {
        if (at < 0)
            return;

        lines.RemoveAt(at);

        if (lines[(start + 1)..(next - 1)].Exists(line => line.Trim().Length > 0))
            return;

        lines.RemoveRange(start, next - 1 - start);

        if (SettingsText.Of(string.Join('\n', lines)) is not { } settings || !string.IsNullOrWhiteSpace(settings.Text))
            return;

        lines.RemoveRange(settings.Start - 1, settings.End - settings.Start + 1);

        if (settings.Start == 1 && lines is ["", _, ..])
            lines.RemoveAt(0);
    }

    /// <summary><c>reading: { "My week": day }</c> on one line becomes lines of their own.</summary>
    /// <returns>How many.</returns>
    private static int WriteOutShortForm(List<string> lines, int start)
    {
        var pairs = ReadingInstructionLines.Pairs(ReadingSetting.ValueOf(lines[start])) ?? [];

        if (pairs.Count == 0)
            return 0;

        lines[start] = $"{ReadingSetting.Name}:";
        lines.InsertRange(start + 1, pairs.Select(pair => Line(pair.Heading, pair.Value)));

        return pairs.Count;
    }

    private static string Line(string heading, string value, string indentation = Indentation) =>
        $"{indentation}{JsonSerializer.Serialize(heading, Quoted)}: {value}";

    private static string IndentationOf(List<string> lines) =>
        lines.Find(line => ReadingInstructionLines.PairOf(line) is not null) is { } line ? line[..^line.TrimStart().Length] : Indentation;
}
