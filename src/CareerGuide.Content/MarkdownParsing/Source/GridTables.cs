using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>Tables drawn with <c>+---+</c>, as pandoc and Sphinx write them.</summary>
internal static partial class GridTables
{
    public static void Apply(SourceText source)
    {
        var lines = new List<SourceLine>();
        var prose = source.Prose().ToHashSet();
        var isChanged = false;

        for (var i = 0; i < source.Lines.Count; i++)
        {
            var end = prose.Contains(i) && IsBorder(source.Lines[i].Text) ? End(source, i) : i;

            if (end == i)
            {
                lines.Add(source.Lines[i]);
                continue;
            }

            lines.AddRange(Rows(source.Lines[i..(end + 1)]));
            source.Warn(DiagnosticCodes.TableMended.As("Grid"), source.Lines[i]);
            (i, isChanged) = (end, true);
        }

        if (isChanged)
            source.Replace(lines);
    }

    private static bool IsBorder(string line) => Border().IsMatch(line);

    /// <summary>The index of the table's last border; of its first where there is no table.</summary>
    private static int End(SourceText source, int start)
    {
        var (end, width) = (start, source.Lines[start].Text.TrimEnd().Length);

        for (var i = start + 1; i < source.Lines.Count; i++)
        {
            var line = source.Lines[i].Text.TrimEnd();

            if (line.TrimStart() is not ['|' or '+', ..] || line.Length > width + 1)
                break;

            if (IsBorder(line))
                end = i;
        }

        return end;
    }

    private static IEnumerable<SourceLine> Rows(List<SourceLine> table)
    {
        var columns = Columns(table[0].Text);
        var row = new List<SourceLine>();
        var isFirst = true;

        yield return table[0] with { Text = "" };

        foreach (var line in table.Skip(1))
        {
            if (!IsBorder(line.Text))
            {
                row.Add(line);
                continue;
            }

            if (row.Count > 0)
                yield return row[0] with { Text = Row(row, columns) };

            if (isFirst)
                yield return line with { Text = "|" + string.Concat(columns.Skip(1).Select(_ => " --- |")) };

            row.Clear();
            isFirst = false;
        }

        yield return table[^1] with { Text = "" };
    }

    private static int[] Columns(string border) => [.. border.TrimEnd().Index().Where(sign => sign.Item == '+').Select(sign => sign.Index)];

    private static string Row(List<SourceLine> lines, int[] columns) =>
        "|" + string.Concat(columns.Zip(columns.Skip(1), (from, to) => $" {Cell(lines, from + 1, to)} |"));

    private static string Cell(List<SourceLine> lines, int from, int to)
    {
        var parts = lines.Select(line => line.Text.Length <= from ? "" : line.Text[from..Math.Min(to, line.Text.Length)].Trim()).ToArray();
        var cell = "";

        foreach (var part in parts.Where(part => part.Length > 0))
            cell += (cell.Length == 0 ? "" : part.StartsWith("- ", StringComparison.Ordinal) || part.StartsWith("* ", StringComparison.Ordinal) ? "<br>" : " ") + part;

        return cell.Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^ {0,3}\+(:?[-=]{2,1000}:?\+){1,200}\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Border();
}
