using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Text;

public sealed class NamingTests
{
    [Theory]
    [InlineData("# Data Engineer", "Data Engineer")]
    [InlineData("# 1. Data Engineer", "Data Engineer")]
    [InlineData("# 2) Data Engineer", "Data Engineer")]
    [InlineData("# 1.2. Data Engineer", "Data Engineer")]
    [InlineData("# 3️⃣ Data Engineer", "Data Engineer")]
    [InlineData("# 3\u20E3 Data Engineer", "Data Engineer")]
    [InlineData("# 4 - Data Engineer", "Data Engineer")]
    [InlineData("# 🎯 Data Engineer", "Data Engineer")]
    [InlineData("# 👩‍💻 1. Data Engineer", "Data Engineer")]
    [InlineData("# 1️⃣ 📊 Data Engineer", "Data Engineer")]
    [InlineData("# Data Engineer 🚀", "Data Engineer")]
    [InlineData("# Data Engineer:", "Data Engineer")]
    [InlineData("# **Data Engineer**:", "Data Engineer")]
    [InlineData("# *Data* `Engineer` ##", "Data Engineer")]
    [InlineData("# <u>Data</u>  Engineer", "Data Engineer")]
    [InlineData("# [Data Engineer](https://example.org)", "Data Engineer")]
    [InlineData("# Data &amp; AI", "Data & AI")]
    [InlineData("# → Data Engineer", "Data Engineer")]
    [InlineData("# ğŸ“ Data Engineer", "Data Engineer")]
    [InlineData("# ï¸ Data Engineer", "Data Engineer")]
    [InlineData("Data Engineer\n=====", "Data Engineer")]
    [InlineData("# 3D Artist", "3D Artist")]
    [InlineData("# 2024 in Review", "2024 in Review")]
    [InlineData("# .NET Developer", ".NET Developer")]
    [InlineData("# C# Developer", "C# Developer")]
    [InlineData("# 🎯", "🎯")]
    public void A_heading_is_freed_from_what_decorates_it(string markdown, string text) =>
        Assert.Equal(text, LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture.Headings[0].Text);

    [Theory]
    [InlineData("Data Engineer", "")]
    [InlineData("Machine Learning (ML) Engineer", "ML Engineer")]
    [InlineData("Site Reliability Engineer (SRE)", "SRE")]
    [InlineData("Ingeniero de Datos (Data Engineer)", "Data Engineer")]
    [InlineData("Data Engineer (remote work)", "")]
    [InlineData("Data Engineer (0-2 years)", "")]
    [InlineData("Tester", "")]
    public void A_role_is_shown_with_the_names_that_its_heading_gives(string heading, string aliases) =>
        Assert.Equal(aliases, string.Join(", ", Roles($"## {heading}\n\n### Skills\n\n- SQL\n")[0].Aliases));

    [Fact]
    public void Initials_that_two_roles_share_belong_to_neither() =>
        Assert.All(Roles("## Data Architect\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- SQL\n"), role => Assert.Empty(role.Initials));

    [Fact]
    public void Initials_mean_a_role_and_are_not_shown()
    {
        var lecture = LectureParser.Parse(
            "## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- SQL\n\n## Workflow\n\nDE → DA\n", "lecture.md", SiteVocabulary.Empty).Lecture;

        Assert.Equal(["data-engineer", "data-analyst"], lecture.Workflow.Select(step => step.RoleSlug));
        Assert.All(lecture.Roles, role => Assert.Empty(role.Aliases));
    }

    [Theory]
    [InlineData("Role 1: Data Engineer", "Data Engineer")]
    [InlineData("Level 1: Pastry Assistant (0-2 years)", "Pastry Assistant")]
    [InlineData("L1: Tour Assistant", "Tour Assistant")]
    [InlineData("Task 2 Line Supervisor", "Line Supervisor")]
    [InlineData("A. Data Engineer", "Data Engineer")]
    [InlineData("Nivel 3: Data Engineer", "Data Engineer")]
    [InlineData("Data Engineer (remote work)", "Data Engineer")]
    [InlineData("Jefe de Cocina (Head Chef)", "Jefe de Cocina")]
    [InlineData("Python 3 Developer", "Python 3 Developer")]
    [InlineData("3D Artist", "3D Artist")]
    [InlineData("3/5: Data Engineer", "Data Engineer")]
    [InlineData("Lesson 4. Data Engineer", "Data Engineer")]
    [InlineData("Unit 2.3 Data Engineer", "Data Engineer")]
    [InlineData("Job Profile: Data Engineer", "Data Engineer")]
    [InlineData("Role A: Data Engineer", "Data Engineer")]
    [InlineData("① Data Engineer", "Data Engineer")]
    [InlineData("Ⅱ. Data Engineer", "Data Engineer")]
    [InlineData("1 | Data Engineer", "Data Engineer")]
    [InlineData("Data Engineer – 0-2 years", "Data Engineer")]
    [InlineData("Data Engineer, 3+ years", "Data Engineer")]
    [InlineData("“Data Engineer”", "Data Engineer")]
    [InlineData("360 Photographer", "360 Photographer")]
    public void A_role_is_called_by_its_name_alone(string heading, string name) =>
        Assert.Equal(name, Assert.Single(Roles($"# Careers\n\n## {heading}\n\n### Skills\n\n- SQL\n")).Name);

    [Fact]
    public void A_remark_that_tells_two_roles_apart_stays_in_their_names() =>
        Assert.Equal(
            ["Nurse (ward)", "Nurse (school)"],
            Roles("## Nurse (ward)\n\n### Skills\n\n- First aid\n\n## Nurse (school)\n\n### Skills\n\n- Patience\n").Select(role => role.Name));

    [Fact]
    public void A_shortening_that_the_lecture_uses_is_another_name()
    {
        var roles = Roles("## Machine Learning Engineer\n\n### Skills\n\n- SQL\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\nML Engineers are many.");

        Assert.Equal(["ML Engineer"], roles[0].Aliases);
    }

    private static IReadOnlyList<Role> Roles(string markdown) => LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture.Roles;
}
