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

    [Theory]
    [InlineData("$$E = mc^2$$")]
    [InlineData("$$\nE = mc^2\n$$")]
    [InlineData("The rate $x_i^2$ falls.")]
    [InlineData("The mean $\\frac{a}{b}$ falls.")]
    [InlineData("Thus \\(\\alpha + 1\\) holds.")]
    [InlineData("- Read ==marked== words\n- Know \\[ \\sum x \\]")]
    public void A_formula_is_told_once_and_shown_as_it_is_written(string text)
    {
        var parsed = Parsed($"# Careers\n\n{text}\n\nAnd $$a^2$$.\n");

        Assert.Single(parsed.Diagnostics, d => d.Message.ToString().Contains("formula in LaTeX", StringComparison.Ordinal));
        Assert.Contains("$$a^2$$", parsed.Lecture.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("They earn $50_000 to $60_000, or $5 and $10.")]
    [InlineData("Set ${HOME}_x and $PATH.")]
    [InlineData("Write `$$x^2$$` \\(like this\\) or \\[so\\].")]
    [InlineData("```\n$$\nx\n$$\n```")]
    public void Prices_variables_and_code_are_no_formulas(string text) =>
        Assert.DoesNotContain(Parsed($"# Careers\n\n{text}\n").Diagnostics, d => d.Message.ToString().Contains("LaTeX", StringComparison.Ordinal));

    private static ParsedLecture Parsed(string text) => LectureParser.Parse(text, "fintech.md", SiteVocabulary.Empty);
}
