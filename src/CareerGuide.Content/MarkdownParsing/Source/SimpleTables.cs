using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>Pandoc's simple tables: columns under groups of dashes, without bars.</summary>
internal static partial class SimpleTables
{
    public static void Apply(SourceText source)
    {
        var lines = new List<SourceLine>();
        var prose = source.Prose().ToHashSet();
        var isChanged = false;

        for (var i = 0; i < source.Lines.Count; i++)
        {
            var end = prose.Contains(i) && i + 1 < source.Lines.Count && IsHead(source, i) ? End(source, i + 1) : i;

            if (end == i)
            {
                lines.Add(source.Lines[i]);
                continue;
            }

            lines.AddRange(Rows(source.Lines[i..(end + 1)]));
            source.Warn(DiagnosticCodes.TableMended.As("Columns"), source.Lines[i]);
            (i, isChanged) = (end, true);
        }

        if (isChanged)
            source.Replace(lines);
    }

    private static bool IsHead(SourceText source, int index) =>
        !source.Lines[index].IsBlank && (index == 0 || source.Lines[index - 1].IsBlank) && Dashes().IsMatch(source.Lines[index + 1].Text)
        && !source.Lines[index].Text.Contains('|', StringComparison.Ordinal) && source.Lines[index].Text.Trim().Contains("  ", StringComparison.Ordinal);

    private static int End(SourceText source, int dashes)
    {
        var end = dashes;

        while (end + 1 < source.Lines.Count && !source.Lines[end + 1].IsBlank)
            end++;

        return end > dashes ? end : dashes - 1;
    }

    private static IEnumerable<SourceLine> Rows(List<SourceLine> table)
    {
        var columns = Column().Matches(table[1].Text).Select(match => match.Index).ToArray();

        yield return table[0] with { Text = Row(table[0].Text, columns) };
        yield return table[1] with { Text = "|" + string.Concat(columns.Select(_ => " --- |")) };

        foreach (var line in table.Skip(2).Where(line => !Dashes().IsMatch(line.Text) && line.Text.Trim(' ', '-').Length > 0))
            yield return line with { Text = Row(line.Text, columns) };
    }

    /// <summary>A cell reaches to where the next column begins; words that hang over to the left, in columns aligned right, belong to it as well.</summary>
    private static string Row(string line, int[] columns)
    {
        var starts = columns.Select((start, index) => index == 0 ? 0 : StartOfWord(line, start)).Append(line.Length).ToArray();

        return "|" + string.Concat(starts.Zip(starts.Skip(1), (from, to) => $" {Between(line, from, to).Replace("|", "\\|", StringComparison.Ordinal)} |"));
    }

    private static int StartOfWord(string line, int start)
    {
        while (start > 0 && start < line.Length && line[start - 1] != ' ')
            start--;

        return start;
    }

    private static string Between(string line, int from, int to) => from >= line.Length || to <= from ? "" : line[from..Math.Min(to, line.Length)].Trim();

    [GeneratedRegex(@"^ {0,3}-{2,1000}([ ]{1,100}-{2,1000}){1,100}\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Dashes();

    [GeneratedRegex("-+", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Column();
}
