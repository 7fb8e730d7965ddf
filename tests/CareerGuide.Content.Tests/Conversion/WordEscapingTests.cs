using AngleSharp.Html.Parser;
using CareerGuide.Content.Model;
using CsCheck;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>Whatever a document says, no letter of it becomes Markdown.</summary>
public sealed class WordEscapingTests
{
    private static readonly string[] Words =
        ["a", "Data", " ", " ", "*", "**", "_", "`", "[", "]", "(x)", "<b>", "&amp;", "#", "~~", "|", "\\", "!", "{#id}", ":", "^", "==", "x_y", "-", "+", "=", ".", "1.", "C#", "é", "語", "、", "$", "%%", "[^1]", "::", "😀"];

    private static readonly string[] Formats = ["", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", "<w:strike/>"];

    [Theory]
    [InlineData("# no heading")]
    [InlineData("- no point")]
    [InlineData("> no quote")]
    [InlineData("1) no number")]
    [InlineData("**not bold** and _not italic_ and `no code`")]
    [InlineData("[no](link) ![no](picture) <b>no tag</b> &amp; no entity")]
    [InlineData("no | table | at all")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("```")]
    [InlineData("[^1]: no note")]
    [InlineData("{#no} {.attribute} ==no mark== ^no^ %%no%%")]
    public void A_paragraph_is_read_as_it_was_written(string text) => Assert.Equal(text, ReadBack(WordFile.Paragraph(text)));

    [Fact]
    public void Any_paragraph_is_read_as_it_was_written() => Gen.Select(One(Words), One(Formats)).Array[1, 12].Sample(pieces =>
    {
        var runs = string.Concat(pieces.Select(piece => WordFile.Run(piece.Item1, piece.Item2)));

        return Collapsed("Q" + string.Concat(pieces.Select(piece => piece.Item1))) == ReadBack($"<w:p>{WordFile.Run("Q")}{runs}</w:p>");
    });

    private static Gen<string> One(string[] from) => Gen.Int[0, from.Length - 1].Select(index => from[index]);

    private static string ReadBack(string body)
    {
        var html = LectureParser.Parse(WordFile.MarkdownOf(body), "lecture.md", SiteVocabulary.Empty).Lecture.Html;
        var page = new HtmlParser().ParseDocument(html);

        return Collapsed(page.Body!.TextContent);
    }

    private static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
