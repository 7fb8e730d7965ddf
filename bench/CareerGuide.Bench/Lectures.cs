namespace CareerGuide.Bench;

/// <summary>
/// Real occupations as lectures, to see the site at scale. Made of the O*NET database, which the U.S. Department of Labor,
/// Employment and Training Administration licenses under CC BY 4.0; each lecture says so.
/// </summary>
internal static class Lectures
{
    /// <summary>Major groups of the Standard Occupational Classification 2018.</summary>
    private static readonly Dictionary<string, string> MajorGroups = new()
    {
        ["11"] = "Management",
        ["13"] = "Business and Financial Operations",
        ["15"] = "Computer and Mathematical",
        ["17"] = "Architecture and Engineering",
        ["19"] = "Life, Physical, and Social Science",
        ["21"] = "Community and Social Service",
        ["23"] = "Legal",
        ["25"] = "Educational Instruction and Library",
        ["27"] = "Arts, Design, Entertainment, Sports, and Media",
        ["29"] = "Healthcare Practitioners and Technical",
        ["31"] = "Healthcare Support",
        ["33"] = "Protective Service",
        ["35"] = "Food Preparation and Serving Related",
        ["37"] = "Building and Grounds Cleaning and Maintenance",
        ["39"] = "Personal Care and Service",
        ["41"] = "Sales and Related",
        ["43"] = "Office and Administrative Support",
        ["45"] = "Farming, Fishing, and Forestry",
        ["47"] = "Construction and Extraction",
        ["49"] = "Installation, Maintenance, and Repair",
        ["51"] = "Production",
        ["53"] = "Transportation and Material Moving",
        ["55"] = "Military Specific",
    };

    /// <summary>A lecture for each major group of occupations.</summary>
    /// <param name="source">The folder with the tables <c>Occupation Data.txt</c>, <c>Task Statements.txt</c>, <c>Technology Skills.txt</c>.</param>
    public static int Write(string source, string folder)
    {
        var onet = Onet.Read(source);
        Directory.CreateDirectory(folder);

        foreach (var group in onet.Occupations.GroupBy(occupation => occupation.Code[..2]))
            File.WriteAllText(Path.Combine(folder, $"{group.Key}-{FileName(MajorGroups[group.Key])}.md"), Lecture(MajorGroups[group.Key], group, onet));

        Console.WriteLine($"{onet.Occupations.Length} roles in {onet.Occupations.Select(occupation => occupation.Code[..2]).Distinct().Count()} lectures");

        return 0;
    }

    /// <summary>Lectures of so many roles in all. Where there are no more occupations they begin again, with a number behind the title.</summary>
    public static void Write(string source, string folder, int roles, int rolesInEach)
    {
        var onet = Onet.Read(source);
        Directory.CreateDirectory(folder);
        var numbered = Enumerable.Range(0, roles).Select(i => (Again: i / onet.Occupations.Length, Occupation: onet.Occupations[i % onet.Occupations.Length]))
            .Select(o => o.Again == 0 ? o.Occupation : o.Occupation with { Title = $"{o.Occupation.Title} {o.Again + 1}" });

        foreach (var (number, some) in numbered.Chunk(rolesInEach).Index())
            File.WriteAllText(Path.Combine(folder, $"part-{number + 1:0000}.md"), Lecture($"Part {number + 1} of the", some, onet));
    }

    private static string Lecture(string title, IEnumerable<Occupation> occupations, Onet onet)
    {
        var lines = new List<string>
        {
            $"# {title} Occupations",
            "",
            "Made of the O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), "
                + "used under the [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) license; its tables were rearranged.",
        };

        foreach (var occupation in occupations)
        {
            lines.AddRange(["", $"## {Escaped(occupation.Title)}", "", "### Overview", "", Escaped(occupation.Description)]);
            lines.AddRange(["", "### Responsibilities", "", .. onet.Tasks[occupation.Code].Select(Item)]);
            lines.AddRange(["", "### Required Skills"]);

            foreach (var group in onet.Skills[occupation.Code].GroupBy(skill => skill.Group, skill => skill.Name))
                lines.AddRange(["", $"#### {Escaped(group.Key)}", "", .. group.Select(Item)]);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Item(string text) => $"- {Escaped(text)}";

    private static string Escaped(string text) =>
        string.Concat(text.Trim().Select(c => c is '*' or '_' or '<' or '>' or '[' or ']' or '`' or '\\' or '|' or '#' ? $"\\{c}" : c.ToString()));

    private static string FileName(string title) =>
        string.Join('-', title.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));

    private sealed record Occupation(string Code, string Title, string Description);

    private sealed record Onet(Occupation[] Occupations, ILookup<string, string> Tasks, ILookup<string, (string Group, string Name)> Skills)
    {
        public static Onet Read(string source)
        {
            var tasks = OnetTables.Rows(source, "Task Statements").ToLookup(row => row["O*NET-SOC Code"], row => row["Task"]);
            var skills = OnetTables.Rows(source, "Technology Skills").ToLookup(row => row["O*NET-SOC Code"], row => (Group: row["Commodity Title"], Name: row["Example"]));
            var occupations = OnetTables.Rows(source, "Occupation Data")
                .Select(row => new Occupation(row["O*NET-SOC Code"], row["Title"], row["Description"]))
                .Where(occupation => tasks.Contains(occupation.Code) && skills.Contains(occupation.Code))
                .ToArray();

            return new(occupations, tasks, skills);
        }
    }
}
