using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Html;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

public sealed class HtmlConversionTests
{
    [Theory]
    [InlineData("google-docs.html", "Comments 1, MissingPictures 1")]
    [InlineData("libreoffice.html", "HeadersAndFooters 1")]
    [InlineData("nbconvert.html", "CellOutputs 1")]
    [InlineData("notion.html", "MissingPictures 1")]
    [InlineData("pandoc.html", "")]
    [InlineData("word.htm", "DeletedText 1, HiddenText 1, MissingPictures 1")]
    public void A_lecture_in_HTML_is_read_as_the_same_lecture_in_Markdown(string file, string notes)
    {
        var converted = HtmlConverter.Convert(Sample.Open(file), TestContext.Current.CancellationToken);

        Assert.Equal(LectureShape.Of(Sample.Text("lecture.md")), LectureShape.Of(converted.Markdown));
        Assert.Equal(notes, Sample.Told(converted));
    }
}
