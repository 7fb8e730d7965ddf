using CareerGuide.Content.Conversion;
using Xunit;
using static CareerGuide.Content.Tests.Conversion.WordFile;

namespace CareerGuide.Content.Tests.Conversion;

public sealed class WordTableTests
{
    [Theory]
    [InlineData("<w:tblHeader/>", false)]
    [InlineData("<w:tblHeader w:val=\"true\"/>", false)]
    [InlineData("<w:tblHeader w:val=\"0\"/>", true)]
    [InlineData("<w:tblHeader w:val=\"off\"/>", true)]
    [InlineData("<w:tblHeader w:val=\"false\"/>", true)]
    [InlineData("", true)]
    public void The_first_row_is_the_head_and_told_where_nobody_says_so(string property, bool isTold)
    {
        var converted = Converted($"<w:tbl><w:tr><w:trPr>{property}</w:trPr>{Cell("", "<w:b/>")}{Cell("Engineer", "<w:b/>")}</w:tr><w:tr>{Cell("Coding")}{Cell("High")}</w:tr></w:tbl>");

        Assert.Equal("|  | Engineer |\n| --- | --- |\n| Coding | High |\n", converted.Markdown);
        Assert.Equal(isTold ? [new ConversionNote(ConversionNoteKind.TablesWithoutHeadRow, 1)] : [], converted.Notes);
    }

    [Fact]
    public void Merged_cells_keep_the_columns_and_are_told()
    {
        var converted = Converted($"""
            <w:tbl><w:tr>{Cell("Kind")}{Cell("Skill")}{Cell("A")}{Cell("B")}</w:tr>
            <w:tr>{Cell("Data", cell: "<w:vMerge w:val=\"restart\"/>")}{Cell("SQL")}{Cell("High", cell: "<w:gridSpan w:val=\"2\"/>")}</w:tr>
            <w:tr>{Cell("", cell: "<w:vMerge/>")}{Cell("Excel")}{Cell("Low")}{Cell("High")}</w:tr></w:tbl>
            """);

        Assert.Equal("| Kind | Skill | A | B |\n| --- | --- | --- | --- |\n| Data | SQL | High |  |\n| Data | Excel | Low | High |\n", converted.Markdown);
        Assert.Contains(new ConversionNote(ConversionNoteKind.MergedCells, 2), converted.Notes);
    }

    [Fact]
    public void Rows_may_begin_and_end_within_the_grid() =>
        Assert.Equal("| a | b | c |\n| --- | --- | --- |\n|  | d |  |\n", MarkdownOf($"<w:tbl><w:tr>{Cell("a")}{Cell("b")}{Cell("c")}</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>{Cell("d")}</w:tr></w:tbl>"));

    [Fact]
    public void Deleted_rows_are_left_out() =>
        Assert.Equal("| a | b |\n| --- | --- |\n", MarkdownOf($"<w:tbl><w:tr>{Cell("a")}{Cell("b")}</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>{Cell("c")}{Cell("d")}</w:tr></w:tbl>"));

    [Fact]
    public void Paragraphs_of_a_cell_stay_apart() =>
        Assert.Equal("| a | b |\n| --- | --- |\n| Low<br>sometimes none | x\\|y |\n", MarkdownOf($"<w:tbl><w:tr>{Cell("a")}{Cell("b")}</w:tr><w:tr><w:tc>{Paragraph("Low")}{Paragraph("sometimes none")}</w:tc>{Cell("x|y")}</w:tr></w:tbl>"));

    [Fact]
    public void A_table_in_a_table_is_text()
    {
        var converted = Converted($"<w:tbl><w:tr>{Cell("a")}{Cell("b")}</w:tr><w:tr><w:tc>{Table(["1", "2"], ["3", "4"])}<w:p/></w:tc>{Cell("c")}</w:tr></w:tbl>");

        Assert.Equal("| a | b |\n| --- | --- |\n| 1, 2<br>3, 4 | c |\n", converted.Markdown);
        Assert.Contains(new ConversionNote(ConversionNoteKind.NestedTables, 1), converted.Notes);
    }

    [Fact]
    public void A_frame_is_the_text_in_it() => Assert.Equal("Remember this.\n", MarkdownOf(Table(["Remember this."])));

    [Fact]
    public void Parts_of_a_lecture_beside_each_other_stay_parts() =>
        Assert.Equal("# Data Engineer\n\nBuilds.\n\n# Data Analyst\n\nAsks.\n", MarkdownOf(
            $"<w:tbl><w:tr><w:tc>{Paragraph("Data Engineer", "<w:outlineLvl w:val=\"0\"/>")}{Paragraph("Builds.")}</w:tc><w:tc>{Paragraph("Data Analyst", "<w:outlineLvl w:val=\"0\"/>")}{Paragraph("Asks.")}</w:tc></w:tr></w:tbl>"));

    [Fact]
    public void A_first_row_over_all_columns_stands_above_the_table() =>
        Assert.Equal("Who needs what\n\n| Skill | Engineer |\n| --- | --- |\n| SQL | High |\n", MarkdownOf(
            $"<w:tbl><w:tr>{Cell("Who needs what", cell: "<w:gridSpan w:val=\"2\"/>")}</w:tr><w:tr>{Cell("Skill")}{Cell("Engineer")}</w:tr><w:tr>{Cell("SQL")}{Cell("High")}</w:tr></w:tbl>"));

    [Fact]
    public void An_empty_table_is_nothing() => Assert.Equal("text\n", MarkdownOf(Table(["", ""], ["", ""]) + Paragraph("text")));

    private static string Cell(string text, string run = "", string cell = "") => $"<w:tc><w:tcPr>{cell}</w:tcPr>{Paragraph(text, run: run)}</w:tc>";
}
