using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

public sealed class LabelTests
{
    [Theory]
    [InlineData("**Focus:** Reliable data", 7)]
    [InlineData("**Focus**: Reliable data", 7)]
    [InlineData("**Focus:**\nReliable data", 8)]
    public void What_a_label_says_stands_on_its_own_line(string label, int line)
    {
        var role = LectureParser.Parse($"## Data Engineer\n\n### Skills\n\n- SQL\n\n{label}\n", "careers.md", SiteVocabulary.Empty).Lecture.Roles[0];

        Assert.Equal([new Item("Reliable data", line)], role.Focus);
    }

    [Theory]
    [InlineData("Skills –\n\n- Calm")]
    [InlineData("Skills -\n- Calm")]
    [InlineData("**Skills** (must have):\n\n- Calm")]
    [InlineData("Skills\n: Calm")]
    [InlineData("**Skills**\n: Calm")]
    [InlineData("### a) Skills\n\n- Calm")]
    [InlineData("### B. Skills\n\n- Calm")]
    [InlineData("### Skills ¶\n\n- Calm")]
    public void The_skills_of_a_role_are_labelled_in_many_ways(string part)
    {
        var role = LectureParser.Parse($"# Port\n\n## Crane Operator\n\nLifts boxes.\n\n{part}\n\n## Dock Planner\n\nPlans.\n", "port.md", SiteVocabulary.Empty).Lecture.Roles[0];

        Assert.Equal("Calm", Assert.Single(role.Skills).Text);
        Assert.Equal(["Lifts boxes."], role.About.Select(item => item.Text));
    }

    [Fact]
    public void A_point_that_is_a_label_stands_above_the_lines_behind_it()
    {
        var role = LectureParser.Parse("## Data Engineer\n\n- **Focus:**\n  Reliable data\n", "careers.md", SiteVocabulary.Empty).Lecture.Roles[0];

        Assert.Equal([new Item("Reliable data", 4)], role.Focus);
    }
}
