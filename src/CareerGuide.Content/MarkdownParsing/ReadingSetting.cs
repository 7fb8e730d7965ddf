using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>The setting <c>reading:</c> of a lecture, with the lines below it that belong to it.</summary>
internal static class ReadingSetting
{
    public const string Name = "reading";

    /// <summary>Takes the setting out of the lines of YAML between the fences; blank lines stay in its place.</summary>
    /// <param name="firstLine">The number of the first line in the lecture, 1-based.</param>
    public static ReadingInstructions Take(string[] yaml, int firstLine, DiagnosticList diagnostics)
    {
        if (Find(yaml) is not var (start, end))
            return ReadingInstructions.Empty;

        var lines = yaml[start..end];
        lines[0] = ValueOf(lines[0]);
        Array.Fill(yaml, "", start, end - start);

        return ReadingInstructionLines.Read(lines, firstLine + start, diagnostics);
    }

    /// <summary>Where the setting begins, and the first line behind it; null if there is none.</summary>
    public static (int Start, int End)? Find(IReadOnlyList<string> yaml)
    {
        var start = yaml.Index().Where(line => Is(line.Item)).Select(line => line.Index).DefaultIfEmpty(-1).First();

        if (start < 0)
            return null;

        var end = start + 1;

        for (var i = end; i < yaml.Count && BelongsBelow(yaml[i]); i++)
            end = yaml[i].Trim().Length > 0 ? i + 1 : end;

        return (start, end);
    }

    private static bool Is(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line[..colon].TrimEnd().Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Blank lines count where an indented one follows.</summary>
    private static bool BelongsBelow(string line) => line.Trim().Length == 0 || line[0] is ' ' or '\t';

    /// <summary>What is on the setting's own line: <c>{ "My week": responsibilities }</c>, or nothing.</summary>
    public static string ValueOf(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
