using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Documents;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

public sealed class ArchiveConversionTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    private static readonly byte[] Picture = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Theory]
    [InlineData("google-docs.html", "CareersinaBakery.html", "images/image1.png", "Comments 1")]
    [InlineData("notion.html", $"Careers in a Bakery {Id}.html", "Careers in a Bakery/oven.png", "")]
    [InlineData("word.htm", "bakery.htm", "word_files/image001.png", "DeletedText 1, HiddenText 1")]
    public void A_web_page_brings_the_pictures_beside_it(string sample, string name, string picture, string notes)
    {
        var converted = Converted((name, Sample.Bytes(sample)), (picture, Picture));

        var document = Assert.Single(converted.Documents).Document;
        Assert.Equal(LectureShape.Of(Sample.Text("lecture.md")), LectureShape.Of(document.Markdown));
        Assert.Equal(notes, Sample.Told(document));
        Assert.Equal(Picture, Assert.Single(document.Pictures).Bytes);
        Assert.Contains($"]({document.Pictures[0].Name})", document.Markdown, StringComparison.Ordinal);
        Assert.Empty(converted.Notes);
    }

    [Fact]
    public void Pages_of_Notion_lose_their_identifiers_and_link_to_the_lectures_that_they_become()
    {
        var converted = Converted(
            ($"Careers {Id}.md", $"# Careers\n\n[Data Engineer](Careers%20{Id}/Data%20Engineer%20{Id}.md)\n\n[Lost](Lost%20{Id}.md) `[code](x.md)`\n"),
            ($"Careers {Id}/Data Engineer {Id}.md", $"# Data Engineer\n\nBack to [Careers](../Careers%20{Id}.md#pay).\n"));

        Assert.Equal(["Careers.md", "Data Engineer.md"], converted.Documents.Select(document => document.FileName));
        Assert.Equal("# Careers\n\n[Data Engineer](/lectures/data-engineer)\n\nLost `[code](x.md)`\n", converted.Documents[0].Document.Markdown);
        Assert.Equal("# Data Engineer\n\nBack to [Careers](/lectures/careers#pay).\n", converted.Documents[1].Document.Markdown);
        Assert.Equal("DeadLinks 1", Sample.Told(converted.Documents[0].Document));
    }

    [Fact]
    public void A_page_links_to_where_its_lecture_will_stand_whatever_its_name_or_its_settings_make_of_that()
    {
        var converted = Converted(
            ("10 5 things.md", "[a](a/Page.md) [b](b/Page.md) [c](own.md) [d](report.docx)\n"),
            ("a/Page.md", "# A\n"),
            ("b/Page.md", "# B\n"),
            ("own.md", "---\nslug: elsewhere\n---\n\n# Own\n\n[up](10%205%20things.md)\n"));

        Assert.Equal("[a](/lectures/page) [b](/lectures/page-2) [c](/lectures/elsewhere) d\n", converted.Documents[0].Document.Markdown);
        Assert.EndsWith("[up](/lectures/5-things)\n", converted.Documents[3].Document.Markdown, StringComparison.Ordinal);
        Assert.Equal(["5-things", "page", "page-2", "elsewhere"], converted.Documents.Select(document => LectureParser.Parse(document.Document.Markdown, document.FileName, Model.SiteVocabulary.Empty).Lecture.Slug));
    }

    [Fact]
    public void Databases_callouts_and_pictures_of_Notion_are_taken_along()
    {
        var converted = Converted(
            ($"Careers {Id}.md", Encoding.UTF8.GetBytes($"# Careers\n\n<aside>\n💡 Ask early.\n\n- twice\n</aside>\n\n[Comparison](Careers%20{Id}/Comparison%20{Id}.csv)\n\n![oven.gif](Careers%20{Id}/oven.gif)\n")),
            ($"Careers {Id}/Comparison {Id}.csv", Encoding.UTF8.GetBytes("\uFEFFCriterion,Baker,\"Clerk, senior\"\nHours,\"High |\n\"\"most\"\"\",Low\n")),
            ($"Careers {Id}/Comparison {Id}_all.csv", Encoding.UTF8.GetBytes("x")),
            ($"Careers {Id}/oven.gif", Picture));

        var document = Assert.Single(converted.Documents).Document;
        Assert.Equal(
            "# Careers\n\n> 💡 Ask early.\n>\n> - twice\n\n**Comparison**\n\n| Criterion | Baker | Clerk, senior |\n| --- | --- | --- |\n| Hours | High \\| \"most\" | Low |\n\n![](oven.gif)\n",
            document.Markdown);
        Assert.Equal("OtherFiles 1", Sample.Told(converted.Notes));
    }

    [Fact]
    public void Notes_of_Obsidian_link_by_name_and_bring_their_pictures()
    {
        var converted = Converted(
            ("Vault/Careers.md", Encoding.UTF8.GetBytes("# Careers\n\n[[Roles/Data Engineer|the engineer]] [[Data Engineer#Pay]] [[Nowhere]]\n\n![[oven.gif|300]]\n![[Data Engineer]]\n![[gone.png]]\n")),
            ("Vault/Roles/Data Engineer.md", Encoding.UTF8.GetBytes("# Data Engineer\n")),
            ("Vault/Attachments/oven.gif", Picture),
            ("Vault/.obsidian/app.json", Encoding.UTF8.GetBytes("{}")),
            ("Vault/.trash/Old.md", Encoding.UTF8.GetBytes("# Old\n")));

        Assert.Equal(["Careers.md", "Data Engineer.md"], converted.Documents.Select(document => document.FileName));
        Assert.Equal(
            "# Careers\n\n[the engineer](/lectures/data-engineer) [Data Engineer#Pay](/lectures/data-engineer#pay) [[Nowhere]]\n\n![](oven.gif)\n[Data Engineer](/lectures/data-engineer)\n\n",
            converted.Documents[0].Document.Markdown);
        Assert.Equal("EmbeddedObjects 1, MissingPictures 1", Sample.Told(converted.Documents[0].Document));
        Assert.Empty(converted.Notes);
    }

    [Fact]
    public void An_archive_made_by_Windows_or_by_a_Mac_is_read()
    {
        var converted = Converted((@"site\pages\a.md", "# A\n\n[b](b.md)\n"), (@"site\pages\b.md", "# B\n"), ("__MACOSX/site/._a.md", "x"), ("site/.DS_Store", "x"), ("Thumbs.db", "x"));

        Assert.Equal(["a.md", "b.md"], converted.Documents.Select(document => document.FileName));
        Assert.Contains("[b](/lectures/b)", converted.Documents[0].Document.Markdown, StringComparison.Ordinal);
        Assert.Empty(converted.Notes);
    }

    [Fact]
    public void Archives_within_an_archive_are_opened_once()
    {
        var converted = Converted(("Part-1.zip", Zip.Of(("a.md", "# A\n"), ("deep.zip", "x"))), ("Part-2.zip", Zip.Of(("b.md", "# B\n"))));

        Assert.Equal(["a.md", "b.md"], converted.Documents.Select(document => document.FileName));
        Assert.Equal("OtherFiles 1", Sample.Told(converted.Notes));
    }

    private static ConvertedDocuments Converted(params (string Name, string Text)[] files) => DocumentConverter.Convert("export.zip", Zip.Of(files), TestContext.Current.CancellationToken);

    private static ConvertedDocuments Converted(params (string Name, byte[] Bytes)[] files) => DocumentConverter.Convert("export.zip", Zip.Of(files), TestContext.Current.CancellationToken);
}
