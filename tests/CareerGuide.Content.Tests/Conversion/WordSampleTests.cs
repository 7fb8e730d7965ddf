using System.Text.Json;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Word;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>One lecture as several programs write it is one lecture.</summary>
public sealed class WordSampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "word");

    private static readonly JsonElement Lecture = Read(File.ReadAllText(Path.Combine(Folder, "lecture.md")));

    public static TheoryData<string> Samples { get; } = new(Directory.EnumerateFiles(Folder, "*.docx").Select(path => Path.GetFileName(path)).Order());

    [Fact]
    public void There_are_samples_of_seven_programs() => Assert.Equal(7, Samples.Count);

    [Theory]
    [MemberData(nameof(Samples))]
    public void It_is_read_like_the_same_lecture_in_Markdown(string file) =>
        Assert.Empty(Expected.Differences(Lecture, Read(Converted(file).Markdown)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Its_picture_is_kept_where_it_stands(string file)
    {
        var converted = Converted(file);
        var picture = Assert.Single(converted.Pictures);

        Assert.Contains($"![{picture.AlternativeText}]({picture.Name})", converted.Markdown);
        Assert.Equal(771, picture.Bytes.Length);
    }

    [Theory]
    [InlineData("abiword.docx", "TablesWithoutHeadRow 1")]
    [InlineData("docx-npm.docx", "")]
    [InlineData("libreoffice.docx", "DeletedText 1, InsertedText 1, HiddenText 1, HeadingNumbers 12")]
    [InlineData("officegen.docx", "TablesWithoutHeadRow 1, LinesAsHeadings 13")]
    [InlineData("pandoc.docx", "")]
    public void What_was_left_out_is_counted(string file, string notes) =>
        Assert.Equal(notes, string.Join(", ", Converted(file).Notes.Select(note => $"{note.Kind} {note.Count}")));

    [Theory]
    [InlineData("abiword.docx")]
    [InlineData("docx-npm.docx")]
    [InlineData("libreoffice.docx")]
    [InlineData("pandoc.docx")]
    public void Its_footnote_and_its_nested_points_are_kept(string file)
    {
        var markdown = Converted(file).Markdown;

        Assert.Contains("They share a cellar[^1] and one clock.", markdown);
        Assert.Contains("- Order the malt\n  - in winter for the year\n  - in summer for the week\n- Keep", markdown);
        Assert.EndsWith("\n\n[^1]: The cellar has been there since 1880.\n", markdown);
    }

    private static ConvertedDocument Converted(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        return WordConverter.Convert(stream, TestContext.Current.CancellationToken);
    }

    /// <summary>Title, roles with their parts, comparison and workflow; not the lines, which differ.</summary>
    private static JsonElement Read(string markdown)
    {
        var lecture = LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture;

        return JsonSerializer.SerializeToElement(new
        {
            lecture.Title,
            Roles = lecture.Roles.Select(role => new
            {
                role.Name,
                About = role.About.Select(paragraph => paragraph.Text),
                Responsibilities = role.Responsibilities.Select(point => point.Text),
                Skills = role.Skills.Select(skill => new { skill.Text, skill.Names, skill.Choice, skill.Level }),
            }),
            Comparisons = lecture.Comparisons.Select(comparison => new
            {
                comparison.Heading,
                Criteria = comparison.Criteria.Select(criterion => criterion.Name),
                Rows = comparison.Rows.Select(row => new { row.RoleSlug, Ratings = row.Ratings.Select(rating => new { rating.Text, rating.Rank }) }),
            }),
            Workflow = lecture.Workflow.Select(step => new { step.RoleSlug, step.Activity }),
        });
    }
}
