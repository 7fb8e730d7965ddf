using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

/// <summary>A misspelt name switches off what the site is for, so it is told with the name that is near.</summary>
public sealed class MisspeltNameTests
{
    private const string Roles = "# Green Jobs\n\n## Gardener\n\n### Responsibilities\n\n- Digs\n\n## Florist\n\n### Responsibilities\n\n- Binds\n\n";

    [Theory]
    [InlineData("| Role | Pay |\n| - | - |\n| Gardner | Low |\n| Florist | High |\n", "Gardner", "Gardener")]
    [InlineData("| Role | Pay |\n| - | - |\n| Gardner | Low |\n| Flowrist | High |\n", "Flowrist", "Florist")]
    [InlineData("**Choose Gardner if you enjoy:**\n\n- soil\n", "Gardner", "Gardener")]
    [InlineData("- Choose Flowrist if you enjoy roses\n", "Flowrist", "Florist")]
    [InlineData("If you enjoy soil → Gardner\n", "Gardner", "Gardener")]
    public void A_misspelt_role_is_told_with_the_one_that_is_near(string text, string written, string near)
    {
        var diagnostics = LectureParser.Parse($"{Roles}## Which one\n\n{text}", "jobs.md", SiteVocabulary.Empty).Diagnostics;

        Assert.Contains(diagnostics, d => d.Message.Contains($"“{written}”", StringComparison.Ordinal) && d.Message.Contains($"Did you mean “{near}”?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Responsibilties", "Skils")]
    [InlineData("Responsabilities", "Skilss")]
    public void A_role_all_of_whose_headings_are_misspelt_is_told_each(string responsibilities, string skills)
    {
        var diagnostics = LectureParser.Parse($"{Roles}## Beekeeper\n\n### {responsibilities}\n\n- Keeps bees\n\n### {skills}\n\n- Calm\n", "jobs.md", SiteVocabulary.Empty).Diagnostics;

        Assert.Equal([(17, "Responsibilities"), (21, "Skills")], diagnostics.Where(d => d.Code == "CG025").Select(d => (d.Line, d.Message.Split("mean “")[1].TrimEnd('?', '”'))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("---\ntitle: Jobs\n---\n<!-- later -->\n")]
    public void What_has_no_text_is_told_in_words_that_hold_for_typed_texts_too(string text)
    {
        var error = Assert.Single(LectureParser.Parse(text, "jobs.md", SiteVocabulary.Empty).Diagnostics, d => d.Code == "CG007");

        Assert.DoesNotContain("file", error.Message, StringComparison.OrdinalIgnoreCase);
    }
}
