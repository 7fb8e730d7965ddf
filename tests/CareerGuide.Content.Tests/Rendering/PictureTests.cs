using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Rendering;

public sealed class PictureTests
{
    private const string Img = """<img src="/pictures/abc.png" alt="A tree" width="30" height="20" loading="lazy" decoding="async" />""";

    private static readonly SiteVocabulary Site = SiteVocabulary.Empty with
    {
        Pictures = new LecturePictures(new Dictionary<string, ShownPicture>
        {
            ["images/tree.png"] = new("/pictures/abc.png", 30, 20),
            ["../common/a tree.png"] = new("/pictures/abc.png", 30, 20),
        }),
    };

    [Fact]
    public void A_picture_of_its_own_is_a_figure_with_its_size_and_its_caption()
    {
        var parsed = Parsed("# Trees\n\n![A tree](images/tree.png \"Our \\\"oldest\\\" tree\")\n");

        Assert.Contains($"<figure id=\"L3\">{Img}<figcaption>Our &quot;oldest&quot; tree</figcaption></figure>", parsed.Lecture.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(parsed.Diagnostics, d => d.Code is "CG014" or "CG094" or "CG095");
        Assert.Equal([new PictureReference("images/tree.png", 3)], parsed.Pictures);
    }

    [Theory]
    [InlineData("![A tree](./images/tree.png)")]
    [InlineData("![A tree](images/x/../tree.png?raw=true)")]
    [InlineData(@"![A tree](<images\tree.png>)")]
    [InlineData("![A tree](../common/a%20tree.png)")]
    [InlineData("![A tree](<../common/a tree.png>)")]
    [InlineData("![A tree][t]\n\n[t]: images/tree.png")]
    [InlineData("<img src=\"images/tree.png\" alt=\"A tree\" style=\"width: 3px\">")]
    [InlineData("<p align=\"center\"><img width=40 alt='A tree' src='images/tree.png'/></p>")]
    public void A_picture_is_found_however_its_address_is_written(string markdown) =>
        Assert.Contains(Img, Parsed("# Trees\n\n" + markdown).Lecture.Html, StringComparison.Ordinal);

    [Fact]
    public void A_picture_within_a_line_or_a_cell_or_a_link_stays_there()
    {
        var html = Parsed("# Trees\n\nSee ![A tree](images/tree.png) here.\n\n| a | b |\n| --- | --- |\n| ![A tree](images/tree.png) | c |\n\n[![A tree](images/tree.png)](https://example.org/)\n").Lecture.Html;

        Assert.Contains($"See {Img} here.", html, StringComparison.Ordinal);
        Assert.Contains($"<td>{Img}</td>", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://example.org/\">{Img}</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_picture_leads_to_it_wherever_it_is_shown()
    {
        var parsed = Parsed("# Trees\n\n[The tree](images/tree.png)\n");

        Assert.Contains("<a href=\"/pictures/abc.png\">The tree</a>", parsed.Lecture.Html, StringComparison.Ordinal);
        Assert.Equal("images/tree.png", Assert.Single(parsed.Pictures).Path);
    }

    [Fact]
    public void Pictures_one_after_the_other_are_a_figure_each()
    {
        var html = Parsed("# Trees\n\n![A tree](images/tree.png \"One\")\n![A tree](images/tree.png \"Two\")\n").Lecture.Html;

        Assert.Contains("<figcaption>One</figcaption></figure>", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Two</figcaption></figure>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_shows_the_pictures_of_its_parts()
    {
        var role = Assert.Single(Parsed(
            "# Jobs\n\n## Gardener\n\n![A tree](images/tree.png \"Above\")\n\n### Responsibilities\n\n- Plant ![A tree](images/tree.png)\n- Water\n\n![A tree](images/tree.png \"Below\")\n\n### Typical Day\n\n![A tree](images/tree.png \"Day\")\n").Lecture.Roles);

        var responsibilities = role.Facets.Single(facet => facet.Items.Any(item => item.Text == "Water"));
        Assert.Equal(["Plant", "Water"], responsibilities.Items.Select(item => item.Text));
        Assert.Contains(Img, responsibilities.Items[0].DetailsHtml, StringComparison.Ordinal);
        var all = string.Concat(role.Sections.Select(section => section.Html).Concat(role.Facets.SelectMany(facet => facet.Items.Select(item => item.DetailsHtml + item.Html))));
        Assert.All(["Above", "Below", "Day"], caption => Assert.Contains($"<figcaption>{caption}</figcaption>", all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_beside_a_name_is_no_part_of_it()
    {
        var role = Assert.Single(Parsed("# Jobs\n\n## ![Icon](images/tree.png) Gardener\n\n### Skills\n\n- ![Icon](images/none.png) Pruning\n- Grafting\n").Lecture.Roles);

        Assert.Equal("Gardener", role.Name);
        Assert.Equal(["Pruning", "Grafting"], role.Skills.SelectMany(skill => skill.Names));
    }

    [Theory]
    [InlineData("![A tree](images/three.png)", "CG094", "A tree")]
    [InlineData("![A tree](data:image/png;base64,AAAA)", "CG094", "A tree")]
    [InlineData("![](images/tree.png)", "CG095", "alt=\"\"")]
    [InlineData("![A tree](https://example.org/tree.png)", "CG014", "<a href=\"https://example.org/tree.png\">A tree</a>")]
    public void What_is_doubtful_about_a_picture_is_told(string markdown, string code, string shown)
    {
        var parsed = Parsed("# Trees\n\nText.\n\n" + markdown);

        Assert.Equal(5, Assert.Single(parsed.Diagnostics, d => d.Code is "CG014" or "CG094" or "CG095" or "CG013").Line);
        Assert.Contains(parsed.Diagnostics, d => d.Code == code);
        Assert.Contains(shown, parsed.Lecture.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_pictures_of_the_lecture_none_is_missed()
    {
        var parsed = LectureParser.Parse("# Trees\n\n![A tree](images/tree.png)\n", "trees.md", SiteVocabulary.Empty);

        Assert.DoesNotContain(parsed.Diagnostics, d => d.Code == "CG094");
        Assert.Contains("<p id=\"L3\">A tree</p>", parsed.Lecture.Html, StringComparison.Ordinal);
        Assert.Equal("images/tree.png", Assert.Single(LectureParser.PicturesOf("---\ntitle: x\n---\n\n![A tree](images/tree.png)\n")).Path);
    }

    [Fact]
    public void A_figure_becomes_the_same_Markdown_again() => Assert.Equal(
        "![A tree](/pictures/abc.png \"Our \\\"oldest\\\" tree\")",
        MarkdownText.OfHtml($"<figure>{Img}<figcaption>Our &quot;oldest&quot; tree</figcaption></figure>"));

    [Fact]
    public void A_lecture_is_parsed_again_where_its_pictures_changed()
    {
        var memory = new LectureParseCache();
        var source = new LectureSource("trees.md", "# Trees\n\n![A tree](images/tree.png)\n");
        var without = Assert.Single(LectureSet.Read(Glossary.Empty, [source with { Pictures = LecturePictures.None }], memory));
        var with = Assert.Single(LectureSet.Read(Glossary.Empty, [source with { Pictures = Site.Pictures }], memory));

        Assert.Contains(without.Diagnostics, d => d.Code == "CG094");
        Assert.DoesNotContain(with.Diagnostics, d => d.Code == "CG094");
    }

    private static ParsedLecture Parsed(string markdown) => LectureParser.Parse(markdown, "trees.md", Site);
}
