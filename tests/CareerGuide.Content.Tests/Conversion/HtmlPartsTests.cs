using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Html;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>Parts of documents, as the programs named write them, and the Markdown that they become.</summary>
public sealed class HtmlPartsTests
{
    [Theory]
    [InlineData("two paragraphs in a cell", "<table><tr><td>Coding<td>Pay<tr><td><p>Low</p><p>sometimes none</p><td>High</table>", "| Coding | Pay |\n| --- | --- |\n| Low<br>sometimes none | High |")]
    [InlineData("a list in a cell", "<table><tr><td>A<td>B<tr><td><ul><li>one</li><li>two</li></ul><td>x</table>", "| A | B |\n| --- | --- |\n| one<br>two | x |")]
    [InlineData("two paragraphs in a point", "<ul><li><p>First</p><p>Second</p></li><li>Third</li></ul>", "- First\n\n  Second\n\n- Third")]
    [InlineData("divisions in a point", "<ul><li><div>A</div><div>B</div></li></ul>", "- A\n\n  B")]
    [InlineData("a list that begins at 3", "<ol start=3><li>c</li><li>d</li></ol>", "3. c\n4. d")]
    [InlineData("breaks", "<p><br>a<br>b<br> <br>c<br></p>", "a\\\nb\n\nc")]
    [InlineData("words between points", "<ul>x<li>a</li><div>y</div></ul><dl>z</dl>", "x\n\n- a\n\ny\n\nz")]
    [InlineData("a power", "<p>10<sup>6</sup> and H<sub>2</sub>O</p>", "10<sup>6</sup> and H<sub>2</sub>O")]
    [InlineData("bold with a space inside", "<p><b>Focus: </b>clean data</p>", "**Focus:** clean data")]
    [InlineData("bold that touches a word", "<p><b>Focus:</b>clean data</p>", "**Focus**:clean data")]
    [InlineData("bold in pieces", "<p><b>Da</b><b>ta</b> <b>Engineer</b></p>", "**Data Engineer**")]
    [InlineData("bold taken back", "<b style='font-weight:normal' id='docs-internal-guid-1'><p>Plain <span style='font-weight:700'>bold</span></p></b>", "Plain **bold**")]
    [InlineData("bold and italic side by side", "<p><b>A</b><i>B</i></p>", "**A**B")]
    [InlineData("italic within bold", "<p><b>A <i>B</i></b></p>", "**A *B***")]
    [InlineData("signs of Markdown", "<p># 5 * 3 * 2 = [x] _y_ `z` &lt;b&gt; | a</p><p>1. no list</p><p>+ plus</p>", "\\# 5 \\* 3 \\* 2 = \\[x\\] \\_y\\_ \\`z\\` \\<b> \\| a\n\n1\\. no list\n\n\\+ plus")]
    [InlineData("a sign after bold", "<p><b>SQL</b> - advanced</p>", "**SQL** - advanced")]
    [InlineData("a numbered heading", "<h2>1. Security Analyst</h2>", "## 1. Security Analyst")]
    [InlineData("a bold heading", "<h2><b>Security</b> <i>Analyst</i></h2>", "## Security Analyst")]
    [InlineData("a heading with a break", "<h2>Data<br>Engineer</h2>", "## Data Engineer")]
    [InlineData("a heading in a numbered list", "<ol start=2><li><h2 style='display:inline'>Data Engineer</h2></li></ol><p>x</p>", "## Data Engineer\n\nx")]
    [InlineData("headings and points of Word on the web", "<p role=heading aria-level=1>Careers</p><ul><li data-aria-level=1><p>a</p></li></ul><ul><li data-aria-level=2><p>b</p></li></ul><ul><li data-aria-level=1><p>c</p></li></ul>", "# Careers\n\n- a\n  - b\n- c")]
    [InlineData("points of Word without its lists", "<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in'><span style='font-family:Symbol'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>SQL</p><p class=MsoListParagraph style='margin-left:1.0in'>o&nbsp;&nbsp; Joins</p><p class=MsoListParagraph>1.&nbsp; First</p>", "- SQL\n  - Joins\n\n1) First")]
    [InlineData("typed bullets", "<p>• SQL</p><p>•&nbsp;Python</p>", "- SQL\n- Python")]
    [InlineData("a toggle of a web page", "<details><summary>Responsibilities</summary><ul><li>Build</li></ul></details>", "**Responsibilities**\n\n- Build")]
    [InlineData("a toggle that is a heading", "<details><summary><h3>Skills</h3></summary><p>SQL</p></details>", "### Skills\n\nSQL")]
    [InlineData("boxes of Notion", "<ul class=to-do-list><li><div class='checkbox checkbox-on'></div> <span class=to-do-children-checked>Bake</span></li></ul><ul class=to-do-list><li><div class='checkbox checkbox-off'></div> <span>Sell</span></li></ul>", "- [x] Bake\n- [ ] Sell")]
    [InlineData("boxes of GitHub", "<ul><li class=task-list-item><input type=checkbox checked disabled> Bake</li><li><input type=checkbox> Sell</li></ul>", "- [x] Bake\n- [ ] Sell")]
    [InlineData("typed boxes", "<ul><li>☑ Bake</li><li>☐ Sell</li></ul>", "- [x] Bake\n- [ ] Sell")]
    [InlineData("a callout of Notion", "<figure class='block-color-gray_background callout'><div><span class=icon>💡</span></div><div>Ask early.</div></figure>", "> 💡\n>\n> Ask early.")]
    [InlineData("terms", "<dl><dt>SQL</dt><dd>advanced</dd><dt>Excel</dt><dd>basic</dd><dd>or LibreOffice</dd></dl>", "- SQL: advanced\n- Excel: basic; or LibreOffice")]
    [InlineData("terms with lists", "<dl><dt>Skills</dt><dd><ul><li>SQL</li></ul></dd></dl>", "**Skills**\n\n- SQL")]
    [InlineData("code", "<pre><code class='language-SQL'>SELECT 1;\n</code></pre><p>Use <code>a|b</code></p>", "```sql\nSELECT 1;\n```\n\nUse `a|b`")]
    [InlineData("code in a cell", "<table><tr><td>A<td>B<tr><td><code>a|b</code><td>c|d</table>", "| A | B |\n| --- | --- |\n| `a\\|b` | c\\|d |")]
    [InlineData("a link of Google Docs", "<p><a href='https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D'>a</a></p>", "[a](https://example.org/a?b=1)")]
    [InlineData("an address with brackets", "<p><a href='https://example.org/a_(b)'>a</a></p>", "[a](https://example.org/a_%28b%29)")]
    [InlineData("a link to a heading", "<h2 id=h.x>Data Engineer</h2><p><a href='#h.x'>above</a></p>", "## Data Engineer\n\n[above](#data-engineer)")]
    [InlineData("a footnote of pandoc", "<p>SQL<a href='#fn1' class=footnote-ref id=fnref1 role=doc-noteref><sup>1</sup></a></p><section class=footnotes><hr><ol><li id=fn1><p>basics<a href='#fnref1' class=footnote-back>↩</a></p></li></ol></section>", "SQL[^1]\n\n[^1]: basics")]
    [InlineData("a footnote of Google Docs", "<p>SQL<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup></p><hr><div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a> basics</p></div>", "SQL[^1]\n\n[^1]: basics")]
    [InlineData("a footnote of Word", "<p>SQL<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span>[1]</span></a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> basics</p></div></div>", "SQL[^1]\n\n[^1]: basics")]
    [InlineData("a footnote of LibreOffice", "<p>SQL<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a></p><div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a>basics</p></div>", "SQL[^1]\n\n[^1]: basics")]
    [InlineData("a picture that is a sign", "<h2><img src='https://x.example/1f4c8.png' alt='📈'> Analyst</h2>", "## 📈 Analyst")]
    [InlineData("words with a small reading above", "<p><ruby>職<rt>しょく</rt></ruby></p>", "職(しょく)")]
    [InlineData("a table of one cell", "<table><tr><td><h2>Analyst</h2><ul><li>SQL</li></ul></td></tr></table>", "## Analyst\n\n- SQL")]
    public void Each_part_becomes_its_Markdown(string what, string html, string markdown) =>
        Assert.Equal((what, markdown + "\n"), (what, Converted(html).Markdown));

    [Theory]
    [InlineData("<table><tr><th colspan=2>Skills<th>Pay<tr><td rowspan=2>SQL<td>basic<td>1<tr><td>expert<td>2</table>", "| Skills |  | Pay |\n| --- | --- | --- |\n| SQL | basic | 1 |\n| SQL | expert | 2 |", "MergedCells 2")]
    [InlineData("<table><tr><td>A<td>B<tr><td><table><tr><td>x<td>y</table><td>z</table>", "| A | B |\n| --- | --- |\n| x y | z |", "NestedTables 1")]
    [InlineData("<p>a<script>alert(1)</script><button>Copy</button></p><iframe src=x></iframe><svg><text>b</text></svg>", "a", "Drawings 1, EmbeddedObjects 1, Scripts 2")]
    [InlineData("<style>.x{display:none} @media print {.y{display:none}}</style><p>a<span class=x>b</span></p><p class=x> </p><p class=y>c</p>", "a\n\nc", "HiddenText 1")]
    [InlineData("<p>a <del>old</del> <del datetime=2026-01-01>gone</del></p>", "a <del>old</del>", "DeletedText 1")]
    [InlineData("<p><math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></semantics></math></p>", "`x^2`", "Formulas 1")]
    [InlineData("<p><a href='Other%20page.html'>Other</a> <a href='javascript:x()'>b</a> <a href='/skills/sql'>c</a></p>", "Other b [c](/skills/sql)", "DeadLinks 1")]
    [InlineData("<p><a href='https://www.google.com/url?q=javascript:x()'>a</a></p>", "a", "DeadLinks 1")]
    [InlineData("<p>a<img src='https://example.org/oven.png' alt='An oven'></p><p><img src='oven.png' alt='B'></p><img src=data:image/svg+xml;base64,PHN2Zz4= alt=C>", "a[An oven](https://example.org/oven.png)\n\nB\n\nC", "Pictures 1, RemotePictures 1, MissingPictures 1")]
    public void What_is_left_out_or_changed_is_counted(string html, string markdown, string notes)
    {
        var converted = Converted(html);

        Assert.Equal(markdown + "\n", converted.Markdown);
        Assert.Equal(notes, Sample.Told(converted));
    }

    [Fact]
    public void A_picture_within_the_document_is_taken_along_once()
    {
        const string Dot = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

        var converted = Converted($"<p>a <img src='data:image/gif;base64,{Dot}' alt='A *dot*'></p><p><img src='data:image/gif;base64,{Dot}'></p>");

        Assert.Equal("a ![A \\*dot\\*](picture.gif)\n\n![](picture.gif)\n", converted.Markdown);
        Assert.Equal(("picture.gif", "A *dot*", Dot), (converted.Pictures.Single().Name, converted.Pictures[0].AlternativeText, Convert.ToBase64String(converted.Pictures[0].Bytes)));
    }

    private static ConvertedDocument Converted(string html) =>
        HtmlConverter.Convert(new MemoryStream(Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8></head><body>{html}</body></html>")), TestContext.Current.CancellationToken);
}
