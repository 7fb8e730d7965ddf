using CareerGuide.Content.Conversion;
using Xunit;
using static CareerGuide.Content.Tests.Conversion.WordFile;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>What stands in a paragraph of a Word file.</summary>
public sealed class WordTextTests
{
    [Theory]
    [InlineData("<w:r><w:t>Da</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>ta</w:t></w:r>", "Data")]
    [InlineData("<w:r><w:t>SQL</w:t><w:tab/><w:t>good</w:t></w:r>", "SQL good")]
    [InlineData("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:cr/><w:t>three</w:t></w:r>", "one\\\ntwo\\\nthree")]
    [InlineData("<w:r><w:t>one</w:t><w:br w:type=\"page\"/><w:t>two</w:t></w:r>", "one\n\ntwo")]
    [InlineData("<w:r><w:t>Scikit</w:t><w:noBreakHyphen/><w:t>learn</w:t></w:r>", "Scikit‑learn")]
    [InlineData("<w:r><w:t>pipe</w:t><w:softHyphen/><w:t>line</w:t></w:r>", "pipeline")]
    [InlineData("<w:r><w:t>plan </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:t> do</w:t></w:r>", "plan → do")]
    [InlineData("<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uF061 \uF0AE \uF062</w:t></w:r>", "α → β")]
    [InlineData("<w:smartTag w:element=\"city\"><w:r><w:t>Rome</w:t></w:r></w:smartTag>", "Rome")]
    [InlineData("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>kept</w:t></w:r></w:sdtContent></w:sdt>", "kept")]
    [InlineData("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>", "東")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx w16se:font=\"Segoe UI Emoji\" w16se:char=\"1F600\"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>", "😀")]
    [InlineData("<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>", "(a+b)/c")]
    public void The_text_of_a_paragraph_is_what_a_reader_sees(string runs, string markdown) =>
        Assert.Equal(markdown + "\n", MarkdownOf($"<w:p>{runs}</w:p>"));

    [Theory]
    [InlineData("<w:del w:id=\"1\"><w:r><w:delText>old </w:delText></w:r></w:del>", ConversionNoteKind.DeletedText)]
    [InlineData("<w:moveFrom w:id=\"1\"><w:r><w:t>old </w:t></w:r></w:moveFrom>", ConversionNoteKind.DeletedText)]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>old </w:t></w:r>", ConversionNoteKind.HiddenText)]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>old </w:t></w:r>", ConversionNoteKind.HiddenText)]
    [InlineData("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt>", ConversionNoteKind.Placeholders)]
    [InlineData("<w:r><w:commentReference w:id=\"1\"/></w:r>", ConversionNoteKind.Comments)]
    [InlineData("<w:r><w:object><o:OLEObject/></w:object></w:r>", ConversionNoteKind.EmbeddedObjects)]
    [InlineData("<w:r><w:sym w:font=\"Webdings\" w:char=\"F001\"/></w:r>", ConversionNoteKind.UnknownSymbols)]
    public void What_is_not_to_be_read_is_left_out_and_counted(string runs, ConversionNoteKind kind)
    {
        var converted = new WordFile()
            .Styles("<w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"secret\"/><w:basedOn w:val=\"Base\"/></w:style><w:style w:type=\"character\" w:styleId=\"Base\"><w:name w:val=\"base\"/><w:rPr><w:vanish/></w:rPr></w:style>")
            .Body($"<w:p>{runs}{Run("new")}</w:p>")
            .Converted();

        Assert.Equal("new\n", converted.Markdown);
        Assert.Equal([new ConversionNote(kind, 1)], converted.Notes);
    }

    [Theory]
    [InlineData("ins")]
    [InlineData("moveTo")]
    public void What_a_tracked_change_adds_is_kept(string element)
    {
        var converted = Converted($"<w:p><w:{element} w:id=\"1\">{Run("new")}</w:{element}></w:p>");

        Assert.Equal("new\n", converted.Markdown);
        Assert.Equal([new ConversionNote(ConversionNoteKind.InsertedText, 1)], converted.Notes);
    }

    [Fact]
    public void A_paragraph_whose_end_is_deleted_goes_on_in_the_next() =>
        Assert.Equal("Data Engineer\n", MarkdownOf($"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{Run("Data ")}</w:p>{Paragraph("Engineer")}"));

    [Theory]
    [InlineData("<w:fldSimple w:instr=\" AUTHOR \"><w:r><w:t>Ada</w:t></w:r></w:fldSimple>", "Ada")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> DATE </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>May</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>", "May")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> HYPER</w:instrText><w:instrText>LINK \"https://example.org/\" </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>here</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>", "[here](https://example.org/)")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> IF </w:instrText><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>yes</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>", "yes")]
    public void Of_a_field_the_result_is_read(string runs, string markdown) => Assert.Equal(markdown + "\n", MarkdownOf($"<w:p>{runs}</w:p>"));

    [Fact]
    public void A_field_that_is_never_ended_hides_no_other_paragraph() =>
        Assert.Equal("after\n", MarkdownOf($"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC </w:instrText></w:r></w:p>{Paragraph("after")}"));

    [Theory]
    [InlineData("<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>", "[x]")]
    [InlineData("<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>", "[ ]")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar><w:instrText> FORMCHECKBOX </w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>", "[x]")]
    [InlineData("<w:r><w:t>☐</w:t></w:r>", "[ ]")]
    public void A_box_to_tick_begins_a_point(string box, string mark)
    {
        Assert.Equal($"- {mark} Clean the tank\n", MarkdownOf($"<w:p>{box}{Run(" Clean the tank")}</w:p>"));
    }

    [Fact]
    public void A_box_within_a_line_is_text() =>
        Assert.Equal("Clean \\[x\\] yes\n", MarkdownOf($"<w:p>{Run("Clean ")}<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent/></w:sdt>{Run(" yes")}</w:p>"));

    [Fact]
    public void Text_in_a_box_stands_once_behind_its_paragraph()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>";

        Assert.Equal("before after\n\nin the box\n", MarkdownOf($"""
            <w:p>{Run("before ")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{Box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>{Run("after")}</w:p>
            """));
    }

    [Theory]
    [InlineData("CO", "subscript", "2", "CO₂")]
    [InlineData("10", "superscript", "6", "10⁶")]
    [InlineData("m", "superscript", "2", "m²")]
    [InlineData("10", "superscript", "−3", "10⁻³")]
    [InlineData("1", "superscript", "st", "1st")]
    [InlineData("Java", "superscript", "TM", "Java™")]
    [InlineData("SQL", "superscript", "1", "SQL<sup>1</sup>")]
    [InlineData("V", "subscript", "max", "Vₘₐₓ")]
    [InlineData("V", "subscript", "G", "V<sub>G</sub>")]
    public void Raised_and_lowered_text_is_kept_apart(string before, string position, string text, string markdown) =>
        Assert.Equal(markdown + "\n", MarkdownOf($"<w:p>{Run(before)}{Run(text, $"<w:vertAlign w:val=\"{position}\"/>")}</w:p>"));

    [Theory]
    [InlineData("", "Focus:", " data", "**Focus:** data")]
    [InlineData("", "Focus:", "data", "**Focus**:data")]
    [InlineData("", "Focus: ", "data", "**Focus:** data")]
    [InlineData("pre", "fix", "ed", "pre**fix**ed")]
    [InlineData("pre", "(fix)", "ed", "pre(**fix**)ed")]
    [InlineData("a", " ", "b", "a b")]
    [InlineData("a", ".", "b", "a.b")]
    [InlineData("2 ", "*", " 3", "2 **\\*** 3")]
    public void Bold_words_are_marked_where_Markdown_sees_the_marks(string before, string bold, string after, string markdown) =>
        Assert.Equal(markdown + "\n", MarkdownOf($"<w:p>{Run(before)}{Run(bold, "<w:b/>")}{Run(after)}</w:p>"));

    [Fact]
    public void Bold_italic_and_struck_words_are_nested() =>
        Assert.Equal("**a *b*** c ~~d~~\n", MarkdownOf($"<w:p>{Run("a ", "<w:b/>")}{Run("b", "<w:b/><w:i/>")}{Run(" c ")}{Run("d", "<w:strike/>")}</w:p>"));

    [Theory]
    [InlineData("0", "plain")]
    [InlineData("false", "plain")]
    [InlineData("off", "plain")]
    [InlineData("1", "**plain**")]
    public void A_switch_may_be_off(string value, string markdown) =>
        Assert.Equal($"some {markdown}\n", MarkdownOf($"<w:p>{Run("some ")}{Run("plain", $"<w:b w:val=\"{value}\"/>")}</w:p>"));

    [Fact]
    public void Links_lead_where_they_led()
    {
        var file = new WordFile().Link("r5", "https://example.org/a_(b)?c=d&amp;e").Link("r6", "https://example.org/").Styles("<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>").Body($"""
            <w:p><w:hyperlink r:id="r5">{Run("one")}</w:hyperlink>{Run(", ")}<w:hyperlink r:id="r6">{Run("https://example.org/")}</w:hyperlink>{Run(", ")}<w:hyperlink w:anchor="_Ref1">{Run("below")}</w:hyperlink>{Run(", ")}<w:hyperlink w:anchor="_Ref2">{Run("nowhere")}</w:hyperlink>{Run(", https://example.org/x")}</w:p>
            <w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Ref1"/>{Run("The Roles")}</w:p>
            """);

        Assert.Equal("[one](<https://example.org/a_(b)?c=d&e>), <https://example.org/>, [below](#the-roles), nowhere, https://example.org/x\n\n# The Roles\n", file.Converted().Markdown);
    }

    [Fact]
    public void A_link_that_is_no_address_of_the_web_keeps_its_words() =>
        Assert.Equal("one\n", new WordFile().Link("r5", "javascript:alert(1)").Body($"<w:p><w:hyperlink r:id=\"r5\">{Run("one")}</w:hyperlink></w:p>").Converted().Markdown);

    [Fact]
    public void Footnotes_are_numbered_as_they_come()
    {
        var file = new WordFile()
            .Footnotes($"<w:footnote w:id=\"7\">{Paragraph("Seven")}{Paragraph("and more")}</w:footnote><w:footnote w:id=\"3\">{Paragraph("Three")}</w:footnote>")
            .Body($"<w:p>{Run("a")}<w:r><w:footnoteReference w:id=\"7\"/></w:r>{Run(" b")}<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>");

        Assert.Equal("a[^1] b[^2]\n\n[^1]: Seven\n\n    and more\n\n[^2]: Three\n", file.Converted().Markdown);
    }

    [Fact]
    public void Pictures_are_kept_once_with_their_texts()
    {
        var converted = new WordFile().Picture("r5", "image1.png", Png).Body($"<w:p>{Picture("r5", "A [still]")}</w:p><w:p>{Picture("r5", "A [still]")}</w:p>").Converted();

        Assert.Equal("![A \\[still\\]](picture-1.png)\n\n![A \\[still\\]](picture-1.png)\n", converted.Markdown);
        Assert.Equal("A [still]", Assert.Single(converted.Pictures).AlternativeText);
        Assert.Equal(Png, converted.Pictures[0].Bytes);
    }

    [Theory]
    [InlineData("A still\n\nDescription automatically generated with medium confidence", "A still")]
    [InlineData("A still AI-generated content may be incorrect.", "A still")]
    public void What_Word_adds_to_the_text_of_a_picture_is_left_out(string written, string text) =>
        Assert.Equal(text, new WordFile().Picture("r5", "image1.png", Png).Body($"<w:p>{Picture("r5", written.Replace("\n", "&#10;"))}</w:p>").Converted().Pictures[0].AlternativeText);

    [Fact]
    public void Pictures_that_browsers_do_not_show_and_drawings_are_counted()
    {
        var converted = new WordFile().Picture("r5", "image1.emf", new byte[100])
            .Body($"<w:p>{Run("text")}{Picture("r5", "")}{Picture("r9", "linked")}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>").Converted();

        Assert.Equal("text\n", converted.Markdown);
        Assert.Equal([new ConversionNote(ConversionNoteKind.Drawings, 1), new ConversionNote(ConversionNoteKind.Pictures, 2)], converted.Notes);
    }

    [Fact]
    public void Headers_and_footers_are_counted() =>
        Assert.Equal([new ConversionNote(ConversionNoteKind.HeadersAndFooters, 1)], new WordFile().Header(Paragraph("Page 1")).Body(Paragraph("text")).Converted().Notes);

    private static string Picture(string id, string text) => $"""
        <w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{text}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """;
}
