using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

public sealed class GlossaryTests
{
    [Fact]
    public void The_glossary_of_the_site_has_no_fault()
    {
        var parsed = GlossaryParser.Parse(Repository.Text("content/glossary.md"));

        Assert.Empty(parsed.Diagnostics);
        Assert.All(parsed.Glossary.Entries, entry => Assert.True(entry.Kind.Length > 0 && entry.About.EndsWith('.'), entry.Name));
    }

    [Fact]
    public void The_glossary_of_the_site_knows_every_skill_of_its_lecture()
    {
        var lecture = LectureParser.Parse(Repository.Text("content/lectures/data-roles.md"), "data-roles.md", DefaultContent.Vocabulary).Lecture;
        var names = lecture.Roles.SelectMany(role => role.Skills).SelectMany(skill => skill.Names.Concat(skill.Members.Select(member => member.Name)));

        Assert.DoesNotContain(names, name => DefaultContent.Vocabulary.Glossary.Find(name) is null);
    }

    [Fact]
    public void A_row_says_what_a_skill_is()
    {
        var entry = Assert.Single(GlossaryParser.Parse(Of("PostgreSQL | database | Postgres, Postgres SQL | Database systems, SQL | A relational database.")).Glossary.Entries);

        Assert.Equal(("PostgreSQL", "database", "A relational database.", 3), (entry.Name, entry.Kind, entry.About, entry.Line));
        Assert.Equal(["Postgres", "Postgres SQL"], entry.Aliases);
        Assert.Equal(["Database systems", "SQL"], entry.PartOf);
    }

    [Theory]
    [InlineData("PostgreSQL")]
    [InlineData("postgresql")]
    [InlineData("POSTGRES")]
    [InlineData("  Postgres  ")]
    [InlineData("Post\u200Bgres")]
    public void A_skill_is_found_by_any_of_its_names(string name) =>
        Assert.Equal("PostgreSQL", GlossaryParser.Parse(Of("PostgreSQL | database | Postgres | |")).Glossary.Find(name)?.Name);

    [Fact]
    public void Columns_may_stand_in_any_order_and_be_absent()
    {
        var entry = Assert.Single(GlossaryParser.Parse("| Skill | About | Kind |\n| - | - | - |\n| R | For statistics. | language |").Glossary.Entries);

        Assert.Equal(("R", "language", "For statistics."), (entry.Name, entry.Kind, entry.About));
        Assert.Empty(entry.Aliases);
    }

    [Fact]
    public void Where_to_learn_a_skill_and_its_names_in_other_languages_are_kept()
    {
        var glossary = GlossaryParser.Parse(
            "| de | Learn | Kind | Skill |\n| - | - | - | - |\n| Statistik | [A day](https://example.org/a) (free, 6 h); [A year](https://example.org/b) | concept | Statistics |").Glossary;

        Assert.Equal([new("A day", "https://example.org/a", "free, 6 h"), new("A year", "https://example.org/b", null)], glossary.Find("Statistics")!.Learn);
        Assert.Equal("Statistics", glossary.Find("Statistik")?.Name);
    }

    [Fact]
    public void An_unknown_kind_is_told_once_and_kept()
    {
        var parsed = GlossaryParser.Parse(Of("Flask | framwork | | |", "Django | framwork | | |"));

        Assert.Contains("Did you mean “framework”?", Assert.Single(parsed.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal("framwork", parsed.Glossary.Entries[0].Kind);
    }

    [Fact]
    public void A_pipe_in_a_cell_is_written_with_a_backslash() =>
        Assert.Equal("A | B", Assert.Single(GlossaryParser.Parse(Of(@"A \| B | concept | | |")).Glossary.Entries).Name);

    [Fact]
    public void Of_two_rows_with_one_name_the_first_counts()
    {
        var parsed = GlossaryParser.Parse(Of("SQL | language | | | First.", "sql | tool | | | Second."));

        Assert.Equal("First.", Assert.Single(parsed.Glossary.Entries).About);
        Assert.Equal(("CG071", 4), (Assert.Single(parsed.Diagnostics).Code, parsed.Diagnostics[0].Line));
    }

    [Fact]
    public void A_name_of_one_skill_is_no_other_name_of_another()
    {
        var parsed = GlossaryParser.Parse(Of("Excel | tool | Calc | |", "Calc | tool | | |"));

        Assert.Equal("Calc", parsed.Glossary.Find("calc")?.Name);
        Assert.Equal(["CG071"], parsed.Diagnostics.Select(d => d.Code));
    }

    internal static string Of(params string[] rows) =>
        "| Skill | Kind | Also written | Part of | About |\n| - | - | - | - | - |\n" + string.Concat(rows.Select(row => $"| {row} |\n"));

    [Theory]
    [InlineData("free, 6 h", 360)]
    [InlineData("6–8 hours", 480)]
    [InlineData("1.5 h, free", 90)]
    [InlineData("1 h 30 min", 90)]
    [InlineData("90 Minuten", 90)]
    [InlineData("gratis, 1,5 horas", 90)]
    [InlineData("免费，6小时", 360)]
    [InlineData("free", null)]
    [InlineData("free with an account", null)]
    [InlineData("3 highlights", null)]
    [InlineData("10 weeks", null)]
    [InlineData("99999 h", null)]
    [InlineData("1.2.3 h", null)]
    public void The_remark_beside_a_link_may_say_how_long_it_takes(string remark, int? minutes) =>
        Assert.Equal(minutes, (int?)new LearningLink("A day", "https://example.org/a", remark).Time?.TotalMinutes);

    [Fact]
    public void Words_instead_of_a_link_to_learn_from_are_told()
    {
        var parsed = GlossaryParser.Parse("| Skill | Learn |\n| - | - |\n| SQL | ask Ms Kaya |\n| R | [Intro](javascript:alert) |\n| Git | [Book](https://example.org/git) |");

        Assert.Equal([(3, "CG074"), (4, "CG074")], parsed.Diagnostics.Where(d => d.Code == "CG074").Select(d => (d.Line, d.Code)));
        Assert.Empty(parsed.Glossary.Find("R")!.Learn);
    }

    [Fact]
    public void Every_skill_of_the_default_glossary_says_where_to_learn_it()
    {
        var entries = DefaultContent.Vocabulary.Glossary.Entries;

        Assert.All(entries, entry => Assert.InRange(entry.Learn.Count, 2, 3));
        Assert.All(entries.SelectMany(entry => entry.Learn), link => Assert.StartsWith("https://", link.Address, StringComparison.Ordinal));
        Assert.All(entries.SelectMany(entry => entry.Learn), link => Assert.StartsWith("free", link.Remark, StringComparison.Ordinal));
    }
}
