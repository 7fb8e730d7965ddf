using CareerGuide.Content;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

public sealed class ControlCharacterTests
{
    private const string Role = """
        # Jobs

        ## Zed Engineer

        ### Skills

        - SKILL

        ### Responsibilities

        - Engineer
        """;

    [Theory]
    [InlineData("B\u0001e\u0007ll\u001b[31m", "Bell[31m", "U+0001")]
    [InlineData("De\u007fl", "Del", "U+007F")]
    [InlineData("C\u009b1", "C1", "U+009B")]
    [InlineData("Two\u000bwords", "Two words", "U+000B")]
    [InlineData("Two\u000cwords", "Two words", "U+000C")]
    [InlineData("\u202Elleb\u202C", "lleb", "U+202E")]
    [InlineData("\u202Abell\u202C", "bell", "U+202A")]
    [InlineData("Bell&#x202E;", "Bell\uFFFD", "U+202E")]
    [InlineData("Bell&#7;", "Bell\uFFFD", "U+0007")]
    [InlineData("Bell&#x1b;[31m", "Bell\uFFFD[31m", "U+001B")]
    [InlineData("<b>Bell&#7;</b>", "Bell\uFFFD", "U+0007")]
    public void A_control_character_is_left_out_of_a_skill_and_told_with_its_line(string written, string name, string character)
    {
        var parsed = Parse(Role.Replace("SKILL", written, StringComparison.Ordinal));

        Assert.Contains(parsed.Lecture.Roles[0].Skills, skill => skill.Text == name);
        var told = Assert.Single(parsed.Diagnostics, diagnostic => diagnostic.Code == "CG096");
        Assert.Equal(7, told.Line);
        Assert.Contains(character, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](https://example.org \"t&#27;itle\")")]
    [InlineData("[a](https://example.org/&#27;)")]
    [InlineData("`&#27;` and `a\u001bb`")]
    [InlineData("<pre><code>&#27;</code></pre>")]
    [InlineData("<ul><li>&#27;[2K</li></ul>")]
    [InlineData("| a | b |\n|---|---|\n| \u001b | &#x9b; |")]
    public void Whatever_holds_one_no_page_does(string markdown) =>
        Assert.DoesNotContain(Parse($"# Jobs\n\n{markdown}\n").Lecture.Html, character => char.IsControl(character) && character is not ('\n' or '\t' or '\r'));

    [Theory]
    [InlineData("# Jobs \u202Esboj\u202C \u2067\u05D0\u2069 \u2066\n\nText.\n", 1)]
    [InlineData("---\ntitle: \"Jobs \u202Esboj\u202C \u2067\u05D0\u2069 \u2066\"\n---\n\nText.\n", 2)]
    public void A_title_turns_round_no_words_beside_it(string markdown, int line)
    {
        var parsed = Parse(markdown);

        Assert.Equal("Jobs sboj \u05D0", parsed.Lecture.Title.TrimEnd());
        Assert.Equal([line, line], parsed.Diagnostics.Where(diagnostic => diagnostic.Code == "CG096").Select(diagnostic => diagnostic.Line));
    }

    [Fact]
    public void Words_of_another_direction_stay_isolated_in_a_text() =>
        Assert.Contains("\u2066C++\u2069", Parse("# Jobs\n\n\u05D0 \u2066C++\u2069 \u05D0\n").Lecture.Html, StringComparison.Ordinal);

    [Fact]
    public void A_title_that_escapes_one_shows_that_something_is_missing() =>
        Assert.Equal("Jobs\uFFFD[2K", Parse("---\ntitle: \"Jobs\\e[2K\"\n---\n\nText.\n").Lecture.Title);

    [Fact]
    public void A_glossary_has_none()
    {
        var parsed = GlossaryParser.Parse("| Skill | About |\n|---|---|\n| Sk\u001bill | A&#7;bout |\n");

        Assert.Equal("Skill", parsed.Glossary.Entries[0].Name);
        Assert.Equal(2, parsed.Diagnostics.Count(diagnostic => diagnostic.Code == "CG096"));
    }

    private static ParsedLecture Parse(string markdown) => LectureParser.Parse(markdown, "jobs.md", SiteVocabulary.Empty);
}
