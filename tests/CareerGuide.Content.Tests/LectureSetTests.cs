using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>Lectures that are read together know each other's roles.</summary>
public sealed class LectureSetTests
{
    [Theory]
    [InlineData("Data-Engineer")]
    [InlineData("Data Engineer", "Data-Engineer")]
    [InlineData("Data-Engineer", "Dáta Engineer")]
    public void However_a_table_writes_roles_no_two_have_one_address(params string[] columns)
    {
        var lecture = Read(
            $"## Data Engineer!\n\n### Skills\n\n- SQL\n\n## Comparison\n\n| Criterion | {string.Join(" | ", columns)} | X |\n|---|{string.Join("", columns.Select(_ => "---|"))}---|\n| Coding | {string.Join(" | ", columns.Select(_ => "High"))} | Low |\n",
            "## Data-Engineer\n\n### Skills\n\n- Python\n");

        Assert.Equal(lecture.Roles.Select(r => r.Slug).Distinct(), lecture.Roles.Select(r => r.Slug));
    }

    [Fact]
    public void A_role_with_the_address_of_the_lectures_own_is_its_own() => Assert.Equal(
        "data-engineer",
        Assert.Single(Read(
            "## Data Engineer!\n\n### Skills\n\n- SQL\n\n## Comparison\n\n| Role | Coding |\n|---|---|\n| Data-Engineer | High |\n",
            "## Data-Engineer\n\n### Skills\n\n- Python\n").Roles).Slug);

    [Fact]
    public void A_role_that_another_lecture_gives_an_abbreviation_of_is_the_same_under_that()
    {
        const string full = "# A\n\n## Machine Welding (MW) Engineer\n\n### Responsibilities\n\n- Weld\n";
        const string shortened = "# B\n\n## MW Engineer\n\n### Responsibilities\n\n- Weld more\n";

        Assert.Equal("machine-welding-engineer", Assert.Single(Read(full, shortened).Roles).Slug);
        Assert.Equal("machine-welding-engineer", Assert.Single(Read(shortened, full).Roles).Slug);
    }

    [Fact]
    public void Initials_of_a_role_of_another_lecture_mean_it()
    {
        var lecture = Read(
            "# A\n\n## Data Analyst\n\n### Skills\n\n- SQL\n\n## Workflow\n\nSRE → DA\n",
            "# B\n\n## Site Reliability Engineer\n\n### Skills\n\n- Linux\n");

        Assert.Equal(["site-reliability-engineer", "data-analyst"], lecture.Workflow.Select(step => step.RoleSlug));
    }

    private static Lecture Read(string first, string second) =>
        LectureSet.Read(Glossary.Empty, [new LectureSource("first.md", first), new LectureSource("second.md", second)])[0].Lecture;
}
