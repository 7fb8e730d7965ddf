using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

public sealed class WorkflowTests
{
    [Fact]
    public void What_is_nested_under_a_step_is_kept()
    {
        var lecture = LectureParser.Parse(
            "## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- SQL\n\n## Workflow\n\n1. DE → collects\n   - every night\n2. DA → reads\n",
            "careers.md", SiteVocabulary.Empty).Lecture;

        Assert.Equal(["collects", "reads"], lecture.Workflow.Select(step => step.Activity));
        Assert.Contains("every night", Assert.Single(lecture.Sections).Html);
        Assert.DoesNotContain("reads", lecture.Sections[0].Html);
    }

    [Theory]
    [InlineData("1. Beleuchter:in: hängt die Lampen\n2. Tischler:in: baut die Wände\n")]
    [InlineData("1. Beleuchter:in – hängt die Lampen\n2. Tischler:in – baut die Wände\n")]
    [InlineData("1. Beleuchter:in → hängt die Lampen\n2. Tischler:in → baut die Wände\n")]
    public void A_colon_within_a_name_does_not_end_it(string steps)
    {
        var lecture = LectureParser.Parse(
            "# Theaterberufe\n\n## Beleuchter:in\n\n### Aufgaben\n\n- Licht\n\n## Tischler:in\n\n### Aufgaben\n\n- Holz\n\n## Arbeitsablauf\n\n" + steps,
            "theater.md", SiteVocabulary.Empty).Lecture;

        Assert.Equal(["hängt die Lampen", "baut die Wände"], lecture.Workflow.Select(step => step.Activity));
        Assert.Equal(lecture.Roles.Select(role => role.Slug), lecture.Workflow.Select(step => step.RoleSlug));
    }

    private const string BoatYard = "# Boat Yard\n\n## Boat Designer\n\n### Responsibilities\n\n- Draw hulls\n\n## Sail Tester\n\n### Responsibilities\n\n- Pull cloth\n\n";

    [Theory]
    [InlineData("## Collaboration Patterns\n\n- **Project Flow**: Boat Designer → Sail Tester\n", "boat-designer:|sail-tester:")]
    [InlineData("## Collaboration\n\nFlow: Boat Designer -> Sail Tester\n", "boat-designer:|sail-tester:")]
    [InlineData("## How they work together\n\n- Step 1: Boat Designer – draws\n- Step 2: Sail Tester – pulls\n", "boat-designer:draws|sail-tester:pulls")]
    [InlineData("## Workflow\n\n1. Phase 1 - Boat Designer → draws\n2. Phase 2 - Sail Tester → pulls\n", "boat-designer:draws|sail-tester:pulls")]
    [InlineData("## Workflow\n\n| Step | Role | What |\n| --- | --- | --- |\n| 1 | Boat Designer | draws |\n| 2 | Sail Tester | pulls |\n| 3 | Boat Designer | mends |\n", "boat-designer:draws|sail-tester:pulls|boat-designer:mends")]
    [InlineData("## Workflow\n\n| Phase | Job | Does | Result |\n| --- | --- | --- | --- |\n| Phase 1 | Boat Designer | draws | hull |\n| Phase 2 | Sail Tester | pulls | |\n", "boat-designer:draws; Result: hull|sail-tester:pulls")]
    public void Steps_are_read_however_they_are_counted(string workflow, string steps)
    {
        var lecture = LectureParser.Parse(BoatYard + workflow, "careers.md", SiteVocabulary.Empty).Lecture;

        Assert.Equal(steps, string.Join('|', lecture.Workflow.Select(step => $"{step.RoleSlug}:{step.Activity}")));
        Assert.Empty(lecture.Comparisons);
    }

    [Fact]
    public void A_label_in_front_of_a_chain_is_not_lost() =>
        Assert.Contains("Project Flow", Assert.Single(LectureParser.Parse(BoatYard + "## Collaboration\n\n- **Project Flow**: Boat Designer → Sail Tester\n", "careers.md", SiteVocabulary.Empty).Lecture.Sections).Html, StringComparison.Ordinal);

    [Fact]
    public void A_ranking_is_no_workflow() =>
        Assert.Empty(LectureParser.Parse(BoatYard + "## Workflow\n\n### Best paid, ranked\n\n1. Boat Designer – first\n2. Sail Tester – second\n", "careers.md", SiteVocabulary.Empty).Lecture.Workflow);
}
