using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>
/// A text that is Markdown as a whole, and shown as Markdown as a whole: escaped by a rich editor that it was pasted
/// into, handed out in one code block by a language model, or set in like code.
/// </summary>
internal static partial class WholeText
{
    private const int MinEscapedHeadings = 2;

    public static string Repaired(string text, DiagnosticList diagnostics)
    {
        if (text.Contains("\\#", StringComparison.Ordinal) && IsEscaped(text))
        {
            diagnostics.Add(DiagnosticCodes.WholeTextRepaired.As("Escaped"), 1);
            return Escape().Replace(text, "${sign}");
        }

        var lines = text.Split('\n');

        return WithoutFence(lines, diagnostics) ?? WithoutIndentation(lines, diagnostics) ?? text;
    }

    /// <summary>Whether there are headings, and all of them are escaped.</summary>
    private static bool IsEscaped(string text) =>
        EscapedHeading().Count(text) is var escaped && escaped > 0 && !Heading().IsMatch(text)
        && (escaped >= MinEscapedHeadings || EscapedPoint().IsMatch(text));

    private static string? WithoutFence(string[] lines, DiagnosticList diagnostics)
    {
        var first = Array.FindIndex(lines, line => line.TrimStart().StartsWith("```", StringComparison.Ordinal));
        var last = Array.FindLastIndex(lines, line => line.Trim() is { Length: >= 3 } fence && fence.All(sign => sign == '`'));

        if (first < 0 || last <= first || !IsFenceOfWhole(lines, first, last))
            return null;

        diagnostics.Add(DiagnosticCodes.WholeTextRepaired.As("CodeBlock"), first + 1);
        (lines[first], lines[last]) = ("", "");

        return string.Join('\n', lines);
    }

    /// <summary>Whether the fence says that it holds Markdown or is around everything, and all headings are in it.</summary>
    private static bool IsFenceOfWhole(string[] lines, int first, int last)
    {
        var around = lines[..first].Concat(lines[(last + 1)..]).ToArray();
        var info = lines[first].Trim().TrimStart('`').Trim().ToLowerInvariant();

        return info is "markdown" or "md" or "" or "mdx"
            && (info.Length > 0 || around.All(string.IsNullOrWhiteSpace))
            && !around.Any(IsHeading)
            && lines[(first + 1)..last].FirstOrDefault(line => line.Trim().Length > 0) is { } begin
            && (IsHeading(begin) || begin.Trim() == "---");
    }

    private static string? WithoutIndentation(string[] lines, DiagnosticList diagnostics)
    {
        var written = lines.Where(line => line.Trim().Length > 0).ToArray();

        if (written.Length < 2 || !Array.TrueForAll(written, line => line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t')) || !written.Any(line => IsHeading(line.TrimStart())))
            return null;

        var tabs = written[0][0] == '\t';
        var width = tabs ? 1 : written.Min(line => line.Length - line.TrimStart(' ').Length);
        diagnostics.Add(DiagnosticCodes.WholeTextRepaired.As("Indented"), 1);

        return string.Join('\n', lines.Select(line => line.Trim().Length == 0 ? "" : line[Math.Min(width, line.Length - line.TrimStart().Length)..]));
    }

    private static bool IsHeading(string line) => Heading().IsMatch(line);

    [GeneratedRegex(@"^\\#(\\?#){0,5} ", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex EscapedHeading();

    [GeneratedRegex(@"^\s{0,8}(\\[-*+]|\d{1,3}\\[.)]) ", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex EscapedPoint();

    [GeneratedRegex("^#{1,6} ", RegexOptions.Multiline | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\\(?<sign>[!-/:-@\[-`{-~])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Escape();
}
