using CareerGuide.Content.Comparing;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Comparing;

public sealed class LectureDifferenceTests
{
    private const string Before = """
        # Roles

        ## Data Engineer
        ### Responsibilities
        - Build pipelines
        - Keep the warehouse tidy
        ### Skills
        - SQL
        - Spark

        ## Data Analyst
        ### Responsibilities
        - Make reports
        ### Skills
        - SQL

        | Role | Coding |
        |---|---|
        | Data Engineer | High |
        | Data Analyst | Low |
        """;

    [Fact]
    public void The_same_text_makes_no_difference() => Assert.Empty(Between(Before, Before));

    [Fact]
    public void A_role_that_is_only_called_otherwise_is_one_change_and_its_parts_are_none()
    {
        var changes = Between(Before, Before.Replace("Data Engineer", "Platform Engineer", StringComparison.Ordinal));

        var change = Assert.Single(changes);
        Assert.Equal((ContentPart.Role, ChangeKind.Changed, "Data Engineer", "Platform Engineer"), (change.Part, change.Kind, change.Before, change.After));
    }

    [Fact]
    public void What_a_renamed_role_says_otherwise_is_told_under_its_new_name()
    {
        var changes = Between(Before, Before
            .Replace("Data Engineer", "Platform Engineer", StringComparison.Ordinal)
            .Replace("Keep the warehouse tidy", "Keep the lake tidy", StringComparison.Ordinal));

        Assert.Contains(changes, c => c is
        {
            Facet: "responsibilities", Kind: ChangeKind.Changed, Where: "Platform Engineer",
            Before: "Keep the warehouse tidy", After: "Keep the lake tidy",
        });
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public void A_role_in_place_of_another_is_not_a_renamed_one()
    {
        var changes = Between(Before, Before
            .Replace("## Data Engineer\n### Responsibilities\n- Build pipelines\n- Keep the warehouse tidy\n### Skills\n- SQL\n- Spark",
                "## Designer\n### Responsibilities\n- Draw\n### Skills\n- Figma", StringComparison.Ordinal)
            .Replace("| Data Engineer | High |", "| Designer | Low |", StringComparison.Ordinal));

        Assert.Contains(changes, c => c is { Part: ContentPart.Role, Kind: ChangeKind.Added, After: "Designer" });
        Assert.Contains(changes, c => c is { Part: ContentPart.Role, Kind: ChangeKind.Removed, Before: "Data Engineer" });
    }

    [Theory]
    [InlineData("- Spark", "- Fire (Advanced)", "Spark", "Fire (Advanced)")]
    [InlineData("- Build pipelines", "- Cook soup", "Build pipelines", "Cook soup")]
    [InlineData("- Make reports", "- Reporting", "Make reports", "Reporting")]
    [InlineData("- Keep the warehouse tidy", "- Housekeeping\n- Visit the analysts", "Keep the warehouse tidy", "Housekeeping")]
    public void A_line_in_place_of_another_is_one_change(string line, string with, string before, string after)
    {
        var changes = Between(Before, Before.Replace(line, with, StringComparison.Ordinal));

        Assert.Contains(changes, c => c is { Kind: ChangeKind.Changed } && (c.Before, c.After) == (before, after));
        Assert.DoesNotContain(changes, c => c.Kind == ChangeKind.Removed);
    }

    [Fact]
    public void Lines_that_go_and_lines_that_come_elsewhere_are_no_change_of_each_other()
    {
        var changes = Between(Before, Before.Replace("- Build pipelines\n", "", StringComparison.Ordinal).Replace("- Make reports", "- Make reports\n- Ask questions", StringComparison.Ordinal));

        Assert.Equal([(ChangeKind.Removed, "Build pipelines"), (ChangeKind.Added, "Ask questions")], changes.OrderByDescending(c => c.Kind).Select(c => (c.Kind, c.Before ?? c.After!)));
    }

    private static IReadOnlyList<ContentChange> Between(string before, string after) => LectureDifference.Between(Read(before), Read(after));

    private static Lecture Read(string text) => LectureParser.Parse(text, "roles.md", SiteVocabulary.Empty).Lecture;
}
