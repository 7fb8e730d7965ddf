namespace CareerGuide.Content.Authoring;

/// <summary>
/// A row of a table as its author wrote it. Cells that nobody changes keep their characters and their padding; a changed one keeps its
/// width where the new text fits.
/// </summary>
internal sealed class TableRow
{
    private readonly List<string> cells;
    private readonly string before;
    private readonly string after;

    private TableRow(string before, List<string> cells, string after)
    {
        this.before = before;
        this.cells = cells;
        this.after = after;
    }

    public int Count => cells.Count;

    public IEnumerable<string> Cells => cells.Select(cell => cell.Trim());

    public static TableRow Parse(string line)
    {
        var parts = Split(line);
        var hasFirst = parts.Count > 1 && parts[0].Trim().Length == 0;
        var hasLast = parts.Count > (hasFirst ? 2 : 1) && parts[^1].Trim().Length == 0;
        var inner = parts.Skip(hasFirst ? 1 : 0).SkipLast(hasLast ? 1 : 0).ToList();

        return new TableRow(hasFirst ? parts[0] + "|" : "", inner, hasLast ? "|" + parts[^1] : "");
    }

    /// <summary>A new row with a pipe at both ends.</summary>
    public static TableRow Of(IEnumerable<string> cells) => new("|", [.. cells.Select(Padded)], "|");

    /// <param name="markdown">Without unescaped pipes or line breaks.</param>
    public TableRow With(int column, string markdown)
    {
        var changed = new List<string>(cells);

        while (changed.Count <= column)
            changed.Add(" ");

        changed[column] = Padded(markdown).PadRight(changed[column].Length);

        return new TableRow(before, changed, after);
    }

    public override string ToString() => before + string.Join('|', cells) + after;

    private static string Padded(string markdown) => markdown.Length == 0 ? " " : $" {markdown} ";

    /// <summary>At pipes that are neither escaped nor inside code.</summary>
    private static List<string> Split(string line)
    {
        var (parts, start, at) = (new List<string>(), 0, 0);

        while (at < line.Length)
        {
            if (line[at] == '|')
            {
                parts.Add(line[start..at]);
                start = at + 1;
            }

            at += line[at] switch { '\\' => 2, '`' => LengthOfCode(line, at), _ => 1 };
        }

        parts.Add(line[start..]);

        return parts;
    }

    /// <summary>The length of the code that begins here; of its backticks alone where nothing closes it.</summary>
    private static int LengthOfCode(string line, int from)
    {
        var ticks = line.AsSpan(from).IndexOfAnyExcept('`') is >= 0 and var other ? other : line.Length - from;

        for (var at = from + ticks; line.IndexOf('`', at) is >= 0 and var next;)
        {
            var run = line.AsSpan(next).IndexOfAnyExcept('`') is >= 0 and var end ? end : line.Length - next;

            if (run == ticks)
                return next + run - from;

            at = next + run;
        }

        return ticks;
    }
}
