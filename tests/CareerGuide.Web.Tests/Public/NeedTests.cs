using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Public;

/// <summary>What roles ask for, as it is counted.</summary>
public sealed class NeedTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    private const string Two = """
        ---
        order: 1
        ---

        # One lecture

        ## Data Analyst

        ### Skills

        - SQL (Basic)
        - R (optional)
        - Python / Scala
        - Python / Scala / Julia (optional)

        ## Tester

        ### Skills

        - Scala
        - Julia
        - Python
        """;

    private const string Again = """
        ---
        order: 2
        ---

        # Another lecture

        ## Data Analyst

        ### Skills

        - Scala / Python (Advanced)
        - R
        - SQL (Expert)
        - SQL

        ## Tester

        ### Skills

        - Scala
        - Python
        """;

    [Theory]
    [InlineData("data-engineer", 11, 0)]
    [InlineData("data-analyst", 9, 0)]
    [InlineData("data-scientist", 8, 1)]
    [InlineData("machine-learning-engineer", 13, 0)]
    public async Task A_role_counts_what_it_asks_for_and_not_what_is_optional(string role, int counted, int optional)
    {
        var needs = await NeedsAsync(site, role);

        Assert.Equal(counted, needs.Counted.Count());
        Assert.Equal(optional, needs.Needs.Count(n => n.Optional));
    }

    [Theory]
    [InlineData("Docker", "docker", "Docker & Kubernetes")]
    [InlineData("Kubernetes", "kubernetes", "Docker & Kubernetes")]
    [InlineData("TensorFlow / PyTorch", "tensorflow pytorch", "TensorFlow / PyTorch")]
    [InlineData("Version Control", "version-control git", "Version Control (Git)")]
    public async Task A_need_is_met_by_any_of_its_skills(string label, string skills, string line)
    {
        var need = Assert.Single((await NeedsAsync(site, "machine-learning-engineer")).Needs, n => n.Label == label);

        Assert.Equal(skills, string.Join(' ', need.Skills.Select(s => s.Slug)));
        Assert.All(need.Skills, skill => Assert.True(need.MetBy(new HashSet<string> { skill.Slug, "other" })));
        Assert.False(need.MetBy(new HashSet<string> { "other" }));
        Assert.Equal(line, Assert.Single(need.Lines).Text);
        Assert.Equal("Technical Skills", need.Group);
    }

    [Fact]
    public async Task Several_lectures_that_ask_for_the_same_ask_once_and_for_the_highest_level()
    {
        await using var several = new Site(("1-two.md", Two), ("2-again.md", Again));
        var needs = (await NeedsAsync(several, "data-analyst")).Needs;

        Assert.Equal(["SQL", "R", "Python / Scala", "Python / Scala / Julia"], needs.Select(n => n.Label));
        Assert.Equal([SkillLevel.Expert, null, SkillLevel.Advanced, null], needs.Select(n => n.Level));
        Assert.Equal([false, false, false, true], needs.Select(n => n.Optional));
        Assert.Equal(["SQL (Basic)", "SQL (Expert)", "SQL"], needs[0].Lines.Select(l => l.Text));
        Assert.Equal([("two", 11), ("again", 13), ("again", 14)], needs[0].Lines.Select(l => (l.Lecture.Slug, l.Line)));
    }

    private static async Task<RoleNeeds> NeedsAsync(Site site, string role)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();
        var cancellation = TestContext.Current.CancellationToken;

        return (await db.RoleNeedsAsync(await SiteRoles.LoadAsync(db, cancellation), cancellation)).Single(n => n.Role.Slug == role);
    }
}
