using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Content.Pictures;
using CareerGuide.Data.Entities;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class PictureTests : IAsyncLifetime
{
    private const string Text = "# Trees\n\n![A tree](images/tree.png \"Our oldest\")\n\n## Gardener\n\n### Responsibilities\n\n- Plant trees\n\n### Typical Day\n\n![A tree](images/tree.png)\n";

    private static readonly byte[] Tree = PictureFiles.Png(6, 4, 0x20, PictureFiles.Chunk("tEXt", "Comment\0mine"u8.ToArray()));

    private readonly Site site = new(("trees.md", Text));
    private Person ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string AddressOf(byte[] picture) => PictureDecoder.Decode(picture).Picture is { } read ? $"/pictures/{read.Hash}.{read.Extension}" : "";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(site.ContentFolder, "lectures", "images"));
        await File.WriteAllBytesAsync(Path.Combine(site.ContentFolder, "lectures", "images", "tree.png"), Tree, Cancellation);
        ada = await Person.SignedInAsync(site, AccountRole.Instructor, "Ada Writer");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_picture_is_on_the_pages_of_lecture_and_role_and_in_print_and_is_kept_for_good()
    {
        foreach (var page in new[] { "/lectures/trees", "/roles/gardener", "/print" })
        {
            var picture = (await ada.SeeAsync(page)).QuerySelector("main img")!;
            Assert.Equal((AddressOf(Tree), "A tree", "6", "4", "lazy", "async"), (
                picture.GetAttribute("src"), picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading"), picture.GetAttribute("decoding")));
        }

        var answer = await site.GetAsync(AddressOf(Tree));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((true, TimeSpan.FromDays(365), "immutable"), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge, Assert.Single(answer.Headers.CacheControl.Extensions).Name));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal(PictureDecoder.Decode(Tree).Picture!.Bytes, await answer.Content.ReadAsByteArrayAsync(Cancellation));

        using var again = new HttpRequestMessage(HttpMethod.Get, AddressOf(Tree)) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await site.Client.SendAsync(again, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(AddressOf(PictureFiles.Png(1, 1)))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(AddressOf(Tree).Replace(".png", ".jpg", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task The_Markdown_of_a_role_says_where_its_picture_is() =>
        Assert.Contains($"![A tree]({AddressOf(Tree)})", await site.TextAsync("/roles/gardener.md"), StringComparison.Ordinal);

    [Fact]
    public async Task A_picture_is_added_to_the_text_without_script()
    {
        var editor = await ada.SeeAsync("/instructor/lectures/trees/edit");
        var button = (IHtmlButtonElement)editor.QuerySelector("[data-do=picture]")!;
        Assert.Equal("multipart/form-data", button.GetAttribute("formenctype"));

        var answer = await ada.Client.PostAsync(button.GetAttribute("formaction"), Form(editor, ("startedFrom", "1"), ("markdown", "# Trees\n\nMore.\n"), ("alternativeText", "A [big] tree"), ("caption", "The \"oldest\""), ("picture", PictureFiles.Jpeg(9, 7))), Cancellation);
        var again = await ada.SeeAsync(answer.Headers.Location!.OriginalString);

        Assert.Equal("# Trees\n\nMore.\n\n![A \\[big\\] tree](images/my-tree.jpg \"The \\\"oldest\\\"\")\n", TextOf(again));
        await ada.SendAsync(again, "form.edit", ("do", "publish"));
        Assert.Equal("The \"oldest\"", (await ada.SeeAsync("/lectures/trees")).QuerySelector("figure:has(img[width='9']) figcaption")!.TextContent);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_and_the_text_is_kept()
    {
        var editor = await ada.SeeAsync("/instructor/lectures/trees/edit");

        var answer = await ada.Client.PostAsync("/instructor/lectures/trees/edit/picture", Form(editor, ("markdown", "# Mine\n"), ("picture", "<svg/>"u8.ToArray())), Cancellation);
        var again = await ada.SeeAsync(answer.Headers.Location!.OriginalString);

        Assert.Contains("no picture that a page can show", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("# Mine\n", TextOf(again));
        using var byScript = Form(editor, ("picture", "<svg/>"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.Client.PostAsync("/instructor/lectures/trees/edit/pictures", byScript, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_script_is_told_the_Markdown_of_a_picture_and_of_what_is_pasted()
    {
        var editor = await ada.SeeAsync("/instructor/lectures/trees/edit");

        var added = await JsonAsync("/instructor/lectures/trees/edit/pictures", Form(editor, ("alternativeText", "A tree"), ("picture", PictureFiles.Png(3, 3))));
        Assert.Equal("![A tree](images/my-tree.png)", added.GetProperty("markdown").GetString());

        var html = $"<h1>Trees</h1><table><tr><th colspan=2>Both</th></tr><tr><td>a</td><td>b</td></tr></table><ul><li>10<sup>6</sup><ul><li>H<sub>2</sub>O</li></ul></li></ul><p><img alt='Shade' src='data:image/png;base64,{Convert.ToBase64String(PictureFiles.Png(5, 5))}'></p><script>alert(1)</script>";
        var pasted = await JsonAsync("/instructor/paste", Form(editor, ("html", html), ("slug", "trees")));
        Assert.Contains("- 10<sup>6</sup>\n  - H<sub>2</sub>O", pasted.GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Matches(@"!\[Shade\]\(images/[a-z-]+\.png\)", pasted.GetProperty("markdown").GetString());
        Assert.Equal("Pasted as Markdown: 1 heading, 2 lists, 1 table, 1 picture. 1 merged cell split: its words repeat below and leave a gap beside, 1 script or form left out. Ctrl+Z takes it back.", pasted.GetProperty("told").GetString());

        var begun = await JsonAsync("/instructor/paste", Form(editor, ("html", html)));
        Assert.Contains("\nShade", begun.GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Contains("1 picture left out", begun.GetProperty("told").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Much_that_is_pasted_becomes_one_piece()
    {
        var editor = await ada.SeeAsync("/instructor/lectures/trees/edit");
        var html = string.Concat(Enumerable.Repeat("<sub>ab</sub>", 75_000));

        var pasted = await JsonAsync("/instructor/paste", Form(editor, ("html", html), ("slug", "trees")));

        Assert.Equal($"<sub>{string.Concat(Enumerable.Repeat("ab", 75_000))}</sub>", pasted.GetProperty("markdown").GetString());
    }

    [Fact]
    public async Task A_script_is_answered_in_the_language_of_its_page()
    {
        ada.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es");
        var editor = await ada.SeeAsync("/instructor/lectures/trees/edit");
        var html = "<h1>Árboles</h1><ul><li>Roble</li></ul><p><img alt='Sombra' src='data:image/png;base64,iVBORw0KGgo='></p><script>alert(1)</script>";

        var pasted = await JsonAsync("/instructor/paste", Form(editor, ("html", html), ("slug", "trees")));
        using var noPicture = Form(editor, ("picture", "<svg/>"u8.ToArray()));
        var refused = await ada.Client.PostAsync("/instructor/lectures/trees/edit/pictures", noPicture, Cancellation);
        var texts = JsonDocument.Parse(editor.QuerySelector("form.edit")!.GetAttribute("data-texts")!).RootElement;

        Assert.Equal(
            "Pegado como Markdown: 1 título, 1 lista. 1 script o formulario omitido, 1 imagen omitida: publica antes los apuntes o añádela como archivo. Ctrl+Z lo deshace.",
            pasted.GetProperty("told").GetString());
        Assert.Equal(
            "Esta no es una imagen que una página pueda mostrar. Guárdala como PNG, JPEG, WebP o GIF e inténtalo de nuevo.",
            (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("problem").GetString());
        Assert.Equal("«{heading}»: {meaning}", texts.GetProperty("HeadingIs").GetString());
    }

    [Fact]
    public async Task A_picture_that_is_missing_or_has_no_words_is_told_before_publishing()
    {
        var editor = await ada.SeeAsync("/instructor/lectures/trees/edit");

        var page = await Person.PageOfAsync(await ada.SendAsync(editor, "form.edit", ("do", "check"), ("markdown", "# Trees\n\n![](images/tree.png)\n\n![Leaf](images/leaf.png)\n")));

        var hints = page.QuerySelector(".edit-hints")!.TextContent;
        Assert.Contains("The picture “images/tree.png” has no alternative text", hints, StringComparison.Ordinal);
        Assert.Contains("There is no picture “images/leaf.png” beside the lecture", hints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_of_a_folder_that_Windows_made_brings_its_pictures_and_leaves_hidden_files_alone()
    {
        var zip = ZipOf((@"lectures\shrubs.md", Encoding.UTF8.GetBytes("# Shrubs\n\n![A shrub](images/shrub.png)\n")), (@"lectures\images\shrub.png", PictureFiles.Png(7, 5)), (@"lectures\.trash\gone.md", "# Gone\n"u8.ToArray()));
        var preview = await UploadAsync(("shrubs.zip", zip));
        Assert.DoesNotContain("gone", string.Concat(preview.QuerySelectorAll(".effects h2, .effects h3, .effects b").Select(e => e.TextContent)), StringComparison.Ordinal);

        await ada.SendAsync(preview, "form.take-in-files");

        Assert.Equal(AddressOf(PictureFiles.Png(7, 5)), (await ada.SeeAsync("/lectures/shrubs")).QuerySelector("main img")!.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/lectures/gone")).StatusCode);
        Assert.Equal("# Shrubs\n\n![A shrub](images/shrub.png)\n", await site.TextAsync("/lectures/shrubs.md"));
    }

    [Fact]
    public async Task A_document_of_another_program_keeps_its_pictures()
    {
        var notebook = JsonSerializer.SerializeToUtf8Bytes(new
        {
            nbformat = 4,
            metadata = new { },
            cells = new[] { new { cell_type = "markdown", source = "# Bushes\n\n![A bush](attachment:bush.png)", metadata = new { }, attachments = new Dictionary<string, object> { ["bush.png"] = new Dictionary<string, string> { ["image/png"] = Convert.ToBase64String(PictureFiles.Png(8, 8)) } } } },
        });
        var google = Encoding.UTF8.GetBytes($"# Hedges\n\n![A hedge][image1]\n\n[image1]: <data:image/png;base64,{Convert.ToBase64String(PictureFiles.Png(2, 9))}>\n");

        var preview = await UploadAsync(("bushes.ipynb", notebook), ("hedges.md", google));
        Assert.Contains("1 picture kept", preview.QuerySelector(".converted")!.TextContent, StringComparison.Ordinal);
        await ada.SendAsync(preview, "form.take-in-files");

        Assert.Equal(AddressOf(PictureFiles.Png(8, 8)), (await ada.SeeAsync("/lectures/bushes")).QuerySelector("main img")!.GetAttribute("src"));
        Assert.Equal(AddressOf(PictureFiles.Png(2, 9)), (await ada.SeeAsync("/lectures/hedges")).QuerySelector("main img")!.GetAttribute("src"));
    }

    /// <summary>The form that confirms an upload is sent by a browser, which may send anything.</summary>
    [Theory]
    [InlineData("../.git/hooks/post-checkout")]
    [InlineData("../.git/tree.png")]
    [InlineData("images/.htaccess")]
    [InlineData("images/page.html")]
    [InlineData("a/b:c.png")]
    [InlineData("trees.md")]
    [InlineData("../glossary.md")]
    [InlineData("../wordings.yaml")]
    [InlineData("trees.md/leaf.png")]
    [InlineData("../wordings.yaml/leaf.png")]
    [InlineData("../manifest.json/leaf.png")]
    [InlineData("images/tree.png/leaf.png")]
    public async Task A_file_that_would_be_no_picture_by_its_name_is_neither_shown_nor_given_away(string path)
    {
        var bundle = JsonSerializer.Serialize(new object[]
        {
            new { Path = "lectures/moss.md", Kind = 0, Bytes = Encoding.UTF8.GetBytes($"# Moss\n\n![Moss]({path})\n") },
            new { Path = path, Kind = 0, Bytes = PictureFiles.Png(5, 5), PictureOf = 0 },
        });
        var preview = await UploadAsync(("moss.md", "# Moss\n"u8.ToArray()));
        await ada.SendAsync(preview, "form.take-in-files", ("bundle", bundle), ("seen", "moss=0"));

        Assert.Null((await ada.SeeAsync("/lectures/moss")).QuerySelector("main img"));
        var editor = await Person.PageOfAsync(await ada.SendAsync(await ada.SeeAsync("/instructor/lectures/moss/edit"), "form.edit", ("do", "check")));
        Assert.Contains($"“{path}” is no name of a picture", editor.QuerySelector(".edit-hints")!.TextContent, StringComparison.Ordinal);

        using var zip = new ZipArchive(await (await ada.GetAsync("/instructor/files/lectures.zip")).Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal(["lectures/images/tree.png", "lectures/moss.md", "lectures/trees.md", "manifest.json"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    private async Task<JsonElement> JsonAsync(string address, HttpContent form)
    {
        var answer = await ada.Client.PostAsync(address, form, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private async Task<IHtmlDocument> UploadAsync(params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(TokenOf(await ada.SeeAsync("/instructor/files"))), "__RequestVerificationToken" } };

        foreach (var (name, bytes) in files)
            form.Add(FileOf(bytes), "files", name);

        return await Person.PageOfAsync(await ada.Client.PostAsync("/instructor/files/upload", form, Cancellation));
    }

    private static MultipartFormDataContent Form(IHtmlDocument editor, params (string Name, object Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(TokenOf(editor)), "__RequestVerificationToken" } };

        foreach (var (name, value) in fields)
        {
            if (value is byte[] bytes)
                form.Add(FileOf(bytes), name, "My tree.png");
            else
                form.Add(new StringContent((string)value), name);
        }

        return form;
    }

    private static ByteArrayContent FileOf(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    private static string TokenOf(IHtmlDocument page) => ((IHtmlInputElement)page.QuerySelector("form input[name=__RequestVerificationToken]")!).Value;

    private static string TextOf(IHtmlDocument editor) => ((IHtmlTextAreaElement)editor.QuerySelector("textarea[name=markdown]")!).Value;

    private static byte[] ZipOf(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
