namespace CareerGuide.Data.Occupations;

/// <summary>A file of O*NET: tab-separated, in UTF-8, without quotes, its columns named in the first line.</summary>
internal sealed class OnetTable
{
    private const int MaxLine = 5_000;

    private readonly string file;
    private readonly string[] columns;

    private OnetTable(string file)
    {
        this.file = file;
        columns = (File.ReadLines(file).FirstOrDefault() ?? "").Split('\t', StringSplitOptions.TrimEntries);
    }

    /// <summary>The first of these files that the folder has; null where it has none. Releases name some files differently.</summary>
    public static OnetTable? Find(string folder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (File.Exists(Path.Combine(folder, name)))
                return new(Path.Combine(folder, name));
        }

        return null;
    }

    /// <summary>The place of the first of these columns that the file has. Releases name some columns differently.</summary>
    /// <exception cref="OnetException">It has none of them.</exception>
    public int Column(params string[] names)
    {
        var place = Array.FindIndex(columns, column => names.Contains(column, StringComparer.OrdinalIgnoreCase));

        return place >= 0
            ? place
            : throw new OnetException($"{file} has no column “{names[0]}”. It has: {string.Join(", ", columns)}. Download the text files of O*NET's database anew.");
    }

    /// <exception cref="OnetException">A line has fewer cells than the first, or is longer than any of O*NET's.</exception>
    public IEnumerable<string[]> Rows()
    {
        var number = 1;

        foreach (var line in File.ReadLines(file).Skip(1))
        {
            number++;

            if (line.Length == 0)
                continue;

            if (line.Length > MaxLine)
                throw new OnetException($"{file}, line {number}, has {line.Length} characters; no line of O*NET has more than {MaxLine}. Download the file anew.");

            var cells = line.Split('\t', StringSplitOptions.TrimEntries);

            yield return cells.Length >= columns.Length
                ? cells
                : throw new OnetException($"{file}, line {number}, has {cells.Length} cells instead of {columns.Length}. Download the file anew.");
        }
    }
}
