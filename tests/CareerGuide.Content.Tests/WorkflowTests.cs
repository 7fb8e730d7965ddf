using Xunit;

namespace CareerGuide.Content.Tests;

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
}
