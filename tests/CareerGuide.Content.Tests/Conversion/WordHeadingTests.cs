using CareerGuide.Content.Conversion;
using Xunit;
using static CareerGuide.Content.Tests.Conversion.WordFile;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>What becomes a heading.</summary>
public sealed class WordHeadingTests
{
    private const string Styles = """
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rolle"><w:name w:val="Our Role"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Teil"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="VK"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Endlos"><w:name w:val="endless"/><w:basedOn w:val="Endlos"/></w:style>
        """;

    [Theory]
    [InlineData("berschrift1", "# Data Engineer")]
    [InlineData("Rolle", "## Data Engineer")]
    [InlineData("Teil", "### Data Engineer")]
    [InlineData("Titel", "# Data Engineer")]
    [InlineData("Endlos", "Data Engineer")]
    [InlineData("unknown", "Data Engineer")]
    public void A_style_makes_a_heading_by_its_name_or_its_outline_level(string style, string markdown) =>
        Assert.Equal(markdown + "\n", Of(Styled(style, "Data Engineer")).Markdown);

    [Fact]
    public void A_paragraph_may_have_an_outline_level_of_its_own() =>
        Assert.Equal("## Data Engineer\n", MarkdownOf(Paragraph("Data Engineer", "<w:outlineLvl w:val=\"1\"/>")));

    [Fact]
    public void Below_a_title_headings_begin_one_level_deeper() =>
        Assert.Equal("# Careers\n\n## Roles\n\n### Data Engineer\n", Of(Styled("Titel", "Careers") + Styled("berschrift1", "Roles") + Styled("berschrift2", "Data Engineer")).Markdown);

    [Fact]
    public void A_heading_is_plain_and_one_line() =>
        Assert.Equal("# 1. Data Engineer in C #\\#\n".Replace("#\\#", "\\#"), Of($"<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr>{Run("1. Data", "<w:b/>")}<w:r><w:br/></w:r>{Run("Engineer in C #", "<w:b/>")}</w:p>").Markdown);

    [Fact]
    public void A_table_of_contents_is_left_out_and_told_once()
    {
        var converted = Of(Styled("VK", "Contents")
            + $"<w:p><w:pPr><w:pStyle w:val=\"V1\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC \\o </w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run("Data Engineer 1")}</w:p>"
            + $"<w:p><w:pPr><w:pStyle w:val=\"V1\"/></w:pPr>{Run("Data Analyst 2")}</w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            + Styled("berschrift1", "Data Engineer"));

        Assert.Equal("# Data Engineer\n", converted.Markdown);
        Assert.Equal([new ConversionNote(ConversionNoteKind.TablesOfContents, 1)], converted.Notes);
    }

    [Fact]
    public void A_table_of_contents_may_stand_in_a_control() =>
        Assert.Equal("# Data Engineer\n", Of($"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>{Styled("V1", "Data Engineer 1")}</w:sdtContent></w:sdt>{Styled("berschrift1", "Data Engineer")}").Markdown);

    [Fact]
    public void The_automatic_number_of_a_heading_is_told()
    {
        var converted = new WordFile().Styles(Styles).Numbering(WordListTests.Lists).Body(Paragraph("Data Engineer", "<w:pStyle w:val=\"berschrift1\"/><w:numPr><w:numId w:val=\"2\"/></w:numPr>")).Converted();

        Assert.Equal("# Data Engineer\n", converted.Markdown);
        Assert.Equal([new ConversionNote(ConversionNoteKind.HeadingNumbers, 1)], converted.Notes);
    }

    [Fact]
    public void Without_heading_styles_bold_lines_are_headings()
    {
        var converted = Converted(Bold("Data Engineer") + Paragraph("Builds what data runs through.") + Bold("Responsibilities:") + Paragraph("• Build pipelines") + Paragraph("• Keep them running"));

        Assert.Equal("## Data Engineer\n\nBuilds what data runs through.\n\n## Responsibilities:\n\n- Build pipelines\n- Keep them running\n", converted.Markdown);
        Assert.Equal([new ConversionNote(ConversionNoteKind.LinesAsHeadings, 2)], converted.Notes);
    }

    [Fact]
    public void Headings_may_be_longer_than_what_stands_below_them() =>
        Assert.Equal("## Data Engineer\n\n## Responsibilities\n\n- ETL\n", MarkdownOf(Bold("Data Engineer") + Bold("Responsibilities") + Paragraph("• ETL")));

    [Fact]
    public void The_larger_a_line_the_higher_its_level() =>
        Assert.Equal("# Careers in Data\n\nAn overview of the whole field.\n\n## Data Engineer\n\nBuilds what data runs through.\n\n### Skills\n\nSQL and a good deal of patience.\n\n## Data Analyst\n\nAsks what the data can say.\n", MarkdownOf(
            Paragraph("Careers in Data", run: "<w:sz w:val=\"52\"/>") + Text("An overview of the whole field.") + Bold("Data Engineer", 36) + Text("Builds what data runs through.")
            + Bold("Skills", 28) + Text("SQL and a good deal of patience.") + Bold("Data Analyst", 36) + Text("Asks what the data can say.")));

    [Fact]
    public void Bold_lines_beside_headings_stay_bold() =>
        Assert.Equal("# Data Engineer\n\n**Responsibilities:**\n", Of(Styled("berschrift1", "Data Engineer") + Bold("Responsibilities:")).Markdown);

    [Fact]
    public void A_large_line_above_headings_is_the_title() =>
        Assert.Equal("# Careers in Data\n\n## Data Engineer\n\nBuilds what data runs through.\n\n## Data Analyst\n", Of(
            Bold("Careers in Data", 52) + Styled("berschrift1", "Data Engineer") + Text("Builds what data runs through.") + Styled("berschrift1", "Data Analyst")).Markdown);

    [Theory]
    [InlineData("This whole sentence is bold, and it is one.")]
    [InlineData("A whole paragraph in bold letters that goes on and on, far longer than any heading of a lecture would ever be")]
    public void A_bold_sentence_is_no_heading(string text) =>
        Assert.Equal($"**{text}**\n\nPlain text follows here, and quite a lot of it, so that this is the size and weight of most of the letters in this document.\n", MarkdownOf(Bold(text) + Paragraph("Plain text follows here, and quite a lot of it, so that this is the size and weight of most of the letters in this document.")));

    [Fact]
    public void Where_all_is_bold_nothing_is_a_heading() =>
        Assert.Equal("**Data Engineer**\n\n**Builds what data runs through**\n", MarkdownOf(Bold("Data Engineer") + Bold("Builds what data runs through")));

    [Fact]
    public void A_counted_bold_line_with_text_below_is_a_heading() =>
        Assert.Equal("## Data Engineer\n\nBuilds what data runs through.\n\n## Data Analyst\n\nAsks what the data can say.\n", new WordFile().Numbering(WordListTests.Lists).Body(
            Counted("Data Engineer") + Text("Builds what data runs through.") + Counted("Data Analyst") + Text("Asks what the data can say.")).Converted().Markdown);

    [Theory]
    [InlineData("Quote", "> a\n>\n> b")]
    [InlineData("Source Code", "~~~~\na\nb\n~~~~")]
    [InlineData("Subtitle", "a\n\nb")]
    public void Quotes_and_code_are_known_by_their_styles(string name, string markdown) =>
        Assert.Equal(markdown + "\n", new WordFile().Styles($"<w:style w:type=\"paragraph\" w:styleId=\"X\"><w:name w:val=\"{name}\"/></w:style>").Body(Styled("X", "a") + Styled("X", "b")).Converted().Markdown);

    private static ConvertedDocument Of(string body) => new WordFile().Styles(Styles).Body(body).Converted();

    private static string Text(string text) => Paragraph(text, run: "<w:sz w:val=\"22\"/>");

    private static string Bold(string text, int size = 22) => Paragraph(text, run: $"<w:b/><w:sz w:val=\"{size}\"/>");

    private static string Counted(string text) => Paragraph(text, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>", "<w:b/><w:sz w:val=\"22\"/>");
}
