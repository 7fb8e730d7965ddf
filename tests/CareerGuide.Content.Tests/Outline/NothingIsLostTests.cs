using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests.Outline;

/// <summary>Small inputs that were once lost or run together, each with what a person reads there.</summary>
public sealed class NothingIsLostTests
{
    [Theory]
    [InlineData("<ul>\n<li>Build</li>\n<li>Keep</li>\n</ul>")]
    [InlineData("<ul><li>Build</li><li>Keep</li></ul>")]
    [InlineData("<p>Build<br/>Keep</p>")]
    public void Points_in_HTML_are_read_one_by_one(string html) =>
        Assert.Equal(["Build", "Keep"], Role($"### Responsibilities\n\n{html}\n").Responsibilities.Select(item => item.Text));

    [Fact]
    public void A_list_without_a_blank_line_in_a_toggle_is_read() =>
        Assert.Equal(["SQL", "Python"], Role("### Skills\n\n<details>\n<summary>Show the skills</summary>\n- SQL\n- Python\n</details>\n").Skills.Select(skill => skill.Text));

    [Fact]
    public void A_type_in_angle_brackets_belongs_to_the_skill() =>
        Assert.Equal(["vector<int>"], Role("### Skills\n\n- vector<int>\n").Skills.Select(skill => skill.Text));

    [Fact]
    public void A_wide_space_behind_the_signs_makes_a_heading() =>
        Assert.Equal(["Build pipelines"], Assert.Single(Read("# Jobs\n\n##\u3000Data Engineer\n\n###\u3000Responsibilities\n\n- Build pipelines\n").Lecture.Roles).Responsibilities.Select(item => item.Text));

    [Fact]
    public void A_badge_in_front_of_a_skill_does_not_hide_it() =>
        Assert.Equal(["Git"], Role("### Skills\n\n- [![badge](x.svg)](https://example.org) Git\n").Skills.Select(skill => skill.Text));

    [Fact]
    public void Words_that_look_like_an_address_written_apart_are_shown_and_told()
    {
        var parsed = Read("# Jobs\n\n## Data Engineer\n\n### Responsibilities\n\n- Build\n\n[Note]: Important\n[Warning]: Stress!\n");

        Assert.Contains("Stress!", parsed.Lecture.Html, StringComparison.Ordinal);
        Assert.Equal([9, 10], parsed.Diagnostics.Where(told => told.Code == DiagnosticCodes.NothingRefersTo.Code).Select(told => told.Line));
    }

    private static Role Role(string parts) => Assert.Single(Read($"# Jobs\n\n## Data Engineer\n\n{parts}").Lecture.Roles);

    private static ParsedLecture Read(string markdown) => LectureParser.Parse(markdown, "jobs.md", DefaultContent.Vocabulary);
}
