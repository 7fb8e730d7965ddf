namespace CareerGuide.Bench;

/// <summary>Occupations as lectures, to see the site at scale.</summary>
internal static class Lectures
{
    /// <summary>
    /// What the license of the O*NET database asks for: the U.S. Department of Labor, Employment and Training Administration
    /// gives it under CC BY 4.0.
    /// </summary>
    private const string Credit =
        "Made of the [O*NET Database](https://www.onetcenter.org/database.html) by the U.S. Department of Labor, Employment and Training Administration "
        + "(USDOL/ETA), used under the [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) license; its tables were rearranged.";

    /// <summary>Writes lectures of so many roles in all. Where there are no more occupations they begin again, with a number behind the title.</summary>
    /// <param name="onet">The folder with the tables of O*NET; null for occupations made up.</param>
    public static Occupation[] Write(string? onet, string folder, int roles, int rolesInEach)
    {
        var occupations = onet is null ? MadeUpOccupations.First(roles) : OnetTables.Occupations(onet);
        var roleOf = Enumerable.Range(0, roles).Select(i => (Again: i / occupations.Length, Occupation: occupations[i % occupations.Length]))
            .Select(o => o.Again == 0 ? o.Occupation : o.Occupation with { Title = $"{o.Occupation.Title} {o.Again + 1}" });
        Directory.CreateDirectory(folder);

        foreach (var (number, some) in roleOf.Chunk(rolesInEach).Index())
        {
            var introduction = onet is null ? "Nobody has these occupations: they were made up to measure the site." : Credit;
            File.WriteAllText(Path.Combine(folder, $"part-{number + 1:0000}.md"), Lecture($"Part {number + 1} of the Occupations", introduction, some));
        }

        return occupations;
    }

    private static string Lecture(string title, string introduction, IEnumerable<Occupation> occupations)
    {
        var lines = new List<string> { $"# {title}", "", introduction };

        foreach (var occupation in occupations)
        {
            lines.AddRange(["", $"## {Escaped(occupation.Title)}", "", "### Overview", "", Escaped(occupation.Description)]);
            lines.AddRange(["", "### Responsibilities", "", .. occupation.Tasks.Select(Item)]);
            lines.AddRange(["", "### Required Skills"]);

            foreach (var group in occupation.Skills.GroupBy(skill => skill.Group, skill => skill.Name))
                lines.AddRange(["", $"#### {Escaped(group.Key)}", "", .. group.Select(Item)]);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Item(string text) => $"- {Escaped(text)}";

    private static string Escaped(string text) =>
        string.Concat(text.Trim().Select(c => c is '*' or '_' or '<' or '>' or '[' or ']' or '`' or '\\' or '|' or '#' ? $"\\{c}" : c.ToString()));
}
