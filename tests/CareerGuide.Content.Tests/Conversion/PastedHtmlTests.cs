using System.Text;
using CareerGuide.Content.Conversion.Html;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>What programs put on the clipboard.</summary>
public sealed class PastedHtmlTests
{
    [Theory]
    [InlineData("<p class=MsoTitle>Careers in Law</p><p class=MsoNormal>Text.</p>", "# Careers in Law\n\nText.")]
    [InlineData("<p class='title'><b>Careers in Law</b></p><p>Text.</p>", "# Careers in Law\n\nText.")]
    [InlineData("<p class='title-western'>Careers in Law</p><h1 class='western'>Notary</h1><p>Text.</p>", "# Careers in Law\n\n## Notary\n\nText.")]
    [InlineData("<b style='font-weight:normal' id='docs-internal-guid-1'><p dir=ltr><span style='font-size:26pt'>Careers in Law</span></p><p><span style='font-size:11pt'>Text.</span></p></b>", "# Careers in Law\n\nText.")]
    [InlineData("<p role=heading aria-level=1>Web Careers</p><div><p role=heading aria-level=2>Florist</p></div>", "# Web Careers\n\n## Florist")]
    [InlineData("<div><ul><li data-aria-level=1><p>Bind</p></li></ul></div><div><ul><li data-aria-level=2><p>roses</p></li></ul></div><div><ul><li data-aria-level=1><p>Sell</p></li></ul></div>", "- Bind\n  - roses\n- Sell")]
    [InlineData("<table><tr><td>Role</td><td>Coding</td></tr><tr><td><p>Low</p><p>sometimes none</p></td><td><ul><li>one</li><li>two</li></ul></td></tr></table>", "| Role | Coding |\n| --- | --- |\n| Low<br>sometimes none | one<br>two |")]
    [InlineData("<ul><li><p>First para</p><p>Second para</p></li><li><div>A</div><div>B</div></li></ul>", "- First para\n\n  Second para\n\n- A\n\n  B")]
    [InlineData("<p>10<sup>6</sup> and H<sub>2</sub>O, <b>x</b><sup>y</sup></p>", "10<sup>6</sup> and H<sub>2</sub>O, **x**<sup>y</sup>")]
    [InlineData("<table><tr><th>Role</th><th colspan=2>Tools</th></tr><tr><td rowspan=2>Florist</td><td>knife</td><td>wire</td></tr><tr><td>book</td><td>till</td></tr></table>", "| Role | Tools |  |\n| --- | --- | --- |\n| Florist | knife | wire |\n| Florist | book | till |")]
    [InlineData("<ol start=3><li>Cut</li><li>Bind</li></ol>", "3. Cut\n4. Bind")]
    [InlineData("<p class=MsoNormal>1. Weigh <b>flour</b></p><p class=MsoNormal>2.&nbsp; Knead</p><p>The end.</p>", "1. Weigh **flour**\n2. Knead\n\nThe end.")]
    [InlineData("<div><p>3) Proof</p><p>4) Bake</p><p>7) Sell</p></div>", "3. Proof\n4. Bake\n\n7\\) Sell")]
    [InlineData("<p>2020. A year.</p><p>1. Only one.</p>", "2020\\. A year.\n\n1\\. Only one.")]
    [InlineData("<p class=MsoNormal><b><span style='font-size:16.0pt'>Baker</span></b></p><p class=MsoNormal>Bakes the bread for all of the town.</p><p class=MsoNormal><b><span style='font-size:13.0pt'>Tasks</span></b></p><p>Kneads dough all night, and more of it on Saturdays.</p>", "## Baker\n\nBakes the bread for all of the town.\n\n### Tasks\n\nKneads dough all night, and more of it on Saturdays.")]
    [InlineData("<p style='font-size:14px'>Some text in small letters.</p><p style='font-size:14px'>More of it, so that it counts.</p><p style='font-size:19px'>Miller</p>", "Some text in small letters.\n\nMore of it, so that it counts.\n\n## Miller")]
    [InlineData("<h1>1. Security Analyst</h1>", "# 1. Security Analyst")]
    [InlineData("<html><body><!--StartFragment--><p>One</p><p>Two</p><!--EndFragment--></body></html>", "One\n\nTwo")]
    [InlineData("<p>Runs <b>services</b> &amp; reads <a href='https://example.org/a(b)'>logs</a>.<br>Every day.</p>", "Runs **services** & reads [logs](https://example.org/a%28b%29).\\\nEvery day.")]
    [InlineData("<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Keep <span style='font-weight:bold'>records</span><o:p></o:p></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]>of all patients</p><p class=MsoNormal>The end.<o:p></o:p></p>", "- Keep **records**\n  - of all patients\n\nThe end.")]
    public void What_programs_write_in_their_own_ways_is_pasted_as_it_is_meant(string html, string markdown) =>
        Assert.Equal(markdown, Pasted(html).Document.Markdown.TrimEnd('\n'));

    [Fact]
    public void What_is_kept_and_what_is_changed_is_counted()
    {
        var pasted = Pasted("<h1>A</h1><h2>B</h2><ul><li>a<ol><li>b</li></ol></li></ul><table><tr><th colspan=2>x</th></tr><tr><td>y</td><td>z</td></tr></table><form><input></form>");

        Assert.Equal((2, 2, 1, "MergedCells 1, Scripts 1"), (pasted.Headings, pasted.Lists, pasted.Tables, Sample.Told(pasted.Document)));
    }

    private static PastedDocument Pasted(string html) => HtmlConverter.ConvertPasted(new MemoryStream(Encoding.UTF8.GetBytes(html)), TestContext.Current.CancellationToken);
}
