using CareerGuide.Content.Conversion;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>Documents in the shape in which programs that do not run here write them: what one of their files has and another's has not.</summary>
public sealed class WordShapeTests
{
    /// <summary>Translated ids of styles, revision marks, spelling marks, a table of contents in a control, lists by the style <i>List Paragraph</i>.</summary>
    [Fact]
    public void Microsoft_Word_in_German()
    {
        var converted = new WordFile()
            .Styles("""
                <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
                <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:link w:val="berschrift1Zchn"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
                <w:style w:type="paragraph" w:styleId="Inhaltsverzeichnisberschrift"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift1"/></w:style>
                <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/><w:basedOn w:val="Standard"/></w:style>
                <w:style w:type="paragraph" w:styleId="Listenabsatz"><w:name w:val="List Paragraph"/><w:basedOn w:val="Standard"/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr></w:style>
                """)
            .Numbering(WordListTests.Lists)
            .Body("""
                <w:p w14:paraId="1" w14:textId="2" w:rsidR="003" w:rsidRDefault="004"><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Berufe im Museum</w:t></w:r></w:p>
                <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>
                <w:p><w:pPr><w:pStyle w:val="Inhaltsverzeichnisberschrift"/></w:pPr><w:r><w:t>Inhalt</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Verzeichnis1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-3" \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1"><w:r><w:t>Kuratorin</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>1</w:t></w:r></w:hyperlink></w:p>
                <w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>
                <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:bookmarkStart w:id="0" w:name="_Toc1"/><w:r><w:lastRenderedPageBreak/><w:t>Kuratorin</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>
                <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r w:rsidRPr="005"><w:t>Aufgaben</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Listenabsatz"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">Ausstellungen </w:t></w:r><w:proofErr w:type="gramStart"/><w:r><w:t>planen</w:t></w:r><w:proofErr w:type="gramEnd"/></w:p>
                <w:p><w:pPr><w:pStyle w:val="Listenabsatz"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:ins w:id="9" w:author="B"><w:r><w:t>im Winter</w:t></w:r></w:ins></w:p>
                <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>Kenntnisse</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Listenabsatz"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Kunstgeschichte</w:t></w:r></w:p>
                """)
            .Converted();

        Assert.Equal("# Berufe im Museum\n\n## Kuratorin\n\n### Aufgaben\n\n- Ausstellungen planen\n  - im Winter\n\n### Kenntnisse\n\n- Kunstgeschichte\n", converted.Markdown);
        Assert.Equal([new ConversionNote(ConversionNoteKind.InsertedText, 1), new ConversionNote(ConversionNoteKind.TablesOfContents, 1)], converted.Notes);
        AssertRole(converted, "Kuratorin", "Ausstellungen planen", "Kunstgeschichte");
    }

    /// <summary>Everything said at each run, headings with a bookmark, bullets whose font is said, a line break in a cell, an empty paragraph everywhere.</summary>
    [Fact]
    public void Google_Docs()
    {
        const string Run = "<w:rPr><w:rtl w:val=\"0\"/></w:rPr>";
        const string Bullet = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"720\" w:hanging=\"360\"/><w:rPr><w:u w:val=\"none\"/></w:rPr>";
        var converted = new WordFile()
            .Styles("""
                <w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style>
                <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
                """)
            .Numbering("""
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr><w:rPr><w:u w:val="none"/></w:rPr></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                """)
            .Body($"""
                <w:p><w:pPr><w:pStyle w:val="Title"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_abc" w:id="0"/><w:bookmarkEnd w:id="0"/><w:r>{Run}<w:t xml:space="preserve">Careers in Fintech</w:t></w:r></w:p>
                <w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr/></w:pPr><w:bookmarkStart w:name="_def" w:id="1"/><w:bookmarkEnd w:id="1"/><w:r>{Run}<w:t xml:space="preserve">Quant Analyst</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading2"/><w:rPr/></w:pPr><w:r>{Run}<w:t xml:space="preserve">Responsibilities</w:t></w:r></w:p>
                <w:p><w:pPr>{Bullet}</w:pPr><w:r>{Run}<w:t xml:space="preserve">Price the risk</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading2"/><w:rPr/></w:pPr><w:r>{Run}<w:t xml:space="preserve">Skills</w:t></w:r></w:p>
                <w:p><w:pPr>{Bullet}</w:pPr><w:r><w:rPr><w:b w:val="1"/><w:bCs w:val="1"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Python</w:t></w:r><w:r>{Run}<w:t xml:space="preserve"> (good)</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr/></w:pPr><w:r>{Run}<w:t xml:space="preserve">Hours</w:t></w:r></w:p>
                <w:tbl><w:tblPr><w:tblStyle w:val="Table1"/></w:tblPr><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>
                <w:tr><w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr><w:tc><w:p><w:r>{Run}<w:t>Role</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>{Run}<w:t>Hours</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r>{Run}<w:t>Quant Analyst</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>{Run}<w:t>Low</w:t><w:br w:type="textWrapping"/><w:t>sometimes none</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """)
            .Converted();

        Assert.Equal("# Careers in Fintech\n\n## Quant Analyst\n\n### Responsibilities\n\n- Price the risk\n\n### Skills\n\n- **Python** (good)\n\n## Hours\n\n| Role | Hours |\n| --- | --- |\n| Quant Analyst | Low<br>sometimes none |\n", converted.Markdown);
        AssertRole(converted, "Quant Analyst", "Price the risk", "Python (good)");
    }

    /// <summary>The strict form of the standard has other namespaces, and <c>start</c> for <c>left</c>.</summary>
    [Fact]
    public void Strict_Open_XML()
    {
        using var stream = new WordFile().Stream("""
            <w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:conformance="strict"><w:body>
            <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Nurse</w:t></w:r></w:p><w:p><w:pPr><w:ind w:start="720"/></w:pPr><w:r><w:rPr><w:b w:val="true"/></w:rPr><w:t>Cares</w:t></w:r></w:p></w:body></w:document>
            """u8.ToArray());

        Assert.Equal("# Nurse\n\n**Cares**\n", CareerGuide.Content.Conversion.Word.WordConverter.Convert(stream, TestContext.Current.CancellationToken).Markdown);
    }

    /// <summary>A teacher's sheet without a single style: bold lines, typed bullets, a line break instead of a paragraph.</summary>
    [Fact]
    public void A_sheet_without_styles()
    {
        var converted = WordFile.Converted("""
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Zoo Keeper</w:t></w:r></w:p>
            <w:p><w:r><w:t>Looks after animals that cannot say what is wrong with them, every day of the year.</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Responsibilities:</w:t></w:r></w:p>
            <w:p><w:r><w:t>•</w:t></w:r><w:r><w:tab/><w:t>Feed the animals</w:t></w:r><w:r><w:br/><w:t>•	Clean the cages</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Skills:</w:t></w:r></w:p>
            <w:p><w:r><w:t>- Patience</w:t></w:r></w:p><w:p><w:r><w:t>- Biology</w:t></w:r></w:p>
            """);

        AssertRole(converted, "Zoo Keeper", "Feed the animals; Clean the cages", "Patience; Biology");
    }

    private static void AssertRole(ConvertedDocument converted, string name, string responsibilities, string skills)
    {
        var role = Assert.Single(LectureParser.Parse(converted.Markdown, "lecture.md", SiteVocabulary.Empty).Lecture.Roles);

        Assert.Equal(name, role.Name);
        Assert.Equal(responsibilities, string.Join("; ", role.Responsibilities.Select(point => point.Text)));
        Assert.Equal(skills, string.Join("; ", role.Skills.Select(skill => skill.Text)));
    }
}
