using System.Text.RegularExpressions;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.MarkdownParsing.Source;
using CareerGuide.Content.MarkdownWriting;

namespace CareerGuide.Content.Conversion.Markdown;

/// <summary>What Notion writes beside Markdown: callouts as <c>aside</c>, and databases as files of their own, which become tables.</summary>
internal sealed partial class NotionMarkdown(DocumentSurroundings surroundings, ConversionNotes notes)
{
    private const int MaxRows = 1000;

    public string Rewritten(string markdown)
    {
        if (!markdown.Contains("<aside>", StringComparison.Ordinal) && !markdown.Contains(".csv)", StringComparison.Ordinal))
            return markdown;

        var scan = new SourceText.RawScan();
        var isCallout = false;

        return string.Join('\n', markdown.Split('\n').Select(line => scan.IsRaw(line) ? line : Line(line, ref isCallout)).OfType<string>());
    }

    /// <returns>Null if nothing is left of the line.</returns>
    private string? Line(string line, ref bool isCallout)
    {
        if (!isCallout && Opening().Match(line) is { Success: true } opening)
        {
            isCallout = true;
            var first = line[opening.Length..];

            return first.Length > 0 ? Quoted(first, ref isCallout) : null;
        }

        if (isCallout)
            return Quoted(line, ref isCallout);

        return Database().Match(line) is { Success: true } link ? Table(link) ?? line : line;
    }

    private static string? Quoted(string line, ref bool isCallout)
    {
        var end = line.IndexOf("</aside>", StringComparison.Ordinal);
        var text = end >= 0 ? line[..end].TrimEnd() : line;

        if (end >= 0)
            isCallout = false;

        if (end >= 0 && text.Length == 0)
            return null;

        return text.Length == 0 ? ">" : "> " + text;
    }

    private string? Table(Match link)
    {
        if (surroundings.OtherFile(Uri.UnescapeDataString(link.Groups["path"].Value)) is not { } bytes || TextDecoder.Decode(bytes).Text is not { } text)
            return null;

        var rows = CommaSeparated.Rows(text).Where(row => row.Exists(cell => cell.Length > 0)).ToList();

        if (rows.Count == 0)
            return null;

        if (rows.Count > MaxRows)
        {
            notes.Add(ConversionNoteKind.OtherFiles);
            return null;
        }

        var width = rows.Max(row => row.Count);
        var cells = rows.Select(row => Enumerable.Range(0, width).Select(i => i < row.Count ? MarkdownText.Escaped(row[i]) : "").ToList()).ToList();

        return $"**{link.Groups["words"].Value}**\n\n{MarkdownTable.Of(cells[0], cells.Skip(1))}";
    }

    [GeneratedRegex(@"^[ \t]*<aside>[ \t]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\[(?<words>[^\[\]]{1,300})\]\((?<path>[^\s()<>]{1,1000}\.csv)\)[ \t]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Database();
}
