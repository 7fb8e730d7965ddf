using System.Text;
using System.Text.Json;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Documents;
using CareerGuide.Content.Model;
using CareerGuide.Content.Pictures;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>One lecture with one picture, as many programs write it: roles, facets, tables and the picture are those of its Markdown.</summary>
public sealed class ManyProgramsTests
{
    private const string Name = "tree.png";
    private const string Id = "0123456789abcdef0123456789abcdef";

    private static readonly byte[] Tree = PictureFiles.Png(6, 4);
    private static readonly string Base64 = Convert.ToBase64String(Tree);
    private static readonly string Data = $"data:image/png;base64,{Base64}";

    public static TheoryData<string> Programs { get; } =
    [
        "Google Docs, Markdown", "Google Docs, pasted", "Word on the web, pasted", "LibreOffice, pasted", "Confluence", "OneNote", "pandoc",
        "Notion, zip", "Obsidian, zip", "Colab", "Jupyter", "Marp", "Slidev", "Markdown in a zip of Windows",
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void It_is_read_like_the_same_lecture_in_Markdown(string program)
    {
        var document = Assert.Single(DocumentOf(program).Documents).Document;

        var expected = Parsed(Markdown("![A tree](tree.png)"), "tree.png");
        var found = Parsed(document.Markdown, Assert.Single(document.Pictures).Name);
        Assert.Equal(LectureShape.Of(Markdown("![A tree](tree.png)")), LectureShape.Of(document.Markdown));
        Assert.Equal(PicturesOf(expected), PicturesOf(found));
        Assert.Equal(Tree, Assert.Single(document.Pictures).Bytes);
    }

    private static ConvertedDocuments DocumentOf(string program) => program switch
    {
        "Google Docs, Markdown" => Converted("a.md", Markdown("![A tree][image1]").Replace("## Gardener", "## **Gardener** {#gardener}", StringComparison.Ordinal) + $"\n[image1]: <{Data}>\n"),
        "Google Docs, pasted" => Converted("a.html", GoogleDocs),
        "Word on the web, pasted" => Converted("a.html", WordOnTheWeb),
        "LibreOffice, pasted" => Converted("a.html", Html("<p class=\"title-western\">Trees and people</p>", h => $"<h{h} class=\"western\">", h => $"</h{h}>").Replace("<li>", "<li><p class=\"western\">", StringComparison.Ordinal)),
        "Confluence" => Zip("a.html", Html("<h1 id=\"title-heading\"><span id=\"title-text\">Trees and people</span></h1>", h => $"<h{h + 1} id=\"x-{h}\">", h => $"</h{h + 1}>").Replace("<table>", "<div class=\"table-wrap\"><table class=\"confluenceTable\">", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal).Replace(Data, "attachments/tree.png", StringComparison.Ordinal), "attachments/tree.png"),
        "OneNote" => Converted("a.html", Html("<p style='margin:0in;font-family:Calibri Light;font-size:20.0pt'>Trees and people</p>", h => $"<h{h} style='margin:0in;color:#1E4E79'>", h => $"</h{h}>").Replace("<p>", "<p style='margin:0in;font-size:11.0pt'>", StringComparison.Ordinal)),
        "pandoc" => Converted("a.html", Html("<header id=\"title-block-header\"><h1 class=\"title\">Trees and people</h1></header>", h => $"<h{h} id=\"s{h}\">", h => $"</h{h}>").Replace("<p><img", "<figure><img", StringComparison.Ordinal).Replace("alt=\"A tree\"></p>", "alt=\"A tree\"></figure>", StringComparison.Ordinal)),
        "Notion, zip" => Zip($"Trees and people {Id}.md", Markdown("![A tree](Trees%20and%20people/tree.png)"), "Trees and people/tree.png"),
        "Obsidian, zip" => Zip("Vault/Trees.md", Markdown("![[tree.png|A tree]]").Replace("Trees need people.", "> [!note] Trees\n> Trees need people.", StringComparison.Ordinal), "Vault/attachments/tree.png", ("Vault/.obsidian/app.json", "{}")),
        "Colab" => Converted("a.ipynb", Notebook(new { provenance = Array.Empty<object>() }, $"<img width=400 src=\"{Data}\" alt=\"A tree\">", attachments: null)),
        "Jupyter" => Converted("a.ipynb", Notebook(null, "![A tree](attachment:tree.png)", new Dictionary<string, object> { [Name] = new Dictionary<string, string> { ["image/png"] = Base64 } })),
        "Marp" => Zip("deck.md", "---\nmarp: true\n---\n\n" + Markdown("![bg right:40% A tree](tree.png)").Replace("\n## ", "\n---\n\n## ", StringComparison.Ordinal), Name),
        "Slidev" => Zip("slides.md", "---\ntheme: seriph\nlayout: cover\ntransition: slide-left\n---\n\n" + Markdown("![A tree](./tree.png)").Replace("\n## ", "\n---\nlayout: two-cols\n---\n\n## ", StringComparison.Ordinal), Name),
        _ => Zip(@"lectures\trees.md", Markdown(@"![A tree](images/tree.png)"), @"lectures\images\tree.png"),
    };

    private static string GoogleDocs =>
        "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\">"
        + Html("<p dir=\"ltr\"><span style=\"font-size:26pt\">Trees and people</span></p>", h => $"<h{h} dir=\"ltr\"><span style=\"font-size:14pt;font-weight:400\">", h => $"</span></h{h}>") + "</b>";

    private static string WordOnTheWeb
    {
        get
        {
            var html = Html("<p role=\"heading\" aria-level=\"1\"><span>Trees and people</span></p>", h => $"<p role=\"heading\" aria-level=\"{h + 1}\">", _ => "</p>");

            return html.Replace("<ul>", "", StringComparison.Ordinal).Replace("</ul>", "", StringComparison.Ordinal)
                .Replace("<li>", "<div class=\"ListContainerWrapper\"><ul><li data-aria-level=\"1\"><p>", StringComparison.Ordinal)
                .Replace("</li>", "</p></li></ul></div>", StringComparison.Ordinal);
        }
    }

    /// <summary>In the shapes that all programs share.</summary>
    private static string Html(string title, Func<int, string> begin, Func<int, string> end)
    {
        return $"<html><body>{title}<p>Trees need people.</p>{Role("Gardener", "Plant trees", "Water them", "Pruning")}{Role("Forester", "Count trees", "Guard them", "Surveying")}"
            + $"{H(1, "Comparison")}<table><tbody><tr><th>Role</th><th>Walking</th></tr><tr><td>Gardener</td><td>Low</td></tr><tr><td>Forester</td><td>High</td></tr></tbody></table></body></html>";

        string H(int level, string words) => begin(level) + words + end(level);

        string Role(string name, string first, string second, string skill) =>
            $"{H(1, name)}{(name == "Gardener" ? $"<p><img src=\"{Data}\" alt=\"A tree\"></p>" : "")}{H(2, "Responsibilities")}<ul><li>{first}</li><li>{second}</li></ul>{H(2, "Skills")}<ul><li>{skill}</li><li>SQL</li></ul>";
    }

    private static string Markdown(string picture) =>
        $"# Trees and people\n\nTrees need people.\n\n## Gardener\n\n{picture}\n\n### Responsibilities\n\n- Plant trees\n- Water them\n\n### Skills\n\n- Pruning\n- SQL\n\n"
        + "## Forester\n\n### Responsibilities\n\n- Count trees\n- Guard them\n\n### Skills\n\n- Surveying\n- SQL\n\n## Comparison\n\n| Role | Walking |\n| --- | --- |\n| Gardener | Low |\n| Forester | High |\n";

    private static string Notebook(object? colab, string picture, object? attachments) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 0,
        metadata = new { colab, language_info = new { name = "python" } },
        cells = new object[]
        {
            attachments is null
                ? new { cell_type = "markdown", metadata = new { id = "a" }, source = Markdown(picture) }
                : new { cell_type = "markdown", metadata = new { }, attachments, source = Markdown(picture) },
        },
    });

    private static ConvertedDocuments Converted(string name, string text) => DocumentConverter.Convert(name, Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    private static ConvertedDocuments Zip(string name, string text, string picture, params (string Name, string Text)[] others) => DocumentConverter.Convert(
        "export.zip",
        Conversion.Zip.Of([(name, Encoding.UTF8.GetBytes(text)), (picture, Tree), .. others.Select(other => (other.Name, Encoding.UTF8.GetBytes(other.Text)))]), TestContext.Current.CancellationToken);

    private static Lecture Parsed(string markdown, string picture) => LectureParser.Parse(markdown, "trees.md", SiteVocabulary.Empty with
    {
        Pictures = new LecturePictures(new Dictionary<string, ShownPicture> { [PicturePath.Of(picture)!] = new("/pictures/tree.png", 6, 4) }),
    }).Lecture;

    private static IEnumerable<string> PicturesOf(Lecture lecture) =>
        from role in lecture.Roles
        from html in role.Sections.Select(section => section.Html).Concat(role.Facets.SelectMany(facet => facet.Items).Select(item => item.DetailsHtml + item.Html))
        where html.Contains("<figure><img src=\"/pictures/tree.png\" alt=\"A tree\"", StringComparison.Ordinal)
        select role.Name;
}
