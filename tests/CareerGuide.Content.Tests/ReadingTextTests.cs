using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests;

public sealed class ReadingTextTests
{
    private const string Body = "# Castle\n\n##  Sweeper \t\n\n\n* one  \n\n+ two";

    [Theory]
    [InlineData("", "---\nreading:\n  \"Sweeper\": role\n---\n\n")]
    [InlineData("---\ntitle: X # mine\n---\n", "---\ntitle: X # mine\nreading:\n  \"Sweeper\": role\n---\n")]
    [InlineData("---\nreading:\n---\n", "---\nreading:\n  \"Sweeper\": role\n---\n")]
    [InlineData("---\nreading:\n    My week: day\n\nslug: c\n---\n", "---\nreading:\n    My week: day\n    \"Sweeper\": role\n\nslug: c\n---\n")]
    [InlineData("---\nreading:\n  # all of them\n  'SWEEPER':   section   # at first\nslug: c\n---\n", "---\nreading:\n  # all of them\n  'SWEEPER':   role   # at first\nslug: c\n---\n")]
    [InlineData("---\nreading: { Sweeper: section, My week: day }\n---\n", "---\nreading:\n  \"Sweeper\": role\n  \"My week\": day\n---\n")]
    [InlineData("\n\n---\ntitle: X\n---\n", "\n\n---\ntitle: X\nreading:\n  \"Sweeper\": role\n---\n")]
    [InlineData("+++\ntitle = \"X\"\n+++\n", "+++\ntitle = \"X\"\n+++\n")]
    [InlineData("---\nReading:\n  Sweeper: \"section\"\n...\n", "---\nReading:\n  Sweeper: role\n...\n")]
    public void A_choice_changes_one_line(string before, string after) =>
        Assert.Equal(after + Body, ReadingText.With(before + Body, "Sweeper", "role"));

    [Theory]
    [InlineData("---\nreading:\n  \"Sweeper\": role\n---\n\n", "")]
    [InlineData("---\ntitle: X\nreading:\n  \"Sweeper\": role\n---\n", "---\ntitle: X\n---\n")]
    [InlineData("---\nreading:\n  Sweeper: role\n  My week: day\n---\n", "---\nreading:\n  My week: day\n---\n")]
    [InlineData("---\nreading:\n  # kept\n  Sweeper: role\n---\n", "---\nreading:\n  # kept\n---\n")]
    [InlineData("---\nreading:\n  My week: day\n---\n", "---\nreading:\n  My week: day\n---\n")]
    [InlineData("---\ntitle: X\n---\n", "---\ntitle: X\n---\n")]
    [InlineData("", "")]
    public void As_read_takes_the_line_out_again(string before, string after) =>
        Assert.Equal(after + Body, ReadingText.With(before + Body, "Sweeper", value: null));

    [Theory]
    [InlineData("Sweeper")]
    [InlineData("Who says \"no\": a \\ story")]
    [InlineData("#1 & other {things} [x] | > % @ `")]
    [InlineData("سائق الشاحنة 🚚 – 日本")]
    [InlineData("- yes")]
    public void Whatever_a_heading_says_is_written_so_that_it_is_read_again(string heading)
    {
        var text = ReadingText.With($"## {heading.Replace("`", "\\`")}\n\nText.\n", heading, ReadAs.Role);

        var parsed = LectureParser.Parse(text, "castle.md", SiteVocabulary.Empty);

        Assert.Equal(ReadAs.Role, Assert.Single(parsed.Outline).TakenFor);
        Assert.DoesNotContain(parsed.Diagnostics, d => d.Code is "CG009" or "CG026" or "CG027" or "CG028");
        Assert.Equal($"## {heading.Replace("`", "\\`")}\n\nText.\n", ReadingText.With(text, heading, value: null));
    }

    [Fact]
    public void Every_choice_for_every_heading_leaves_the_rest_of_a_lecture_byte_for_byte()
    {
        foreach (var lecture in Mutation.Lectures.Select(text => text.Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            var headings = LectureParser.Parse(lecture, "lecture.md", DefaultContent.Vocabulary).Outline.DistinctBy(entry => ReadingInstructions.KeyOf(entry.Text)).ToArray();
            var taught = headings.Aggregate(lecture, (text, entry) => ReadingText.With(text, entry.Text, ReadAs.All[entry.Line % ReadAs.All.Count]));

            var parsed = LectureParser.Parse(taught, "lecture.md", DefaultContent.Vocabulary);

            Assert.Equal(headings.Length, parsed.Instructions.All.Count);
            Assert.Equal(lecture, headings.Aggregate(taught, (text, entry) => ReadingText.With(text, entry.Text, value: null)));
        }
    }
}
