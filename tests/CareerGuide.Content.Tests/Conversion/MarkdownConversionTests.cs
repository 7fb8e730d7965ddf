using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Documents;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

public sealed class MarkdownConversionTests
{
    [Theory]
    [InlineData("marp.md", "SpeakerNotes 1, MissingPictures 1")]
    [InlineData("reveal.md", "SpeakerNotes 2")]
    public void A_lecture_in_slides_is_read_as_the_same_lecture_in_one_piece(string file, string notes)
    {
        var converted = Converted(Sample.Text(file));

        Assert.Equal(LectureShape.Of(Sample.Text("lecture.md")), LectureShape.Of(converted.Markdown));
        Assert.Equal(notes, Sample.Told(converted));
    }

    [Fact]
    public void A_lecture_stays_as_it_is()
    {
        foreach (var path in Directory.GetFiles(Repository.PathTo("tests/CareerGuide.Content.Tests/Lectures"), "*.md").Append(Repository.PathTo("content/lectures/data-roles.md")))
        {
            var text = File.ReadAllText(path).ReplaceLineEndings("\n");
            var converted = Converted(text);

            Assert.Equal(text, converted.Markdown);
            Assert.Empty(converted.Notes);
        }
    }

    [Theory]
    [InlineData("# A\n\n---\n\n## B\n\n- b\n\n---\n\n## C\n\n- c\n\n---\n\n## D\n\n- d")]
    [InlineData("---\ntitle: A\ntheme: dark\n---\n\n# A\n\nText\n---\n\n[b](b.md) [c](https://example.org/(c)) `![x](y.png)`")]
    [InlineData("```md\n![x](y.png)\n<aside>\n```\n\n    [[Indented]]\n")]
    public void Nor_is_a_text_changed_that_only_looks_a_little_like_slides_or_links(string markdown) => Assert.Equal(markdown, Converted(markdown).Markdown);

    [Fact]
    public void Pictures_that_Google_Docs_writes_into_its_Markdown_are_taken_along()
    {
        var converted = Converted("# A\n\n![][image1]\n\n[image1]: <data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7>\n");

        Assert.Equal("# A\n\n![][image1]\n\n[image1]: image1.gif\n", converted.Markdown);
        Assert.Equal("image1.gif", Assert.Single(converted.Pictures).Name);
    }

    [Fact]
    public void Slides_that_go_on_keep_their_points_together() => Assert.Equal(
        "---\nmarp: true\n---\n\n## Baker\n\n### Skills\n\n- Dough\n- Ovens\n- Knives\n\n## Clerk\n\n### Skills\n\n- Tills\n",
        Converted("---\nmarp: true\n---\n\n## Baker\n\n### Skills\n\n- Dough\n\n---\n\n### Skills (cont.)\n\n- Ovens\n\n---\n\n## Baker (2/2)\n\n### Skills\n\n- Knives\n\n---\n\n## Clerk\n\n### Skills\n\n- Tills\n").Markdown);

    private static ConvertedDocument Converted(string markdown) => Assert.Single(DocumentConverter.Convert("lecture.md", Encoding.UTF8.GetBytes(markdown), TestContext.Current.CancellationToken).Documents).Document;
}
