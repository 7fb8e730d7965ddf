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

    [Fact]
    public void A_point_that_is_a_label_stands_above_the_lines_behind_it()
    {
        var role = LectureParser.Parse("## Data Engineer\n\n- **Focus:**\n  Reliable data\n", "careers.md", SiteVocabulary.Empty).Lecture.Roles[0];

        Assert.Equal([new Item("Reliable data", 4)], role.Focus);
    }
}
