using CareerGuide.Content.Conversion;
using Xunit;
using static CareerGuide.Content.Tests.Conversion.WordFile;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>Points: by numbering, by style, and as somebody typed them.</summary>
public sealed class WordListTests
{
    /// <summary>1 has bullets, 2 and 3 count with the same definition, 3 from 1 again; 4 has letters, 5 no marks, 6 a style.</summary>
    internal const string Lists = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:pStyle w:val="Dots"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="4"/></w:num>
        """;

    [Fact]
    public void Points_stand_on_their_levels() =>
        Assert.Equal("- a\n  - b\n  - c\n- d\n", Of(Point("a") + Point("b", 1) + Point("c", 1) + Point("d")));

    [Fact]
    public void A_list_may_begin_on_a_deeper_level() => Assert.Equal("- b\n- a\n", Of(Point("b", 1) + Point("a")));

    [Fact]
    public void Numbers_are_counted_and_go_on_behind_other_text() =>
        Assert.Equal("1. a\n   1. b\n2. c\n\ntext\n\n3. d\n", Of(Point("a", 0, 2) + Point("b", 1, 2) + Point("c", 0, 2) + Paragraph("text") + Point("d", 0, 2)));

    [Fact]
    public void A_list_that_counts_anew_is_another() =>
        Assert.Equal("1. a\n2. b\n1) c\n", Of(Point("a", 0, 2) + Point("b", 0, 2) + Point("c", 0, 3)));

    [Fact]
    public void Letters_become_numbers_and_are_told()
    {
        var converted = new WordFile().Numbering(Lists).Body(Point("a", 0, 4) + Point("b", 0, 4)).Converted();

        Assert.Equal("1. a\n2. b\n", converted.Markdown);
        Assert.Equal([new ConversionNote(ConversionNoteKind.LetteredPoints, 2)], converted.Notes);
    }

    [Fact]
    public void A_list_of_another_kind_that_is_set_in_is_nested() =>
        Assert.Equal("1. a\n   - b\n2. c\n", Of(Point("a", 0, 2) + Paragraph("b", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"1080\"/>") + Point("c", 0, 2)));

    [Fact]
    public void List_0_is_none() => Assert.Equal("a\n", Of(Point("a", 0, 0)));

    [Fact]
    public void A_point_without_a_mark_goes_on_with_the_one_above() => Assert.Equal("- a\n\n  more\n\n- b\n", Of(Point("a") + Point("more", 0, 5) + Point("b")));

    [Fact]
    public void A_point_may_have_several_lines() => Assert.Equal("- a\\\n  b\n", Of("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"));

    [Theory]
    [InlineData("Dots", "- a")]
    [InlineData("Under", "- a")]
    [InlineData("Own", "1. a")]
    [InlineData("None", "a")]
    public void A_style_has_a_list_by_itself_or_by_the_level_that_names_it(string style, string markdown) =>
        Assert.Equal(markdown + "\n", new WordFile().Numbering(Lists).Styles("""
            <w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="dots"/></w:style>
            <w:style w:type="paragraph" w:styleId="Under"><w:name w:val="under"/><w:basedOn w:val="Dots"/></w:style>
            <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="own"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="None"><w:name w:val="none"/><w:basedOn w:val="Own"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
            """).Body(Styled(style, "a")).Converted().Markdown);

    [Fact]
    public void A_list_may_look_like_that_of_a_style() =>
        Assert.Equal("1. a\n", new WordFile().Numbering("""
            <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Steps"/></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Steps"/><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            """).Body(Point("a")).Converted().Markdown);

    [Fact]
    public void Words_names_of_list_styles_suffice() =>
        Assert.Equal("- a\n  - b\n", new WordFile().Styles("<w:style w:type=\"paragraph\" w:styleId=\"L1\"><w:name w:val=\"List Bullet\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"L2\"><w:name w:val=\"List Bullet 2\"/></w:style>").Body(Styled("L1", "a") + Styled("L2", "b")).Converted().Markdown);

    [Theory]
    [InlineData("• SQL|• Python", "- SQL\n- Python")]
    [InlineData("•SQL", "- SQL")]
    [InlineData("\uF0B7\tSQL", "- SQL")]
    [InlineData("• SQL|o\tin depth|• Python", "- SQL\n  - in depth\n- Python")]
    [InlineData("- SQL|- Python", "- SQL\n- Python")]
    [InlineData("-\tSQL", "- SQL")]
    [InlineData("1. Plan|2. Do", "1. Plan\n2. Do")]
    [InlineData("☑ SQL|☐ Python", "- [x] SQL\n- [ ] Python")]
    [InlineData("✓ SQL|✓ Python", "- SQL\n- Python")]
    [InlineData("- SQL", "\\- SQL")]
    [InlineData("1. Plan", "1\\. Plan")]
    [InlineData("o dear", "o dear")]
    public void Marks_that_somebody_typed_are_points_where_they_look_like_it(string paragraphs, string markdown) =>
        Assert.Equal(markdown + "\n", MarkdownOf(string.Concat(paragraphs.Split('|').Select(text => Paragraph(text)))));

    [Fact]
    public void Lines_of_one_paragraph_may_be_points() =>
        Assert.Equal("You need:\n\n- SQL\n- Python\n", MarkdownOf("<w:p><w:r><w:t>You need:</w:t><w:br/><w:t>• SQL</w:t><w:br/><w:t>• Python</w:t></w:r></w:p>"));

    private static string Of(string body) => new WordFile().Numbering(Lists).Body(body).Converted().Markdown;
}
