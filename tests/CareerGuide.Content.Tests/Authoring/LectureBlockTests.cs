using CareerGuide.Content.Authoring;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Authoring;

public sealed class LectureBlockTests
{
    private static readonly BlockWords Words = new(
        "New Role", "Other Role", "Comparison", "Guidance", "What somebody in this role is there for.", "Something that this role does", "SQL (Basic)", "Coding Level", "High", "Low", "puzzles");

    public static TheoryData<string> Languages => [.. HeadingGuide.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_role_is_read_as_a_role_in_every_language(string language)
    {
        var parsed = Parsed(language, Role(language, "New Role") + "\n" + Role(language, "Data Engineer"));

        Assert.Equal(["New Role", "Data Engineer"], parsed.Lecture.Roles.Select(role => role.Name));
        Assert.All(parsed.Lecture.Roles, role => Assert.Equal((1, 1, 1), (role.About.Count, role.Responsibilities.Count, role.Skills.Count)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_facet_is_read_as_what_it_is_in_every_language(string language) => Assert.All(FacetTable.Kinds, kind =>
    {
        var facet = LectureBlocks.Of(LectureBlock.Facet, Place(language), Words, kind);
        var parsed = Parsed(language, Role(language, "Data Engineer") + "\n" + Role(language, "Data Analyst") + "\n" + facet);

        Assert.Contains(parsed.Outline, entry => entry.TakenFor == kind.Key && entry.Line > parsed.Lecture.Roles[1].Line);
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Comparison_workflow_and_guidance_are_read_in_every_language(string language)
    {
        var roles = Role(language, "Data Engineer") + "\n" + Role(language, "Data Analyst");
        var blocks = new[] { LectureBlock.Comparison, LectureBlock.Workflow, LectureBlock.Guidance }.Select(block => LectureBlocks.Of(block, Place(language, "Data Engineer", "Data Analyst"), Words));
        var lecture = Parsed(language, roles + "\n" + string.Join('\n', blocks)).Lecture;

        Assert.Equal(["Data Engineer", "Data Analyst"], Assert.Single(lecture.Comparisons).Rows.Select(row => row.Label));
        Assert.Equal(["Data Engineer", "Data Analyst"], lecture.Workflow.Select(step => step.Name));
        Assert.All(lecture.Roles, role => Assert.Contains(role.Interests, interest => interest.Text.Contains("puzzles", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("# Jobs\n\n# Baker\n\n## Responsibilities\n\n- Bake\n\n# Miller\n\n## Responsibilities\n\n- Mill\n", 1)]
    [InlineData("# Jobs\n\n## Bread\n\n### Baker\n\n#### Responsibilities\n\n- Bake\n\n### Miller\n\n#### Responsibilities\n\n- Mill\n", 3)]
    [InlineData("", 2)]
    public void Its_headings_have_the_levels_of_the_lecture(string text, int level)
    {
        var place = BlockPlace.In(text, LectureParser.Parse(text, "jobs.md", SiteVocabulary.Empty));

        Assert.Equal(level, place.Level);
        Assert.StartsWith($"{new string('#', level)} New Role\n", LectureBlocks.Of(LectureBlock.Role, place, Words), StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_lists_what_the_parser_understands()
    {
        var spanish = HeadingGuide.Of("es").Single(facet => facet.Facet.Facet == Facet.Responsibilities);

        Assert.Equal("Responsabilidades", spanish.Heading);
        Assert.Contains("funciones del puesto", spanish.Wordings);
        Assert.Contains("quién es un …", HeadingGuide.Of("es")[0].Wordings);
        Assert.All(HeadingGuide.Languages, language => Assert.Equal(FacetTable.Kinds.Count, HeadingGuide.Of(language).Count(facet => facet.Wordings.Count > 0)));
    }

    private static ParsedLecture Parsed(string language, string blocks) =>
        LectureParser.Parse($"---\nlanguage: {language}\n---\n\n# ~\n\n{blocks}", "jobs.md", SiteVocabulary.Empty);

    private static string Role(string language, string name) => LectureBlocks.Of(LectureBlock.Role, Place(language), Words with { Role = name });

    private static BlockPlace Place(string language, params string[] roles) => new(language, 2, roles);
}
