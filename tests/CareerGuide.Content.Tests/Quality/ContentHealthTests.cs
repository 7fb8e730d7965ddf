using CareerGuide.Content.Model;
using CareerGuide.Content.Quality;
using Xunit;

namespace CareerGuide.Content.Tests.Quality;

public sealed class ContentHealthTests
{
    private static readonly Glossary Known = GlossaryParser.Parse(
        """
        | Skill | Kind | Aliases | Part of | About |
        | --- | --- | --- | --- | --- |
        | Power BI | tool | | | Draws dashboards. |
        | Java | language | | | A language. |
        | Python | language | | | A language. |
        | Statistics | concept | | | Counts. |
        | MySQL | database | | | Keeps data. |
        | NoSQL | concept | | | Keeps data otherwise. |

        """).Glossary;

    [Fact]
    public void A_link_to_a_page_that_is_not_there_is_found_with_its_line()
    {
        var findings = Look("# A\n\n## Cook\n\n### Responsibilities\n\n- Cook [well](/roles/baker)\n- Taste [more](/roles/cook) [there](https://example.org/x) [below](#cook) [twin](other?x=1#y)\n");

        var found = Assert.Single(findings, f => f.Kind == FindingKind.BrokenLink);
        Assert.Equal(("lecture", 7), (found.Lecture, found.Line));
        Assert.Contains("/roles/baker", found.Text);
    }

    [Fact]
    public void A_role_of_which_no_lecture_says_what_it_does_is_found()
    {
        var findings = Look("# A\n\n## Cook\n\n### Required Skills\n\n- Python\n\n## Waiter\n\n### Responsibilities\n\n- Serve\n\n### Required Skills\n\n- Java\n");

        var found = Assert.Single(findings, f => f.Kind == FindingKind.RoleWithoutResponsibilities);
        Assert.Equal(3, found.Line);
        Assert.Contains("Cook", found.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("TBD")]
    public void A_cell_without_an_answer_is_found(string cell)
    {
        var found = Assert.Single(Look(Rated("Python (Advanced)", "Stress", cell)), f => f.Kind == FindingKind.UnansweredCell);

        Assert.Contains("Stress", found.Text);
        Assert.Contains("Cook", found.Text);
    }

    [Theory]
    [InlineData("Python (Advanced)", "Python", "Low")]
    [InlineData("Python (Expert)", "Python Knowledge", "None")]
    [InlineData("Power BI (Advanced)", "Tools", "Very Low")]
    [InlineData("Java", "Negotiation", "Very High")]
    public void A_rating_that_the_roles_text_speaks_against_is_worth_a_look(string skill, string criterion, string rating)
    {
        var found = Assert.Single(Look(Rated(skill, criterion, rating)), f => f.Kind == FindingKind.DoubtfulRating);

        Assert.Contains(criterion, found.Text);
    }

    [Theory]
    [InlineData("Python (Basic)", "Python", "Low")]
    [InlineData("Python (Advanced)", "Python", "High")]
    [InlineData("Python (Advanced)", "Java", "Low")]
    [InlineData("Statistics", "Statistical Level", "Very High")]
    [InlineData("Java", "Language Level", "Very High")]
    [InlineData("Java", "Negotiation", "High")]
    public void A_rating_that_agrees_with_the_roles_text_is_not(string skill, string criterion, string rating) =>
        Assert.DoesNotContain(Look(Rated(skill, criterion, rating)), f => f.Kind == FindingKind.DoubtfulRating);

    [Theory]
    [InlineData("PowerBI", "Power BI")]
    [InlineData("Power-BI", "Power BI")]
    [InlineData("Pyhton", "Python")]
    [InlineData("Pythn", "Python")]
    public void Two_spellings_of_one_skill_are_found(string spelling, string known)
    {
        var found = Assert.Single(Look(Asking(spelling)), f => f.Kind == FindingKind.SkillNearlyTheSame);

        Assert.Contains(known, found.Text);
    }

    [Theory]
    [InlineData("C", "C++")]
    [InlineData("Web 2 Design", "Web 3 Design")]
    [InlineData("MySQL", "NoSQL")]
    [InlineData("Go", "Git")]
    [InlineData("Python", "python")]
    public void Names_of_two_skills_are_not(string one, string other) =>
        Assert.DoesNotContain(Look(Asking(one, other)), f => f.Kind == FindingKind.SkillNearlyTheSame);

    [Fact]
    public void Two_spellings_that_the_glossary_knows_neither_of_are_told_once() =>
        Assert.Single(Look(Asking("Tableau Server", "TableauServer")), f => f.Kind == FindingKind.SkillNearlyTheSame);

    [Fact]
    public void A_skill_that_the_glossary_does_not_know_is_told_once()
    {
        var found = Assert.Single(Look(Asking("Quarkus", "Java", "Quarkus")), f => f.Kind == FindingKind.SkillNotInGlossary);

        Assert.Contains("Quarkus", found.Text);
    }

    [Fact]
    public void Very_many_skills_are_looked_over_at_once()
    {
        var skills = Enumerable.Range(0, 3_000).Select(n => $"Skill {Guid.NewGuid():N} {n}").ToArray();

        Assert.NotEmpty(Look(Asking(skills)));
    }

    private static IReadOnlyList<Finding> Look(string markdown)
    {
        var lecture = LectureParser.Parse(markdown, "lecture.md", new SiteVocabulary(Known, [])).Lecture;

        return ContentHealth.Of(Known, [new ReadLecture("lecture", lecture)], path => path is "/roles/cook" or "/lectures/other");
    }

    private static string Asking(params string[] skills) =>
        $"# A\n\n## Cook\n\n### Responsibilities\n\n- Cook\n\n### Required Skills\n\n{string.Concat(skills.Select(s => $"- {s}\n"))}";

    private static string Rated(string skill, string criterion, string rating) =>
        $"{Asking(skill)}\n## Waiter\n\n### Responsibilities\n\n- Serve\n\n## Comparison\n\n| Role | {criterion} | Coding Level |\n| --- | --- | --- |\n| Cook | {rating} | Medium |\n| Waiter | Medium | Medium |\n";
}
