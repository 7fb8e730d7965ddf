using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

/// <summary>Tables that hold the parts of roles.</summary>
public sealed class PartTableTests
{
    [Theory]
    [InlineData("| Role | Responsibilities | Skills |\n|---|---|---|\n| Data Engineer | Build pipelines<br>Keep data clean | SQL<br>Python |\n| Data Analyst | Make charts | Excel |\n")]
    [InlineData("| | Data Engineer | Data Analyst |\n|---|---|---|\n| Responsibilities | Build pipelines<br>• Keep data clean | Make charts |\n| Skills | SQL, Python | Excel |\n")]
    [InlineData("<table><tr><th>Role</th><th>Tasks</th><th>Skills</th></tr><tr><td>Data Engineer</td><td><ul><li>Build pipelines</li><li>Keep data clean</li></ul></td><td>SQL, Python</td></tr><tr><td>Data Analyst</td><td>Make charts</td><td>Excel</td></tr></table>\n")]
    public void A_lecture_may_describe_its_roles_in_one_table(string table)
    {
        var lecture = Read($"# Careers\n\n{table}");

        Assert.Equal(["Data Engineer", "Data Analyst"], lecture.Roles.Select(role => role.Name));
        Assert.Equal(["Build pipelines", "Keep data clean"], lecture.Roles[0].Responsibilities.Select(item => item.Text));
        Assert.Equal(["SQL", "Python"], lecture.Roles[0].Skills.SelectMany(skill => skill.Names));
        Assert.Equal(["Excel"], lecture.Roles[1].Skills.SelectMany(skill => skill.Names));
        Assert.Single(lecture.Comparisons);
    }

    [Theory]
    [InlineData("de", "| Rolle | Beschreibung | Aufgaben |\n|---|---|---|\n| Entwickler | Schreibt Programme | Programmieren |\n| Tester | Prüft sie | Prüfen |\n")]
    [InlineData("es", "| Rol | Descripción | Tareas |\n|---|---|---|\n| Diseñador | Schreibt Programme | Programmieren |\n| Tester | Prüft sie | Prüfen |\n")]
    public void A_lecture_may_describe_its_roles_in_one_table_in_any_language(string language, string table)
    {
        var role = Read($"---\nlanguage: {language}\n---\n# X\n\n{table}").Roles[0];

        Assert.Equal("Schreibt Programme", Assert.Single(role.About).Text);
        Assert.Equal("Programmieren", Assert.Single(role.Responsibilities).Text);
    }

    [Fact]
    public void A_word_that_may_be_a_job_is_one_among_jobs_in_a_table() =>
        Assert.Equal(["Paralegal", "Judge", "Court Reporter"], Read("# Law\n\n| Career | What they do |\n|---|---|\n| Paralegal | Helps |\n| Judge | Decides |\n| Court Reporter | Writes |\n").Roles.Select(role => role.Name));

    [Fact]
    public void What_a_table_ranks_is_no_part()
    {
        var lecture = Read("# Careers\n\n| Role | Skills | Experience |\n|---|---|---|\n| Data Engineer | High | Medium |\n| Data Analyst | Low | High |\n");

        Assert.All(lecture.Roles, role => Assert.Empty(role.Skills));
    }

    [Fact]
    public void A_table_beside_roles_with_text_only_compares()
    {
        var lecture = Read("# Careers\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n## Compared\n\n| | Data Engineer | Data Analyst |\n|---|---|---|\n| Skills | Spark | Excel |\n");

        Assert.Equal(["SQL"], lecture.Roles.SelectMany(role => role.Skills).Select(skill => skill.Text));
    }

    [Theory]
    [InlineData("| | |\n|---|---|\n| **Responsibilities** | Build pipelines<br>Keep data clean |\n| **Skills** | SQL, Python |\n")]
    [InlineData("| Part | What |\n|---|---|\n| Responsibilities | Build pipelines<br>Keep data clean |\n| Skills | SQL, Python |\n")]
    [InlineData("| Responsibilities | Build pipelines<br>Keep data clean |\n|---|---|\n| Skills | SQL, Python |\n")]
    [InlineData("<table><tr><th>Responsibilities</th><td><ul><li>Build pipelines</li><li>Keep data clean</li></ul></td></tr><tr><th>Skills</th><td>SQL, Python</td></tr></table>\n")]
    public void A_role_may_have_a_table_of_its_parts(string table)
    {
        var role = Read($"# Careers\n\n## Data Engineer\n\n{table}\n## Data Analyst\n\nText.\n").Roles[0];

        Assert.Equal(["Build pipelines", "Keep data clean"], role.Responsibilities.Select(item => item.Text));
        Assert.Equal(["SQL", "Python"], role.Skills.SelectMany(skill => skill.Names));
    }

    [Fact]
    public void A_table_of_parts_is_evidence_for_a_role() =>
        Assert.Equal(["Sweeper of Halls"], Read("# Castle\n\n## Sweeper of Halls\n\n| | |\n|---|---|\n| Responsibilities | Sweep |\n| Skills | Brooms |\n").Roles.Select(role => role.Name));

    private static Lecture Read(string text) => LectureParser.Parse(text, "careers.md", SiteVocabulary.Empty).Lecture;
}
