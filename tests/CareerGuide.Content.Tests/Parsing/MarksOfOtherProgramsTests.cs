using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

/// <summary>What other programs write into a text that authors paste or upload.</summary>
public sealed class MarksOfOtherProgramsTests
{
    [Theory]
    [InlineData("quant-analyst")]
    [InlineData("heading=h.abc")]
    public void The_id_that_Google_Docs_writes_behind_a_heading_is_no_part_of_its_name(string id)
    {
        var parsed = Parsed($"# Careers in Fintech {{#{id}}}\n\n## Quant Analyst {{#{id}}}\n\n### Responsibilities {{#responsibilities}}\n\n- Model risk\n\n## Trader\n\n### Responsibilities\n\n- Trade\n\n[Up](#responsibilities)\n");

        Assert.Equal("Careers in Fintech", parsed.Lecture.Title);
        Assert.Equal(["Quant Analyst", "Trader"], parsed.Lecture.Roles.Select(role => role.Name));
        Assert.Equal("Model risk", Assert.Single(parsed.Lecture.Roles[0].Responsibilities).Text);
        Assert.DoesNotContain(parsed.Diagnostics, d => d.Code == DiagnosticCodes.DeadLink.Code);
    }

    [Fact]
    public void Highlighted_words_lose_their_marks_and_struck_ones_are_shown_struck()
    {
        var parsed = Parsed("# Careers\n\nRead ==marked== and ~~struck~~ words.\n");

        Assert.Contains("Read marked and <del>struck</del> words.", parsed.Lecture.Html, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCodes.MarksOfOtherPrograms.Code, Assert.Single(parsed.Diagnostics, d => d.Message.ToString().Contains("==marked==", StringComparison.Ordinal)).Code);
    }

    private static ParsedLecture Parsed(string text) => LectureParser.Parse(text, "fintech.md", SiteVocabulary.Empty);
}
