using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>An overview makes a role only of a heading that names a job.</summary>
public sealed class JobNameTests
{
    [Theory]
    [InlineData("Data Engineer")]
    [InlineData("The Data Engineer")]
    [InlineData("Data Engineers")]
    [InlineData("Data Engineer II")]
    [InlineData("Data Engineer (remote)")]
    [InlineData("Front-End Developer")]
    [InlineData("Software Engineer, Payments")]
    [InlineData("Data Engineer: the plumber of data")]
    [InlineData("Director of Nursing")]
    [InlineData("Head of Design")]
    [InlineData("Tech Lead")]
    public void A_heading_can_name_a_job(string heading) => Assert.Single(Roles(heading));

    [Theory]
    [InlineData("My mentor, the Chief Engineer")]
    [InlineData("Anna, the Data Engineer")]
    [InlineData("Who is a Data Engineer")]
    [InlineData("Meet a Data Engineer")]
    [InlineData("Are you a Data Engineer?")]
    [InlineData("Data Engineer vs Data Scientist")]
    [InlineData("Data Engineer + Data Scientist")]
    [InlineData("Data Engineer and Data Scientist")]
    [InlineData("From Data Engineer")]
    [InlineData("Data Engineer Path")]
    [InlineData("Data Engineer Interviews")]
    [InlineData("Data Engineer Salary")]
    [InlineData("Introduction to the Data Engineer")]
    [InlineData("Skills of an Engineer")]
    [InlineData("I became an engineer.")]
    [InlineData("Lead")]
    [InlineData("Study Guide")]
    public void A_heading_that_holds_the_word_for_a_job_need_not_name_one(string heading) => Assert.Empty(Roles(heading));

    private static IReadOnlyList<Role> Roles(string heading) =>
        LectureParser.Parse($"# Jobs\n\n## {heading}\n\n### Overview\n\nText.\n", "lecture.md", SiteVocabulary.Empty).Lecture.Roles;
}
