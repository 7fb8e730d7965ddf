using Xunit;

namespace CareerGuide.Content.Tests;

public sealed class FacetWordingTests
{
    [Theory]
    [InlineData("Key Responsibilities")]
    [InlineData("Core Responsibilities")]
    [InlineData("Responsibilities (daily)")]
    [InlineData("Responsibilities (2/3)")]
    [InlineData("Main responsibilities include:")]
    [InlineData("Responsibilities of a Crane Operator include:")]
    public void Responsibilities_are_headed_in_many_ways(string heading)
    {
        var role = Assert.Single(Read($"## Crane Operator\n\n### {heading}\n\n- Lift\n"));

        Assert.Equal("Lift", Assert.Single(role.Responsibilities).Text);
    }

    [Theory]
    [InlineData("Salary")]
    [InlineData("Career Path")]
    [InlineData("Interview Questions")]
    [InlineData("A Day in the Life of a Crane Operator")]
    public void A_part_that_roles_often_have_makes_a_role_of_the_name_of_a_job_and_stays_with_it(string heading)
    {
        var role = Assert.Single(Read($"# Port\n\n## Crane Operator\n\n### {heading}\n\n- One\n\n## The Harbour\n\n### {heading}\n\n- Two\n"));

        Assert.Equal("Crane Operator", role.Name);
        Assert.Equal(heading, role.Facets[0].Heading);
        Assert.Empty(role.Sections);
    }

    private static IReadOnlyList<Role> Read(string markdown) => LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture.Roles;
}
