using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using CsCheck;
using Markdig;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>What holds for every lecture, whatever happened to it.</summary>
public sealed partial class ReadingPropertyTests
{
    private const int Times = 400;

    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly string[] fragments =
    [
        "|\n-|\n", "# ", "## ", "### ", "- ", "1. ", "* ", "> ", "**", "*", "_", "`", "```\n", "|", "| - | - |\n", "---\n", "===\n", "[", "](", ")", "![", "<b>", "</b>",
        "<!--", "-->", "<script>", "&amp;", "&#0;", "\\", "\n", "\n\n", "    ", "\t", ":", "→", "/", "&", ",", "(", "Data Engineer", "Skills", "Focus", "SQL",
        "If you enjoy ", "Choose DE if you", "Workflow", "High", "x", "\uD800", "\0", "\r", "\u200B", "é", "â€“", "ğŸ", "1️⃣", "عربي", "日本",
    ];

    private static readonly Gen<string> scraps = Gen.OneOf(Gen.OneOf(fragments), Gen.OneOf(fragments), Gen.Char.Select(c => c.ToString())).Array[0, 80].Select(string.Concat);

    private static readonly Gen<string> texts = Gen.OneOf(scraps, Mutation.OfLectures);

    public static TheoryData<int> Lectures => [.. Enumerable.Range(0, Mutation.Lectures.Count)];

    [Fact]
    public void Reading_never_throws_and_says_the_same_twice() => texts.Sample(text =>
    {
        var (one, two) = (Read(text), Read(text));

        Assert.Equal(JsonSerializer.Serialize(LectureJson.Of(one), LectureJson.Options), JsonSerializer.Serialize(LectureJson.Of(two), LectureJson.Options));
        Assert.Equal(one.Lecture.Html, two.Lecture.Html);
    }, iter: Times);

    [Theory, MemberData(nameof(Lectures))]
    public void No_word_of_a_lecture_is_lost(int lecture) => AssertNothingLost(Mutation.Lectures[lecture]);

    [Theory]
    [MemberData(nameof(Lectures))]
    public void No_word_is_lost_whatever_its_author_says_that_the_headings_are(int lecture)
    {
        var text = WithoutFrontMatter(Mutation.Lectures[lecture]);
        var headings = Read(text).Outline.Select(entry => entry.Text).Distinct().ToArray();

        foreach (var first in Enumerable.Range(0, ReadAs.All.Count))
            AssertNothingLost($"---\nreading:\n{string.Concat(headings.Index().Select(h => $"  {JsonSerializer.Serialize(h.Item)}: {ReadAs.All[(first + h.Index) % ReadAs.All.Count]}\n"))}---\n{text}");
    }

    [Fact]
    public void No_word_of_a_mutilated_lecture_is_lost() => Mutation.OfLectures.Sample(AssertNothingLost, iter: Times);

    [Theory, MemberData(nameof(Lectures))]
    public void Each_thing_read_names_its_line(int lecture) => AssertLinesPointAtText(Mutation.Lectures[lecture]);

    [Theory]
    [InlineData("| Role | Skills | Growth |\n| - | - | - |\n| Data Engineer | SQL | Good |\n| Data Analyst | Excel | Good |\n")]
    [InlineData("| | Data Engineer | Data Analyst |\n| - | - | - |\n| Skills | SQL | Excel |\n")]
    public void A_part_read_from_a_table_names_the_line_of_its_head(string table) => AssertLinesPointAtText(table);

    [Fact]
    public void Each_thing_read_from_a_mutilated_lecture_names_its_line() => Mutation.OfLectures.Sample(AssertLinesPointAtText, iter: Times);

    [Theory]
    [InlineData("- # The first heading is a point\n- # So is this\n")]
    [InlineData("\n|\n-|\n## 3P & # | - | - |\n>     Skills\n### Choose DE if you|\n-|\nit")]
    public void Each_line_that_something_names_has_an_address(string text) => AssertLinesAreAddresses(text);

    [Fact]
    public void Each_line_that_something_names_has_an_address_of_its_own() => texts.Sample(AssertLinesAreAddresses, iter: Times);

    private static void AssertLinesAreAddresses(string text)
    {
        var lecture = Read(text).Lecture;
        var ids = Ids(lecture.Html);

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Lines(lecture).Concat(LinesOfParagraphs(lecture)).Select(l => $"L{l.Line}").Except(ids));
        Assert.Empty(lecture.Headings.Select(h => h.Slug).Except(ids));
    }

    private static ParsedLecture Read(string text) => LectureParser.Parse(text, "lecture.md", DefaultContent.Vocabulary);

    private static void AssertNothingLost(string text)
    {
        var parsed = Read(text);

        if (parsed.HasErrors && parsed.Lecture.Html.Length == 0)
            return;

        var page = new HtmlParser().ParseDocument(parsed.Lecture.Html);
        var corners = page.QuerySelectorAll("table tr:first-child :first-child").Select(cell => cell.TextContent);
        var written = Words(TextOf(parsed.Lecture.Html)).Concat(Words(PlainText(text)));
        var kept = Words(string.Join('\n', Texts(parsed.Lecture).Concat(corners))).Concat(wordsOfGuidance).Concat(wordsOfColumns).ToHashSet();

        Assert.Empty(written.Except(kept));
    }

    /// <summary>As another reader of Markdown sees it; where there is HTML, that one shows comments and scripts too.</summary>
    private static string PlainText(string text) =>
        text.Contains('<', StringComparison.Ordinal) ? "" : TextOf(Markdown.ToHtml(WithoutFrontMatter(Mojibake.Repair(text).Text), pipeline));

    private static void AssertLinesPointAtText(string text)
    {
        var source = Mojibake.Repair(text).Text.Split('\n');

        var lecture = Read(text).Lecture;

        foreach (var (said, line) in Lines(lecture))
        {
            Assert.InRange(line, 1, source.Length);

            if (Words(said).FirstOrDefault() is { } first && Words(WithoutTags(source[line - 1])) is { Length: > 0 } words)
                Assert.Contains(first, words);
        }

        foreach (var (said, line) in LinesOfParagraphs(lecture))
        {
            if (Words(said).FirstOrDefault() is { } first)
                Assert.Contains(first, Words(string.Join('\n', source.Skip(line - 1).TakeWhile(l => !string.IsNullOrWhiteSpace(l)))));
        }
    }

    /// <summary>The opening words of guidance, which become a role's interest without them.</summary>
    private static readonly HashSet<string> wordsOfGuidance = [.. Words("If you enjoy like love prefer choose Si disfrutas te gusta gustan prefieres elige")];

    /// <summary>The heads and answers of tables under a facet, which say only what the columns are for.</summary>
    private static readonly HashSet<string> wordsOfColumns = [.. Words("# 1 2 3 Responsibility Description Skill category Specific skills Level Area Task Reason Required yes y no n")];

    private static IEnumerable<(string Text, int Line)> Lines(Lecture lecture) =>
    [
        .. lecture.Headings.Select(h => (h.Text, h.Line)),
        .. lecture.Roles.SelectMany(Lines),
        .. lecture.Comparisons.SelectMany(c => c.Rows.Select(row => (row.Label, row.Line)).Concat(c.Rows.SelectMany(row => row.Ratings.Select(r => (r.Text, r.Line))))),
        .. lecture.Comparisons.Select(c => ("", c.Line)),
        .. lecture.Sections.Select(section => (section.Heading ?? "", section.Line)),
    ];

    /// <summary>
    /// What may be only a part of a paragraph, or of an underlined heading of several lines, and so stand on one of its later lines.
    /// </summary>
    private static IEnumerable<(string Text, int Line)> LinesOfParagraphs(Lecture lecture) =>
    [
        .. lecture.Roles.Select(role => (role.Name, role.Line)),
        .. lecture.Workflow.Select(step => (step.Name, step.Line)),
        .. lecture.Roles.SelectMany(role => role.Interests).Select(interest => (interest.Text, interest.Line)),
    ];

    private static IEnumerable<(string Text, int Line)> Lines(Role role) =>
    [
        .. role.Facets.SelectMany(part => part.Items).Select(item => (item.Text, item.Line)),
        .. role.Facets.Select(part => (part.Heading ?? "", part.Line)),
        .. role.Skills.Select(skill => (skill.Text, skill.Line)),
        .. role.Sections.Select(section => (section.Heading ?? "", section.Line)),
    ];

    private static IEnumerable<string?> Texts(Lecture lecture) =>
    [
        lecture.Title,
        .. lecture.Headings.Select(h => h.Text),
        .. lecture.Roles.SelectMany(Texts),
        .. lecture.Comparisons.SelectMany(c => c.Criteria.Select(criterion => criterion.Name)),
        .. lecture.Comparisons.SelectMany(c => c.Rows).SelectMany(row => row.Ratings.Select(rating => rating.Text).Prepend(row.Label)),
        .. lecture.Workflow.SelectMany(step => new[] { step.Name, step.Activity }),
        .. lecture.Sections.SelectMany(Texts),
    ];

    private static IEnumerable<string?> Texts(Role role) =>
    [
        role.Name, .. role.Aliases, .. role.Initials,
        .. role.Facets.Select(part => part.Heading),
        .. role.Facets.SelectMany(part => part.Items).SelectMany(item => new[] { item.Group, item.Text, TextOf(item.DetailsHtml), TextOf(item.Html) }),
        .. role.Skills.SelectMany(skill => new[] { skill.Group, skill.Text, TextOf(skill.DetailsHtml) }),
        .. role.Interests.SelectMany(interest => new[] { interest.Text, TextOf(interest.DetailsHtml) }),
        .. role.Sections.SelectMany(Texts),
    ];

    private static IEnumerable<string?> Texts(Section section) => [section.Heading, TextOf(section.Html)];

    /// <summary>A block parts words even where no white space does: a heading right behind the text of an item.</summary>
    private static string TextOf(string? html) =>
        html is null ? "" : new HtmlParser().ParseDocument(BlockTag().Replace(html, " $0")).Body!.TextContent;

    private static string[] Ids(string html) => [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("[id]").Select(element => element.Id!)];

    private static string WithoutFrontMatter(string text) => FrontMatter().Replace(text, "");

    /// <summary>Words, but no bare numbers: those in front of headings are decoration.</summary>
    /// <summary>A tag is no text, though the line that it stands on is where the text around it begins.</summary>
    private static string WithoutTags(string line) => AnyTag().Replace(line, " ");

    private static string[] Words(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Any(char.IsLetter))];

    [GeneratedRegex(@"\A\s*---\n.*?^(---|\.\.\.)$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FrontMatter();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AnyTag();

    [GeneratedRegex("<(h[1-6]|p|ul|ol|li|table|td|th|blockquote|pre|br)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
