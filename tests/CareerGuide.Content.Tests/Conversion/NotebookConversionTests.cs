using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Documents;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

public sealed class NotebookConversionTests
{
    private const string Dot = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    [Theory]
    [InlineData("pandoc.ipynb", "")]
    [InlineData("nbformat-4.ipynb", "CellOutputs 2, RawCells 1")]
    [InlineData("nbformat-3.ipynb", "CellOutputs 2, RawCells 1")]
    public void A_lecture_in_a_notebook_is_read_as_the_same_lecture_in_Markdown(string file, string notes)
    {
        var converted = Converted(file, Sample.Bytes(file));

        Assert.Equal(LectureShape.Of(Sample.Text("lecture.md")), LectureShape.Of(converted.Markdown));
        Assert.Equal(notes, Sample.Told(converted));
    }

    [Fact]
    public void Code_is_fenced_with_its_language_and_what_it_printed_is_left_out() => Assert.Equal(
        "```python\nprint(1)\n```\n\n```sql\n%%sql\nSELECT 1\n```\n\n````python\n'''\n```\n'''\n````\n",
        Converted("""
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {"language_info": {"name": "python"}}, "cells": [
              {"cell_type": "code", "source": ["print(1)\n"], "outputs": [{"output_type": "stream", "text": ["1"]}]},
              {"cell_type": "code", "source": "%%sql\nSELECT 1", "outputs": []},
              {"cell_type": "code", "source": "", "outputs": []},
              {"cell_type": "code", "source": "'''\n```\n'''", "outputs": []}]}
            """).Markdown);

    [Fact]
    public void A_picture_that_a_cell_holds_is_taken_along()
    {
        var converted = Converted($$$$"""
            {"nbformat": 4, "metadata": {}, "cells": [
              {"cell_type": "markdown", "source": "![An oven](attachment:my%20oven.gif) ![lost](attachment:x.png) [other](other.ipynb) [lecture](b.md)", "attachments": {"my oven.gif": {"image/gif": "{{{{Dot}}}}"}}}]}
            """);

        Assert.Equal("![An oven](my-oven.gif) lost other [lecture](b.md)\n", converted.Markdown);
        Assert.Equal(("my-oven.gif", "An oven"), (Assert.Single(converted.Pictures).Name, converted.Pictures[0].AlternativeText));
        Assert.Equal("MissingPictures 1, DeadLinks 1", Sample.Told(converted));
    }

    private static ConvertedDocument Converted(string json) => Converted("a.ipynb", Encoding.UTF8.GetBytes(json));

    private static ConvertedDocument Converted(string name, byte[] bytes) => Assert.Single(DocumentConverter.Convert(name, bytes, TestContext.Current.CancellationToken).Documents).Document;
}
