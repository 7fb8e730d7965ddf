using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

public sealed class ComparisonReadingTests
{
    private const string TwoRoles =
        "# Port\n\n## Crane Operator\n\n### Responsibilities\n\n- Lift\n\n## Dock Planner\n\n### Responsibilities\n\n- Plan\n\n";

    private const string Table = "| Role | Noise |\n| --- | --- |\n| Crane Operator | High |\n| Dock Planner | Low |\n";

    [Theory]
    [InlineData("## Compare\n\n" + Table)]
    [InlineData("## Compare\n\n> | Role | Noise |\n> | --- | --- |\n> | **Crane Operator** | High |\n> | Dock Planner | Low |\n")]
    [InlineData("## Compare\n\n- At a glance:\n\n  | Role | Noise |\n  | --- | --- |\n  | CO | High |\n  | DP | Low |\n")]
    [InlineData("## Compare\n\n| | Crane Operator | Dock Planner |\n| --- | --- | --- |\n| Noise | High | Low |\n")]
    [InlineData("## Compare\n\n| | |\n| --- | --- |\n| Role | Noise |\n| Crane Operator | High |\n| Dock Planner | Low |\n")]
    [InlineData("## Compare\n\n| Role | Noise |\n| --- | --- |\n| Role | Noise |\n| Crane Operator | High |\n| Dock Planner | Low |\n")]
    public void A_table_of_roles_is_a_comparison_wherever_it_stands(string table)
    {
        var comparison = Assert.Single(Read(TwoRoles + table).Lecture.Comparisons);

        Assert.Equal(["crane-operator High", "dock-planner Low"], comparison.Rows.Select(row => $"{row.RoleSlug} {row.Ratings[0].Text}"));
        Assert.Equal(("Noise", true), (comparison.Criteria[0].Name, comparison.Criteria[0].Ordinal));
    }

    [Theory]
    [InlineData("Crane Driver", "Dock Planner", "Crane Operator")]
    [InlineData("Dock Clerk", "Crane Operator", "Dock Planner")]
    [InlineData("Crane Mechanic", "Crane Operator", null)]
    [InlineData("Ship Cook", "Crane Operator", null)]
    public void A_job_in_a_table_that_a_heading_calls_otherwise_is_told_with_the_one_that_was_meant(string name, string other, string? meant)
    {
        var note = Assert.Single(Read($"{TwoRoles}## Compare\n\n| Role | Noise |\n| --- | --- |\n| {name} | High |\n| {other} | Low |\n").Diagnostics, diagnostic => diagnostic.Code == "CG040");

        if (meant is null)
            Assert.DoesNotContain("If you mean", note.Message, StringComparison.Ordinal);
        else
            Assert.Contains($"If you mean “{meant}”", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Crane Operator | Dock Planner | Harbour Pilot |\n| --- | --- | --- |\n| Lifts boxes | Draws plans | Steers ships |\n")]
    [InlineData("| Kranführer | Hafenlotse | Schweißer |\n| --- | --- | --- |\n| hebt | lenkt | schweißt |\n| laut | leise | heiß |\n")]
    public void A_table_with_a_role_above_each_column_has_no_criteria(string table)
    {
        var parsed = Read((table.Contains("Kran", StringComparison.Ordinal) ? "# Berufe am Hafen\n\n## Schweißer\n\n### Aufgaben\n\n- Nähte\n\n## Vergleich\n\n" : TwoRoles + "## Compare\n\n") + table);

        Assert.Empty(parsed.Lecture.Comparisons);
        Assert.DoesNotContain(parsed.Lecture.Roles, role => role.Name is "Harbour Pilot" or "Hafenlotse");
        Assert.Contains(parsed.Diagnostics, diagnostic => diagnostic.Message.Contains("none says what is compared", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_was_read_is_not_kept_in_its_quote_too()
    {
        var lecture = Read(TwoRoles + "## Compare\n\n> Loud or quiet:\n>\n" + string.Concat(Table.Split('\n')[..^1].Select(line => $"> {line}\n"))).Lecture;

        var html = Assert.Single(lecture.Sections).Html;
        Assert.Contains("Loud or quiet", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Noise", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Rail Jobs\n\n## Signal Engineer\n\nSignals:\n\n- Test the relays\n\n---\n\n| Role | Noise |\n| --- | --- |\n| Signal Engineer | High |\n| Train Driver | Low |\n", "Rail Jobs")]
    [InlineData("# Rail Jobs\n\n## The line\n\n### Signal Engineer\n\n#### Tasks\n\n- Test the relays\n\n---\n\n| Role | Noise |\n| --- | --- |\n| Signal Engineer | High |\n| Train Driver | Low |\n", "The line")]
    [InlineData("| Role | Noise |\n| --- | --- |\n| Signal Engineer | High |\n| Train Driver | Low |\n", null)]
    public void A_comparison_goes_by_the_nearest_heading_that_it_stands_under(string markdown, string? heading) =>
        Assert.Equal(heading, Assert.Single(Read(markdown).Lecture.Comparisons).Heading);

    [Theory]
    [InlineData("| Role | Noise |\n| --- | --- |\n| Crane Operator | High |\n", "only one is named here")]
    [InlineData("| Role | Noise |\n| --- | --- |\n| Hooker | High |\n| Pusher | Low |\n", "this lecture has no role called “Hooker” or “Pusher”")]
    public void A_table_that_names_too_few_roles_is_told_which_are_missing(string table, string words) =>
        Assert.Contains(words, Assert.Single(Read(TwoRoles + "## Compare\n\n" + table).Diagnostics, d => d.Code == "CG046").Message, StringComparison.Ordinal);

    [Fact]
    public void Levels_of_a_ladder_are_compared()
    {
        var parsed = Read("# Cook Levels\n\n## What we expect\n\n| Skill | Junior | Mid | Senior | Principal |\n| --- | --- | --- | --- | --- |\n| Knife work | 1 | 2 | 4 | 5 |\n| Calm | Low | Medium | High | Very High |\n");

        var comparison = Assert.Single(parsed.Lecture.Comparisons);
        Assert.Equal(["Junior", "Mid", "Senior", "Principal"], comparison.Rows.Select(row => row.Label));
        Assert.Equal(["Knife work False", "Calm True"], comparison.Criteria.Select(criterion => $"{criterion.Name} {criterion.Ordinal}"));
        Assert.DoesNotContain(parsed.Diagnostics, d => d.Code == "CG041");
    }

    [Theory]
    [InlineData("| Level | Rooms |\n| --- | --- |\n| L1 | one |\n| L2 | two |\n| L3 | all |\n", "L1|L2|L3")]
    [InlineData("| | Level 1 | Level 2 |\n| --- | --- | --- |\n| Rooms | one | two |\n", "Level 1|Level 2")]
    public void Numbered_levels_are_a_ladder(string table, string names) =>
        Assert.Equal(names, string.Join('|', Assert.Single(Read("# Guides\n\n## Levels\n\n" + table).Lecture.Comparisons).Rows.Select(row => row.Label)));

    [Fact]
    public void What_a_role_earns_by_level_stays_with_the_role() =>
        Assert.Empty(Read(TwoRoles + "### Salary\n\n| Level | Pay |\n| --- | --- |\n| Junior | 10 |\n| Senior | 20 |\n").Lecture.Comparisons);

    [Fact]
    public void A_title_in_the_second_column_is_the_name()
    {
        var comparison = Assert.Single(Read("# Guide Ladder\n\n## Levels\n\n| Level | Title | Scope |\n| --- | --- | --- |\n| L1 | Tour Assistant | One room |\n| L2 | Tour Manager | One floor |\n").Lecture.Comparisons);

        Assert.Equal(["tour-assistant Tour Assistant (L1)", "tour-manager Tour Manager (L2)"], comparison.Rows.Select(row => $"{row.RoleSlug} {row.Label}"));
        Assert.Equal(["Scope"], comparison.Criteria.Select(criterion => criterion.Name));
    }

    [Theory]
    [InlineData("## Exercise: match each job with its word\n\n")]
    [InlineData("## Quiz\n\n### Jobs and words\n\n")]
    public void An_exercise_is_no_comparison(string heading)
    {
        var lecture = Read(TwoRoles + heading + "| Job | Word |\n| --- | --- |\n| Dock Planner | Hook |\n| Crane Operator | Calendar |\n").Lecture;

        Assert.Empty(lecture.Comparisons);
        Assert.Contains("Calendar", Assert.Single(lecture.Sections).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_name_is_told_with_what_was_meant()
    {
        var parsed = Read("# Park\n\n## Gardener\n\n### Responsibilities\n\n- Plant\n\n## Florist\n\n### Responsibilities\n\n- Bind\n\n## Compare\n\n| Role | Noise |\n| --- | --- |\n| Gardner | High |\n| Florist | Low |\n");

        Assert.Single(parsed.Lecture.Comparisons);
        var warning = Assert.Single(parsed.Diagnostics, d => d.Code == "CG041");
        Assert.Contains("Did you mean “Gardener”?", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Role | Noise |\n| --- | --- |\n| Hooker | High |\n| Pusher | Low |\n")]
    [InlineData("| Who | Noise |\n| --- | --- |\n| Crane Operator | High |\n| The rest | Low |\n")]
    public void A_table_under_compare_without_known_names_is_told(string table)
    {
        var parsed = Read(TwoRoles + "## Compare\n\n" + table);

        Assert.Empty(parsed.Lecture.Comparisons);
        Assert.Equal(17, Assert.Single(parsed.Diagnostics, d => d.Code == "CG046").Line);
    }

    [Fact]
    public void A_table_that_compares_something_else_is_not_told() =>
        Assert.DoesNotContain(Read(TwoRoles + "## Rope vs Chain\n\n| | Rope | Chain |\n| --- | --- | --- |\n| Weight | Low | High |\n").Diagnostics, d => d.Code == "CG046");

    [Fact]
    public void Only_roles_of_the_lecture_are_suggested()
    {
        var site = new SiteVocabulary(Glossary.Empty, [new("data-analyst", "Data Analyst", [])]);
        var parsed = LectureParser.Parse("# Office\n\n## Chief Editor\n\n### Responsibilities\n\n- Edit\n\n## Table\n\n| Role | Noise |\n| --- | --- |\n| Chief Editor | Low |\n| Data Analysis | High |\n| Copy Writer | Low |\n", "office.md", site);

        Assert.DoesNotContain("Did you mean", Assert.Single(parsed.Diagnostics, d => d.Code == "CG041").Message, StringComparison.Ordinal);
    }

    private static ParsedLecture Read(string markdown) => LectureParser.Parse(markdown, "careers.md", SiteVocabulary.Empty);
}
