using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Tests;
using CareerGuide.Web.Features.Instructor.NewLecture;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class NewLectureTests : IAsyncLifetime
{
    private const string New = "/instructor/lectures/new";

    private const string Over100 = "a-lecture-whose-address-is-longer-than-any-address-may-be-because-somebody-has-put-all-of-the-title-in-it";

    private static readonly string[] ToWriteOver = ["First role", "Second role", "Describe", "Name a skill", "What you compare", "something that"];

    private readonly DataRolesSite site = new();
    private Person ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, name: "Ada");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_title_begins_a_lecture_that_can_be_published()
    {
        var answer = await BeginAsync(("title", "Roles of the Sea"));

        var editor = await ada.SeeAsync(answer.Headers.Location!.ToString());
        Assert.Equal("/instructor/lectures/roles-of-the-sea/edit", editor.QuerySelector("form.edit")!.GetAttribute("action"));
        Assert.Equal("New lecture: Roles of the Sea", editor.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("# Roles of the Sea\n", TextOf(editor), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/lectures/roles-of-the-sea")).StatusCode);

        await ada.SendAsync(editor, "form.edit", ("do", "publish"));
        Assert.Contains("Describe a task of this role", await site.TextAsync("/roles/first-role"));
    }

    [Fact]
    public void The_text_that_a_lecture_begins_with_is_only_told_what_to_write_over()
    {
        var markdown = Starter.For("Roles of the Sea");
        var told = LectureParser.Parse(markdown, "sea.md", SiteVocabulary.Empty with { Placeholders = BlockText.Placeholders }).Diagnostics;

        var note = Assert.Single(told);
        Assert.Equal(("CG097", 3), (note.Code, note.Line));
        var lines = markdown.Split('\n').Index().Where(line => ToWriteOver.Any(words => line.Item.Contains(words, StringComparison.Ordinal))).Select(line => $"{line.Index + 1}").ToArray();
        Assert.StartsWith($"Lines {string.Join(", ", lines[..^1])} and {lines[^1]} still have the words of the example.", note.Message, StringComparison.Ordinal);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task Words_of_the_example_are_told_with_their_line_before_a_lecture_is_published_and_no_more_once_they_are_written_over()
    {
        var editor = await ada.SeeAsync((await BeginAsync(("title", "Roles of the Sea"))).Headers.Location!.ToString());
        const string written = "# Roles of the Sea\n\n## Deckhand\n\n### Responsibilities\n\n- Describe a task of this role\n- Moors the ship\n\n## Second role\n\n### Responsibilities\n\n- Cooks\n";

        var summary = (await Person.PageOfAsync(await ada.SendAsync(editor, "form.edit", ("do", "rehearse"), ("markdown", written)))).QuerySelector(".edit-changes")!;

        Assert.Equal(
            ["Line 7 This line still has the words of the example: “Describe a task of this role”. Write your own over it.", "Line 10 This line still has the words of the example: “Second role”. Write your own over it."],
            summary.QuerySelectorAll(".change-loss li").Select(Words));
    }

    [Fact]
    public async Task Skills_that_the_glossary_lacks_are_one_note_with_a_link_to_add_each()
    {
        const string lecture = "# Ships\n\n## Deckhand\n\n### Responsibilities\n\n- Mooring\n\n### Skills\n\n- Knots & hitches\n- Splicing\n";
        var editor = await ada.SeeAsync((await BeginAsync(("markdown", lecture))).Headers.Location!.ToString());

        var check = (await Person.PageOfAsync(await ada.SendAsync(editor, "form.edit", ("do", "check")))).QuerySelector(".edit-check")!;

        Assert.Single(check.QuerySelectorAll(".edit-hints .is-note"), note => note.TextContent.Contains("2 skills are not in the glossary", StringComparison.Ordinal));
        Assert.Equal(["/instructor/glossary/skill?name=Knots%20%26%20hitches", "/instructor/glossary/skill?name=Splicing"], check.QuerySelectorAll(".edit-lacking a[target=_blank]").Select(link => link.GetAttribute("href")!));
        var form = await ada.SeeAsync("/instructor/glossary/skill?name=Knots%20%26%20hitches");
        Assert.Equal("Knots & hitches", form.QuerySelector<IHtmlInputElement>("[name=name]")!.Value);
    }

    [Fact]
    public async Task A_text_beside_a_file_is_not_dropped_but_asked_about()
    {
        const string written = "# Written\n\nWords of mine.\n";
        var page = await ada.SeeAsync(New);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("form.edit-plain [name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new StringContent(written), "markdown" },
            { new ByteArrayContent("# File\n"u8.ToArray()), "file", "roles.md" },
        };

        var answer = await ada.Client.PostAsync(New, form, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await Person.PageOfAsync(answer);
        Assert.Contains("Leave one of them empty", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(written, again.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);
    }

    [Theory]
    [InlineData("Careers.docx", "PK\u0003\u0004")]
    [InlineData("careers.DOC", "\u0000\u0001")]
    [InlineData("page.html", "<h1>Careers</h1>")]
    public async Task A_document_of_another_program_is_sent_to_where_it_is_read(string name, string content)
    {
        var page = await ada.SeeAsync(New);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("form.edit-plain [name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new StringContent(content), "file", name },
        };

        var again = await Person.PageOfAsync(await ada.Client.PostAsync(New, form, Cancellation));

        Assert.Contains($"“{name}” is a document of another program. Choose it under Files", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lecture_that_was_begun_is_listed_by_its_title_until_it_is_put_away()
    {
        await BeginAsync(("title", "Roles of the Sea"), ("slug", "sea"));
        await BeginAsync(("title", "Roles of the Air"), ("slug", "air"));
        var desk = await ada.SeeAsync("/instructor");
        Assert.Equal(["Roles of the Air", "Roles of the Sea"], desk.QuerySelectorAll("[aria-labelledby=begun] li > a").Select(a => a.TextContent));

        var answer = await ada.SendAsync(desk, "form.put-away[action*='/sea/']");

        Assert.Equal("/instructor", answer.Headers.Location!.OriginalString);
        desk = await ada.SeeAsync("/instructor");
        Assert.Equal(["Roles of the Air"], desk.QuerySelectorAll("[aria-labelledby=begun] li > a").Select(a => a.TextContent));
        Assert.Contains("never published", desk.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lecture_that_was_begun_waits_for_its_author()
    {
        await BeginAsync(("title", "Roles of the Sea"));

        var answer = await ada.GetAsync("/instructor/lectures/roles-of-the-sea/edit");

        Assert.Contains("?draft=", answer.Headers.Location!.ToString());
        var grace = await Person.SignedInAsync(site, name: "Grace");
        Assert.Equal(HttpStatusCode.NotFound, (await grace.GetAsync("/instructor/lectures/roles-of-the-sea/edit")).StatusCode);
    }

    [Fact]
    public async Task A_pasted_text_brings_its_own_title_and_address()
    {
        var answer = await BeginAsync(("markdown", "---\nslug: sea\n---\n\n# Roles of the Sea\n\nText.\n"));

        Assert.StartsWith("/instructor/lectures/sea/edit", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Crane Operator\n\n### Responsibilities\n\n- Lift\n\n## Dock Planner\n\n### Responsibilities\n\n- Plan\n", "Careers: an “overview”")]
    [InlineData("Nothing but words.\n", "The Port")]
    [InlineData("Nothing but words.\n", "Jobs with *stars* and [brackets](here)")]
    [InlineData("---\nlanguage: en\n---\n\nWords.\n", "From C to C#")]
    [InlineData("", "Jobs with *stars* and [brackets](here)")]
    [InlineData("---\nlanguage: en\n---\n\nWords.\n", "The Port")]
    [InlineData("# Jobs of a Port\n\nWords.\n", "Jobs of a Port")]
    [InlineData("---\ntitle: Jobs of a Port\n---\n\nWords.\n", "Jobs of a Port")]
    public async Task A_title_written_beside_a_text_without_one_is_the_lectures(string text, string title)
    {
        var written = title == "Jobs of a Port" ? "Something else" : title;

        var answer = await BeginAsync(("title", written), ("slug", "port"), ("markdown", text));
        var editor = await ada.SeeAsync(answer.Headers.Location!.ToString());
        await ada.SendAsync(editor, "form.edit", ("do", "publish"));

        Assert.Contains(text.TrimEnd().Split('\n')[^1], TextOf(editor));
        Assert.Contains($"<h1>{title}</h1>", await site.TextAsync("/lectures/port"));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_read_without_loss()
    {
        const string text = "# Rôles à la mer\n\nTexte.\n";
        var page = await ada.SeeAsync(New);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("form.edit-plain [name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.Latin1.GetBytes(text)), "file", "roles.md" },
        };

        var answer = await ada.Client.PostAsync(New, form, Cancellation);

        Assert.StartsWith("/instructor/lectures/roles-a-la-mer/edit", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, TextOf(await ada.SeeAsync(answer.Headers.Location!.ToString())));
    }

    [Theory]
    [InlineData("", "", "Write a title, paste a text, or choose a file.")]
    [InlineData("Data Roles", "", "There is a lecture at “data-roles” already.")]
    [InlineData("Anything", "glossary", "There is a lecture at “glossary” already.")]
    [InlineData("!!!", "", "No address can be made of this.")]
    [InlineData("Anything", Over100, "Write an address of at most 100 characters.")]
    [InlineData(Over100 + Over100, "", "Write a title of at most 200 characters.")]
    public async Task What_cannot_be_begun_is_said_with_what_to_do(string title, string slug, string why)
    {
        var answer = await BeginAsync(("title", title), ("slug", slug));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Person.PageOfAsync(answer);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Contains(why, page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(title, page.QuerySelector<IHtmlInputElement>("#title")!.Value);
    }

    [Fact]
    public async Task A_lecture_gets_another_address_and_the_editor_goes_along()
    {
        var opened = await ada.SeeAsync("/instructor/lectures/data-roles/edit");

        var answer = await ada.SendAsync(await ada.SeeAsync("/instructor/lectures/data-roles/address"), "form[action$=address]", ("to", "roles-of-data"));

        Assert.StartsWith("/instructor/lectures/roles-of-data/edit", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Data Engineer", await site.TextAsync("/lectures/roles-of-data"));
        await ada.SendAsync(opened, "form.edit", ("do", "publish"), ("markdown", TextOf(opened) + "\nWritten before it moved.\n"));
        Assert.Contains("Written before it moved.", await site.TextAsync("/lectures/roles-of-data"));
    }

    [Theory]
    [InlineData("Not A Slug", "lower case letters")]
    [InlineData("glossary", "already")]
    [InlineData(" ", "Write an address")]
    [InlineData(Over100, "at most 100 characters")]
    public async Task An_address_that_cannot_be_had_is_refused(string slug, string why)
    {
        var answer = await ada.SendAsync(await ada.SeeAsync("/instructor/lectures/data-roles/address"), "form[action$=address]", ("to", slug));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(why, (await Person.PageOfAsync(answer)).QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task An_archived_lecture_is_off_the_site_and_its_editor_says_so()
    {
        await ada.SendAsync(await ada.SeeAsync("/instructor/lectures/data-roles/address"), "form[action$=archive]");

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/lectures/data-roles")).StatusCode);
        Assert.Contains("off the site", (await ada.SeeAsync("/instructor/lectures/data-roles/edit")).Body!.TextContent);
    }

    private async Task<HttpResponseMessage> BeginAsync(params (string Name, string Value)[] fields) =>
        await ada.SendAsync(await ada.SeeAsync(New), "form.edit-plain", fields);

    private static string TextOf(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>("form.edit textarea")!.Value;
}
