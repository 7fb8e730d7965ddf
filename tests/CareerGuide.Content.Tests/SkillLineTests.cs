using Xunit;

namespace CareerGuide.Content.Tests;

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
        var role = LectureParser.Parse("## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n- **Tools:** Excel, Tableau and Power BI\n", "careers.md", Repository.Vocabulary).Lecture.Roles[1];

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
    public void A_line_is_kept_as_written() => Assert.Equal("SQL (Advanced level).", Read("- **SQL** (Advanced level).").Text);

    private static SkillLine Read(string lines) =>
        LectureParser.Parse($"## Data Engineer\n\n### Skills\n\n{lines}\n", "careers.md", Repository.Vocabulary).Lecture.Roles[0].Skills[0];
}
