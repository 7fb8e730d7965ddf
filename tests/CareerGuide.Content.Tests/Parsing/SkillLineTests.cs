using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

public sealed class SkillLineTests
{
    /// <summary>The line; its names, with <c>|</c> for any and <c>+</c> for all; what is asked for; its members.</summary>
    public static TheoryData<string, string, string, string> Lines => new()
    {
        { "SQL", "SQL", "", "" },
        { "sql", "SQL", "", "" },
        { "SQL.", "SQL", "", "" },
        { "**SQL**", "SQL", "", "" },
        { "`SQL`", "SQL", "", "" },
        { "[SQL](https://example.org)", "SQL", "", "" },
        { "SQL (Advanced level)", "SQL", "Advanced", "" },
        { "SQL (Basic)", "SQL", "Basic", "" },
        { "SQL (very strong)", "SQL", "Advanced", "" },
        { "SQL (good knowledge)", "SQL", "Intermediate", "" },
        { "SQL (expert)", "SQL", "Expert", "" },
        { "SQL (beginner)", "SQL", "Basic", "" },
        { "SQL (any dialect you like)", "SQL", "", "" },
        { "R (optional)", "R", "optional", "" },
        { "R (nice to have)", "R", "optional", "" },
        { "R (basic, optional)", "R", "Basic optional", "" },
        { "Advanced Excel", "Excel", "Advanced", "" },
        { "Basic Statistics", "Statistics", "Basic", "" },
        { "Strong knowledge of SQL", "SQL", "Advanced", "" },
        { "Basics of Gardening", "Basics of Gardening", "", "" },
        { "Python (Pandas, NumPy)", "Python", "", "Pandas, NumPy" },
        { "Python (Pandas / NumPy)", "Python", "", "Pandas, NumPy" },
        { "Python (Pandas, NumPy, etc.)", "Python", "", "Pandas, NumPy" },
        { "Version Control (Git)", "Version Control", "", "Git" },
        { "Business Metrics (KPIs)", "Business Metrics", "", "KPIs" },
        { "Key Performance Indicators (KPI)", "KPIs", "", "" },
        { "Big Data Tools (Hadoop / Spark)", "Big Data Tools", "", "Hadoop, Spark" },
        { "Python / Scala", "Python | Scala", "", "" },
        { "Python or Scala", "Python | Scala", "", "" },
        { "Power BI or Tableau (basic)", "Power BI | Tableau", "Basic", "" },
        { "TensorFlow / PyTorch", "TensorFlow | PyTorch", "", "" },
        { "SQL, Python or Scala", "SQL | Python | Scala", "", "" },
        { "Docker & Kubernetes", "Docker + Kubernetes", "", "" },
        { "Docker and Kubernetes", "Docker + Kubernetes", "", "" },
        { "AWS, Azure, GCP", "AWS + Azure + GCP", "", "" },
        { "AWS, Azure and GCP", "AWS + Azure + GCP", "", "" },
        { "AWS, Azure, GCP, etc.", "AWS + Azure + GCP", "", "" },
        { "Probability & Statistics", "Probability & Statistics", "", "" },
        { "Probability and Statistics", "Probability & Statistics", "", "" },
        { "ETL/ELT", "ETL/ELT", "", "" },
        { "CI/CD pipelines", "CI/CD pipelines", "", "" },
        { "A/B Testing Basics", "A/B Testing Basics", "", "" },
        { "Supervised & Unsupervised Learning", "Supervised & Unsupervised Learning", "", "" },
        { "Batch vs Real-time Processing", "Batch vs Real-time Processing", "", "" },
        { "Python / Fortran IV", "Python / Fortran IV", "", "" },
        { "Pruning & Grafting", "Pruning & Grafting", "", "" },
        { "Postgres", "PostgreSQL", "", "" },
        { "k8s", "Kubernetes", "", "" },
        { "C++ (advanced)", "C++", "Advanced", "" },
        { "**Databases**: PostgreSQL, MySQL (basic)", "Databases→Database systems", "", "PostgreSQL, MySQL" },
        { "**Cloud Platforms**: AWS, Azure", "Cloud Platforms", "", "AWS, Azure" },
        { "Excel, LIMS Nine, Power BI, SQL databases, Python (Pandas, Matplotlib).", "Excel + LIMS Nine + Power BI + SQL databases + Python", "", "Pandas, Matplotlib" },
        { "Photoshop, Figma, After Effects, etc.", "Photoshop + Figma + After Effects", "", "" },
        { "Photoshop, Figma or After Effects", "Photoshop | Figma | After Effects", "", "" },
        { "Photoshop | Figma | After Effects", "Photoshop + Figma + After Effects", "", "" },
        { "Photoshop / Figma / After Effects", "Photoshop | Figma | After Effects", "", "" },
        { "Photoshop / Figma / After Effects (optional)", "Photoshop | Figma | After Effects", "optional", "" },
        { "TCP/IP/UDP", "TCP/IP/UDP", "", "" },
        { "Pruning, Grafting", "Pruning, Grafting", "", "" },
        { "Reading the sky, the wind and the moods of the sea", "Reading the sky, the wind and the moods of the sea", "", "" },
        { "Proficiency in Python, R, and statistics tools like Minitab.", "Python + R + statistics tools", "", "Minitab" },
        { "Knowledge of welding", "welding", "", "" },
        { "Experience with Photoshop and Illustrator", "Photoshop + Illustrator", "", "" },
        { "Experience with supply and demand", "supply and demand", "", "" },
        { "Familiarity with Docker", "Docker", "", "" },
        { "Good working knowledge of Excel", "Excel", "Intermediate", "" },
        { "Deep understanding of probability and statistics", "Probability & Statistics", "Advanced", "" },
        { "Ability to use Git", "Git", "", "" },
        { "Ability to stay calm", "Ability to stay calm", "", "" },
        { "Understanding of how a ship is loaded, lashed and kept upright at sea", "Understanding of how a ship is loaded, lashed and kept upright at sea", "", "" },
        { "Visualization tools such as Power BI and Tableau", "Visualization tools", "", "Power BI, Tableau" },
        { "Drawing tools (e.g., Figma)", "Drawing tools", "", "Figma" },
        { "SQL – querying databases", "SQL", "", "" },
        { "**Python** — scripting", "Python", "", "" },
        { "Docker: containers", "Docker", "", "" },
        { "**Docker**: containers", "Docker", "", "" },
        { "Welding – joining steel", "Welding – joining steel", "", "" },
        { "Python: Pandas, NumPy", "Python", "", "Pandas, NumPy" },
        { "Languages: Python, Ruby, Perl", "Languages", "", "Python, Ruby, Perl" },
        { "**SQL**: advanced", "SQL", "Advanced", "" },
        { "**Python (basic)**: Pandas", "Python", "Basic", "Pandas" },
        { "*Case files:* DocuMate, FileRight", "Case files", "", "DocuMate, FileRight" },
        { "**Protocol:** knows the order of oaths", "Protocol", "", "" },
        { "**Programming**: SQL (essential), Python/R (basic)", "Programming", "", "SQL, Python, R" },
        { "**Office**: teamwork, listening and planning", "Office", "", "teamwork, listening, planning" },
        { "**Advanced SQL**: windows, recursion and more of what nobody dares to ask", "SQL", "Advanced", "" },
    };

    [Theory, MemberData(nameof(Lines))]
    public void A_line_names_skills(string written, string names, string asked, string members)
    {
        var line = Read($"- {written}");
        var separator = line.Choice switch { Choice.Any => " | ", Choice.All => " + ", _ => "?" };

        Assert.Equal(names.Split('→')[^1], string.Join(separator, line.Names));
        Assert.Equal(asked, $"{line.Level}{(line.Optional ? " optional" : "")}".Trim());
        Assert.Equal(members, string.Join(", ", line.Members.Select(member => member.Name)));
    }

    [Fact]
    public void A_name_that_stands_alone_elsewhere_may_be_split_from_another() =>
        Assert.Equal(["Pruning", "Grafting"], Read("- Pruning & Grafting\n- Pruning\n- Grafting").Names);

    [Fact]
    public void A_line_of_tools_under_a_role_is_all_of_them()
    {
        var role = LectureParser.Parse("## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n- **Tools:** Excel, Tableau and Power BI\n", "careers.md", DefaultContent.Vocabulary).Lecture.Roles[1];

        var line = Assert.Single(role.Skills);
        Assert.Equal(("Tools", Choice.All), (line.Group, line.Choice));
        Assert.Equal(["Excel", "Tableau", "Power BI"], line.Names);
    }

    [Fact]
    public void What_a_bracket_says_is_never_lost()
    {
        Assert.Equal("any dialect you like", Read("- SQL (any dialect you like)").Remark);
        Assert.Equal(SkillLevel.Basic, Read("- **Database systems**: MySQL (basic)").Members[0].Level);
    }

    [Fact]
    public void What_is_said_of_a_known_skill_is_its_remark()
    {
        Assert.Equal("querying databases", Read("- SQL – querying databases").Remark);
        Assert.Equal("containers", Read("- **Docker**: containers").Remark);
    }

    [Fact]
    public void Each_name_of_a_list_has_its_own_bracket()
    {
        var line = Read("- SQL (essential), Figma (basic), Excel");

        Assert.Equal(["SQL", "Figma", "Excel"], line.Names);
        Assert.Equal([new("SQL", null, "essential"), new("Figma", SkillLevel.Basic)], line.Qualified);
        Assert.Null(line.Level);
    }

    [Fact]
    public void Where_every_line_has_a_name_in_front_of_a_dash_the_names_are_the_skills()
    {
        var lines = ReadAll("- Welding – joining steel\n- Patience – waiting with people");

        Assert.Equal(["Welding", "Patience"], lines.SelectMany(line => line.Names));
        Assert.Equal(["joining steel", "waiting with people"], lines.Select(line => line.Remark));
    }

    [Theory]
    [InlineData("- *Technical Skills:*\n    - *Case files:* DocuMate, FileRight\n    - *Protocol:* knows the order of oaths\n- *Soft Skills:*\n    - Calm\n    - Discretion")]
    [InlineData("- Technical Skills\n    - **Case files**: DocuMate, FileRight\n    - Protocol: knows the order of oaths\n- **Soft Skills**\n    - Calm\n    - Discretion")]
    public void Categories_with_nested_lists_are_groups(string list)
    {
        var lines = ReadAll(list);

        Assert.Equal(["Technical Skills|Case files", "Technical Skills|Protocol", "Soft Skills|Calm", "Soft Skills|Discretion"], lines.Select(line => $"{line.Group}|{line.Names[0]}"));
        Assert.Equal(["DocuMate", "FileRight"], lines[0].Members.Select(member => member.Name));
    }

    [Fact]
    public void A_known_skill_keeps_what_is_nested_under_it()
    {
        var line = Read("- **Databases:**\n    - MySQL\n    - MongoDB");

        Assert.Equal("Database systems", line.Names[0]);
        Assert.Equal(["MySQL", "MongoDB"], line.Members.Select(member => member.Name));
    }

    [Fact]
    public void Many_unknown_skills_are_told_in_one_note()
    {
        var lecture = LectureParser.Parse("## Data Engineer\n\n### Skills\n\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"- Craft {i}\n")), "careers.md", DefaultContent.Vocabulary);

        var note = Assert.Single(lecture.Diagnostics, d => d.Code == "CG030");
        Assert.StartsWith("30 skills are not in the glossary, among them “Craft 1”, “Craft 2” and “Craft 3”.", note.Message, StringComparison.Ordinal);
        Assert.Equal(5, note.Line);
    }

    [Fact]
    public void A_line_is_kept_as_written() => Assert.Equal("SQL (Advanced level).", Read("- **SQL** (Advanced level).").Text);

    [Theory]
    [InlineData("ja", "SQL（上級）", "SQL", "Advanced", "")]
    [InlineData("ja", "Python（Pandas、NumPyなど）", "Python", "", "Pandas, NumPy")]
    [InlineData("zh", "SQL（精通）", "SQL", "Expert", "")]
    [InlineData("zh", "Python（Pandas、NumPy）", "Python", "", "Pandas, NumPy")]
    [InlineData("zh", "SQL：熟练", "SQL", "Advanced", "")]
    [InlineData("zh", "数据分析工具：Excel、Tableau、Power BI等", "数据分析工具", "", "Excel, Tableau, Power BI")]
    [InlineData("zh", "舞台平等", "舞台平等", "", "")]
    [InlineData("zh", "Excel，Tableau；SQL", "Excel + Tableau + SQL", "", "")]
    [InlineData("ko", "Git（기초）", "Git", "Basic", "")]
    [InlineData("ar", "Excel، Tableau، SQL", "Excel + Tableau + SQL", "", "")]
    [InlineData("en", "SQL（Advanced level）", "SQL", "Advanced", "")]
    public void Marks_as_wide_as_the_letters_mean_the_same(string language, string written, string names, string asked, string members)
    {
        var line = Assert.Single(LectureParser.Parse($"---\nlanguage: {language}\n---\n\n## Data Engineer\n\n### Skills\n\n- {written}\n", "careers.md", DefaultContent.Vocabulary).Lecture.Roles[0].Skills);

        Assert.Equal(names, string.Join(" + ", line.Names));
        Assert.Equal(asked, $"{line.Level}");
        Assert.Equal(members, string.Join(", ", line.Members.Select(member => member.Name)));
        Assert.Equal(written, line.Text);
    }

    private static SkillLine Read(string lines) => ReadAll(lines)[0];

    [Fact]
    public void Lines_of_a_paragraph_that_each_begin_with_a_name_are_lines_of_skills()
    {
        var lecture = LectureParser.Parse("## Harbour Pilot\n\n### Skills\n\nLanguages: French, Dutch\nOffice : Excel, SQL.\nAim:\nA safe harbour.\n\nThe job changes fast.\n", "lecture.md", DefaultContent.Vocabulary).Lecture;

        var role = Assert.Single(lecture.Roles);
        Assert.Equal([("Languages", 5), ("Office", 6)], role.Skills.Select(skill => (Assert.Single(skill.Names), skill.Line)));
        Assert.Equal(["Excel", "SQL"], role.Skills[1].Members.Select(member => member.Name));
        Assert.Contains("A safe harbour.", Assert.Single(role.Sections).Html, StringComparison.Ordinal);
        Assert.Contains("The job changes fast.", role.Sections[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_paragraph_with_a_colon_is_no_list()
    {
        var role = Assert.Single(LectureParser.Parse("## Harbour Pilot\n\n### Duties\n\nNote: the pilot boards\nthe ship at sea.\n", "lecture.md", SiteVocabulary.Empty).Lecture.Roles);

        Assert.Equal("Note: the pilot boards the ship at sea.", Assert.Single(role.Responsibilities).Text);
    }

    [Fact]
    public void Lines_of_a_paragraph_that_each_begin_with_a_name_are_points()
    {
        var role = Assert.Single(LectureParser.Parse("## Kapitän\n\n### Aufgaben\n\nSicherheit: prüft die Leinen\nAn Bord: empfängt Gäste\n", "lecture.md", SiteVocabulary.Empty).Lecture.Roles);

        Assert.Equal([("Sicherheit: prüft die Leinen", 5), ("An Bord: empfängt Gäste", 6)], role.Responsibilities.Select(item => (item.Text, item.Line)));
    }

    private static IReadOnlyList<SkillLine> ReadAll(string lines) =>
        LectureParser.Parse($"## Data Engineer\n\n### Skills\n\n{lines}\n", "careers.md", DefaultContent.Vocabulary).Lecture.Roles[0].Skills;
}
