namespace CareerGuide.Bench;

/// <summary>The tables of the O*NET database as text, a row a line.</summary>
internal static class OnetTables
{
    /// <summary>The cells of each row by the names that stand above them.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string folder, string table)
    {
        var lines = File.ReadLines(Path.Combine(folder, table + ".txt")).Select(line => line.Split('\t'));
        var header = lines.First();

        return lines.Skip(1).Select(cells => header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
