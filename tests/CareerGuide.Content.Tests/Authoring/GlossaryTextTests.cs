using CareerGuide.Content.Authoring;
using CareerGuide.Content.Model;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Authoring;

public sealed class GlossaryTextTests
{
    private const string Text = """
        # Glossary of skills

        A sentence before.

        | Skill      | Kind     | Also written      | Part of | About                  |
        | ---------- | -------- | ----------------- | ------- | ---------------------- |
        | Docker     | tool     |                   |         | Packs programs.        |
        | Kubernetes | tool     | k8s               | Docker  | Runs **many** of them. |
        |SQL|language|Structured Query Language||Asks\|changes.
        | Zsh | tool | | | A `a|b` shell. |

        A sentence after.

        """;

    [Fact]
    public void A_change_touches_one_cell_of_one_row()
    {
        var changed = GlossaryText.WithChanged(Text, Find("Kubernetes"), Find("Kubernetes") with { Kind = "platform" });

        Assert.Equal(Text.Replace("| Kubernetes | tool     |", "| Kubernetes | platform |", StringComparison.Ordinal), changed);
    }

    [Theory]
    [InlineData("Docker")]
    [InlineData("Kubernetes")]
    [InlineData("SQL")]
    [InlineData("Zsh")]
    public void What_is_not_changed_stays_to_the_character(string name) =>
        Assert.Equal(Text, GlossaryText.WithChanged(Text, Find(name), Find(name)));

    [Fact]
    public void Cells_of_any_shape_are_told_apart()
    {
        Assert.Contains("|SQL|language|Structured Query Language||Asks\\|changes.\n", GlossaryText.WithChanged(Text, Find("Zsh"), Find("Zsh") with { About = "A shell." }), StringComparison.Ordinal);
        Assert.Contains("| Zsh | tool | | | A shell.       |\n", GlossaryText.WithChanged(Text, Find("Zsh"), Find("Zsh") with { About = "A shell." }), StringComparison.Ordinal);
        Assert.Contains("|SQL| method |Structured Query Language||Asks\\|changes.\n", GlossaryText.WithChanged(Text, Find("SQL"), Find("SQL") with { Kind = "method" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C# & | *pipes*", "tool", "A|B, _C_")]
    [InlineData("Kühl, \"quoted\"", "soft skill", "<b>")]
    [InlineData("`code` [link]", "", "https://example.org/a|b")]
    public void What_is_written_is_read_back(string name, string kind, string about)
    {
        var wanted = new GlossaryEntry(name.Replace(",", "", StringComparison.Ordinal), kind, ["One", "T|wo"], ["Docker"], about, 0)
        {
            Learn = [new LearningLink("A [course]", "https://example.org/?a=(1)", "free, 6 h"), new LearningLink("Book", "https://example.org/b", null)],
            Translations = new Dictionary<string, string> { ["de"] = "Fähigkeit", ["pt-br"] = "Habilidade" },
        };

        var added = GlossaryParser.Parse(GlossaryText.WithAdded(Text, wanted)).Glossary.Find(wanted.Name)!;

        Assert.Equal((wanted.Name, wanted.Kind, wanted.About), (added.Name, added.Kind, added.About));
        Assert.Equal(wanted.Aliases, added.Aliases);
        Assert.Equal(wanted.PartOf, added.PartOf);
        Assert.Equal(wanted.Learn, added.Learn);
        Assert.Equal(wanted.Translations.OrderBy(t => t.Key), added.Translations.OrderBy(t => t.Key));
    }

    [Fact]
    public void A_column_that_is_missing_is_added_to_the_head_and_the_row_alone()
    {
        var changed = GlossaryText.WithChanged(Text, Find("Docker"), Find("Docker") with { Learn = [new LearningLink("Course", "https://example.org", null)] });

        var (before, after) = (Text.Split('\n'), changed.Split('\n'));
        Assert.Equal([4, 5, 6], Enumerable.Range(0, before.Length).Where(line => before[line] != after[line]));
        Assert.EndsWith("| Learn |", after[4], StringComparison.Ordinal);
        Assert.Equal("https://example.org", Assert.Single(Find("Docker", changed).Learn).Address);
    }

    [Fact]
    public void A_skill_is_added_in_the_order_of_the_alphabet_where_there_is_one()
    {
        var added = GlossaryText.WithAdded(Text, new GlossaryEntry("Python", "language", [], [], "", 0));

        Assert.Equal(Text.Replace("|SQL|", "| Python | language | | | |\n|SQL|", StringComparison.Ordinal), added);
        Assert.Equal(["Docker", "Kubernetes", "Python", "SQL", "Zsh"], GlossaryParser.Parse(added).Glossary.Entries.Select(e => e.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Glossary\n\nNothing yet.\n")]
    [InlineData("| Skill |\n| --- |")]
    [InlineData("| Skill | Kind |\n| --- | --- |\n| Zsh | tool |\n| Ash | tool |")]
    public void A_skill_is_added_to_whatever_there_is(string text)
    {
        var added = GlossaryText.WithAdded(text, new GlossaryEntry("Python", "language", ["Py"], [], "Words.", 0));

        Assert.StartsWith(text.Split('\n')[0], added, StringComparison.Ordinal);
        Assert.Equal("Words.", GlossaryParser.Parse(added).Glossary.Find("Py")!.About);
    }

    [Fact]
    public void The_former_name_finds_a_renamed_skill_and_parts_follow()
    {
        var renamed = GlossaryParser.Parse(GlossaryText.WithChanged(Text, Find("Docker"), GlossaryText.Renamed(Find("Docker"), "Docker Engine"))).Glossary;

        Assert.Equal("Docker Engine", renamed.Find("docker")!.Name);
        Assert.Equal(["Docker Engine"], renamed.Find("Kubernetes")!.PartOf);
        Assert.Empty(GlossaryText.Renamed(Find("Docker"), "DOCKER").Aliases);
        Assert.Equal([], GlossaryText.Renamed(Find("Kubernetes") with { Aliases = ["k8s"] }, "k8s").Aliases.Where(alias => alias == "k8s"));
    }

    [Fact]
    public void Removing_a_skill_removes_its_row_and_no_other_line()
    {
        var removed = GlossaryText.Without(Text, Find("SQL"));

        Assert.Equal(Text.Replace("|SQL|language|Structured Query Language||Asks\\|changes.\n", "", StringComparison.Ordinal), removed);
        Assert.Empty(Find("Kubernetes", GlossaryText.Without(Text, Find("Docker"))).PartOf);
    }

    [Fact]
    public void Two_skills_become_one_that_has_the_names_of_both()
    {
        var merged = GlossaryParser.Parse(GlossaryText.WithMerged(Text, Find("Zsh"), Find("Docker"))).Glossary;

        Assert.Equal(3, merged.Entries.Count);
        Assert.Equal(("Docker", "Packs programs."), (merged.Find("Zsh")!.Name, merged.Find("Zsh")!.About));
        var other = GlossaryParser.Parse(GlossaryText.WithMerged(Text, Find("Docker"), Find("SQL"))).Glossary;
        Assert.Equal(["SQL"], other.Find("k8s")!.PartOf);
    }

    [Fact]
    public void Every_skill_of_the_site_is_written_back_as_it_is()
    {
        var text = Repository.Text("content/glossary.md").ReplaceLineEndings("\n");

        Assert.All(GlossaryParser.Parse(text).Glossary.Entries, entry =>
        {
            var once = GlossaryText.WithChanged(text, entry, entry with { About = "Other." });
            Assert.Equal(text.Split('\n').Length, once.Split('\n').Length);
            Assert.Equal("Other.", Find(entry.Name, once).About);
            Assert.Equal(1, text.Split('\n').Zip(once.Split('\n')).Count(pair => pair.First != pair.Second));
        });
    }

    private static GlossaryEntry Find(string name, string text = Text) => GlossaryParser.Parse(text).Glossary.Find(name)!;
}
