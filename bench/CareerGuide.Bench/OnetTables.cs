namespace CareerGuide.Bench;

/// <summary>The tables of the O*NET database as text, a row a line.</summary>
internal static class OnetTables
{
    private const string Code = "O*NET-SOC Code";

    /// <summary>The cells of each row by the names that stand above them.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string folder, string table)
    {
        var lines = File.ReadLines(FileOf(folder, table)).Select(line => line.Split('\t'));
        var header = lines.First();

        return lines.Skip(1).Select(cells => header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>The software that each occupation uses. Release 30.3 renamed the table and two of its columns.</summary>
    public static IEnumerable<(string Occupation, string Group, string Name)> Software(string folder) =>
        File.Exists(FileOf(folder, "Software Skills"))
            ? Rows(folder, "Software Skills").Select(row => (row[Code], row["Element Name"], row["Workplace Example"]))
            : Rows(folder, "Technology Skills").Select(row => (row[Code], row["Commodity Title"], row["Example"]));

    /// <summary>The occupations that have tasks and software.</summary>
    public static Occupation[] Occupations(string folder)
    {
        var tasks = Rows(folder, "Task Statements").ToLookup(row => row[Code], row => row["Task"]);
        var skills = Software(folder).ToLookup(skill => skill.Occupation, skill => (skill.Group, skill.Name));

        return [.. from row in Rows(folder, "Occupation Data")
                   where tasks.Contains(row[Code]) && skills.Contains(row[Code])
                   select new Occupation(row["Title"], row["Description"], [.. tasks[row[Code]]], [.. skills[row[Code]]])];
    }

    private static string FileOf(string folder, string table) => Path.Combine(folder, table + ".txt");
}
