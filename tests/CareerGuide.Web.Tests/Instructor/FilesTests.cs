using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class FilesTests : IAsyncLifetime
{
    private static readonly string Changed = Lectures.DataRoles.Replace("Data Analyst", "Data Explainer", StringComparison.Ordinal);

    private readonly DataRolesSite site = new();
    private Person ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => Path.Combine(site.ContentFolder, "lectures", "data-roles.md");

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, AccountRole.Instructor, "Ada Writer");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_an_import_would_do_is_shown_and_done_only_on_demand()
    {
        await System.IO.File.WriteAllTextAsync(File, Changed, Cancellation);

        var page = await ada.SeeAsync("/instructor/files");
        Assert.Contains("changed, published", page.QuerySelector(".effects")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Explainer", page.QuerySelectorAll(".effects ins").Select(i => i.TextContent));
        Assert.Equal(Lectures.DataRoles, await site.TextAsync("/lectures/data-roles.md"));

        var after = await ada.SeeAsync((await ada.SendAsync(page, "form.import")).Headers.Location!.OriginalString);
        Assert.Contains("1 text taken in", after.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Changed, await site.TextAsync("/lectures/data-roles.md"));
        Assert.Null(after.QuerySelector("form.import"));
    }

    [Fact]
    public async Task The_archive_holds_every_text_byte_for_byte_and_says_what_it_is()
    {
        using var zip = await ArchiveAsync();

        Assert.Equal(Lectures.DataRoles, TextOf(zip, "lectures/data-roles.md"));
        Assert.Equal(Lectures.Glossary, TextOf(zip, "glossary.md"));
        var entry = JsonDocument.Parse(TextOf(zip, "manifest.json")).RootElement.GetProperty("texts").EnumerateArray().Single(t => t.GetProperty("slug").GetString() == "data-roles");
        Assert.Equal(1, entry.GetProperty("revision").GetInt32());
        Assert.Equal(64, entry.GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public async Task The_archive_brought_to_another_site_makes_the_same_lectures_there()
    {
        var bytes = await (await ada.GetAsync("/instructor/files/lectures.zip")).Content.ReadAsByteArrayAsync(Cancellation);
        await using var other = new EmptySite();
        var grace = await Person.SignedInAsync(other, AccountRole.Instructor, "Grace");

        var looked = await Person.PageOfAsync(await UploadAsync(grace, ("lectures.zip", bytes)));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/lectures/data-roles.md")).StatusCode);
        await grace.SendAsync(looked, "form.take-in-files");

        Assert.Equal(Lectures.DataRoles, await other.TextAsync("/lectures/data-roles.md"));
        Assert.Equal(await (await ada.GetAsync("/instructor/lectures/glossary/history/1.md")).Content.ReadAsStringAsync(Cancellation), await (await grace.GetAsync("/instructor/lectures/glossary/history/1.md")).Content.ReadAsStringAsync(Cancellation));
        Assert.Null((await Person.PageOfAsync(await UploadAsync(grace, ("lectures.zip", bytes)))).QuerySelector("form.take-in-files"));
    }

    [Fact]
    public async Task A_text_edited_in_the_archive_is_merged_with_what_changed_meanwhile()
    {
        var bytes = await (await ada.GetAsync("/instructor/files/lectures.zip")).Content.ReadAsByteArrayAsync(Cancellation);
        await PublishAsync(Lectures.DataRoles + "\nThe end.\n", 1);
        var edited = Edited(bytes, "lectures/data-roles.md", Changed);

        var looked = await Person.PageOfAsync(await UploadAsync(ada, ("lectures.zip", edited)));
        Assert.Contains("both changes are published", looked.QuerySelector(".effects")!.TextContent, StringComparison.Ordinal);
        await ada.SendAsync(looked, "form.take-in-files");

        Assert.Equal(Changed + "\nThe end.\n", await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task What_changed_after_the_upload_was_looked_at_is_not_overwritten()
    {
        var looked = await Person.PageOfAsync(await UploadAsync(ada, ("data-roles.md", Encoding.UTF8.GetBytes(Changed))));
        var theirs = Lectures.DataRoles.Replace("Data Analyst", "Data Teller", StringComparison.Ordinal);
        await PublishAsync(theirs, 1);

        var answer = await Person.PageOfAsync(await ada.SendAsync(looked, "form.take-in-files"));

        Assert.Contains("changed the same lines meanwhile", answer.QuerySelector(".effects")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(theirs, await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task An_upload_stays_when_the_site_starts_again_with_an_older_file()
    {
        var looked = await Person.PageOfAsync(await UploadAsync(ada, ("data-roles.md", Encoding.UTF8.GetBytes(Changed))));
        await ada.SendAsync(looked, "form.take-in-files");

        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publisher>().ImportAsync(ContentFolder.Read(site.ContentFolder), Cancellation);

        Assert.Equal(Changed, await site.TextAsync("/lectures/data-roles.md"));
    }

    [Theory]
    [InlineData("../evil.md")]
    [InlineData("/etc/evil.md")]
    [InlineData("lectures/..\\evil.md")]
    [InlineData("C:/evil.md")]
    public async Task An_archive_whose_names_lead_out_of_it_is_refused(string name)
    {
        var page = await Person.PageOfAsync(await UploadAsync(ada, ("a.zip", Zip((name, "# Evil\n")))));

        Assert.Contains("leads out of it", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_very_much_is_refused()
    {
        var zeros = new string('0', 1024 * 1024);
        var page = await Person.PageOfAsync(await UploadAsync(ada, ("a.zip", Zip([.. Enumerable.Range(0, 40).Select(n => ($"{n}.md", zeros))]))));

        Assert.Contains("larger than 16 MB", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(501, 0, 0, 0)]
    [InlineData(300, 300, 300, 0)]
    [InlineData(250, 250, 0, 1)]
    [InlineData(499, 0, 0, 2)]
    public async Task Too_many_files_are_refused_however_many_archives_they_come_in(int first, int second, int third, int alone)
    {
        var archives = new[] { first, second, third }.Where(count => count > 0)
            .Select((count, n) => ($"{n}.zip", Zip([.. Enumerable.Range(0, count).Select(file => ($"{n}-{file}.md", "# A\n"))])));
        var singles = Enumerable.Range(0, alone).Select(n => ($"s{n}.md", "# A\n"u8.ToArray()));

        var page = await Person.PageOfAsync(await UploadAsync(ada, [.. archives, .. singles]));

        Assert.Contains("more than 500 files", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_text_is_refused_however_many_archives_it_comes_in()
    {
        var blank = new string('\n', 1024 * 1024);
        var archives = Enumerable.Range(0, 4).Select(n => ($"{n}.zip", Zip([.. Enumerable.Range(0, 18).Select(file => ($"{n}-{file}.md", blank))])));
        var half = Zip([.. Enumerable.Range(0, 16).Select(file => ($"{file}.md", blank))]);

        var inFour = await Person.PageOfAsync(await UploadAsync(ada, [.. archives]));
        var besideOne = await Person.PageOfAsync(await UploadAsync(ada, ("a.zip", half), ("b.md", "# One more\n"u8.ToArray())));

        Assert.Contains("larger than 16 MB together", inFour.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("larger than 16 MB together", besideOne.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_much_that_differs_only_as_much_is_compared_as_anybody_reads_and_all_of_it_is_published()
    {
        var texts = Enumerable.Range(0, 4).Select(n => ($"long-{n}.md", Encoding.UTF8.GetBytes(Lectures.CloudRoles + string.Concat(Enumerable.Repeat($"\nline of {n}\n", 2_000)))));

        var page = await Person.PageOfAsync(await UploadAsync(ada, [.. texts]));
        await ada.SendAsync(page, "form.take-in-files");

        var effects = page.QuerySelectorAll(".effects > li").Select(effect => effect.TextContent).ToList();
        Assert.Equal(4, effects.Count);
        Assert.Equal(2, effects.Count(effect => effect.Contains("Too long to compare here", StringComparison.Ordinal)));
        Assert.InRange(page.QuerySelectorAll("ins").Length + page.QuerySelectorAll(".difference li, .difference tr").Length, 0, 30_000);
        Assert.EndsWith("line of 3\n", await site.TextAsync("/lectures/long-3.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/libreoffice.docx", "head-brewer")]
    [InlineData("word/python-docx.docx", "head-brewer")]
    [InlineData("Documents/google-docs.html", "pastry-chef")]
    [InlineData("Documents/nbformat-4.ipynb", "pastry-chef")]
    public async Task A_document_of_another_program_is_shown_as_Markdown_and_published_on_demand(string sample, string role)
    {
        var name = Path.GetFileName(sample);
        var looked = await Person.PageOfAsync(await UploadAsync(ada, (name, SampleDocument(sample))));

        Assert.Contains($"{name} became Markdown", looked.QuerySelector(".converted")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/roles/{role}")).StatusCode);
        await ada.SendAsync(looked, "form.take-in-files");
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/roles/{role}")).StatusCode);
    }

    [Fact]
    public async Task An_export_zipped_on_Windows_makes_a_lecture_of_each_page_with_links_between_them()
    {
        var zip = Zip(
            ("Export\\Baker 0123456789abcdef0123456789abcdef.md", "# Baker\n\nSee [millers](Miller%20fedcba9876543210fedcba9876543210.md).\n"),
            ("Export\\Miller fedcba9876543210fedcba9876543210.md", "# Miller\n\nGrinds.\n"),
            (".obsidian/workspace.json", "{}"));

        await ada.SendAsync(await Person.PageOfAsync(await UploadAsync(ada, ("export.zip", zip))), "form.take-in-files");

        Assert.Contains("](/lectures/miller)", await site.TextAsync("/lectures/baker.md"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/lectures/miller")).StatusCode);
    }

    [Theory]
    [InlineData("old.doc", "needs a password|is not a document|before 2007|damaged")]
    [InlineData("paper.pdf", "is not a document that can be read here")]
    [InlineData("broken.docx", "is not a document that can be read here|damaged")]
    public async Task A_document_that_cannot_be_read_is_named_with_what_to_do(string name, string message)
    {
        var page = await Person.PageOfAsync(await UploadAsync(ada, (name, "%PDF-1.7 words"u8.ToArray())));

        var summary = page.QuerySelector(".error-summary")!.TextContent;
        Assert.Contains(name, summary, StringComparison.Ordinal);
        Assert.Contains(message.Split('|'), part => summary.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_of_a_letter_in_JSON_is_damage()
    {
        var notebook = """{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "\ud800 a"}]}"""u8.ToArray();
        var refused = await Person.PageOfAsync(await UploadAsync(ada, ("half.ipynb", notebook)));
        Assert.Contains("half.ipynb", refused.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        var zip = Zip(("lectures/trees.md", "# Trees\n"), ("manifest.json", """{"texts": [{"path": "lectures/trees.md", "sha256": "\ud800", "revision": 1}]}"""));
        await ada.SendAsync(await Person.PageOfAsync(await UploadAsync(ada, ("lectures.zip", zip))), "form.take-in-files");
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/lectures/trees")).StatusCode);
    }

    [Theory]
    [InlineData("a.zip", "no zip", "no zip file")]
    [InlineData("a.txt", "words", "no lecture in what was sent")]
    public async Task What_holds_no_lectures_is_told_so(string name, string content, string message)
    {
        var page = await Person.PageOfAsync(await UploadAsync(ada, (name, Encoding.UTF8.GetBytes(content))));

        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lecture_with_errors_is_named_with_its_line_and_not_published()
    {
        var page = await Person.PageOfAsync(await UploadAsync(ada, ("new.md", "\n\n"u8.ToArray()), ("other.md", Encoding.UTF8.GetBytes(Lectures.CloudRoles))));

        Assert.Contains("Line 1", page.QuerySelector(".effects .field-fault")!.TextContent, StringComparison.Ordinal);
        await ada.SendAsync(page, "form.take-in-files");
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/lectures/other")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/lectures/new")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[{\"Path\":null}]")]
    [InlineData("nonsense")]
    public async Task A_form_that_lost_its_texts_says_so(string bundle)
    {
        var looked = await Person.PageOfAsync(await UploadAsync(ada, ("new.md", Encoding.UTF8.GetBytes(Lectures.CloudRoles))));
        var answer = await ada.SendAsync(looked, "form.take-in-files", ("bundle", bundle), ("seen", "=,x"));

        Assert.NotNull((await Person.PageOfAsync(answer)).QuerySelector(".error-summary"));
    }

    private async Task<ZipArchive> ArchiveAsync() =>
        new(await (await ada.GetAsync("/instructor/files/lectures.zip")).Content.ReadAsStreamAsync(Cancellation));

    private static string TextOf(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());

        return reader.ReadToEnd();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Edited(byte[] archive, string name, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        return stream.ToArray();
    }

    /// <summary>A document that another program has made.</summary>
    private static byte[] SampleDocument(string name) => System.IO.File.ReadAllBytes(Repository.PathTo("tests/CareerGuide.Content.Tests/Samples", name));

    private static async Task<HttpResponseMessage> UploadAsync(Person person, params (string Name, byte[] Bytes)[] files)
    {
        var page = await person.SeeAsync("/instructor/files");
        var token = ((IHtmlInputElement)page.QuerySelector("form.upload input[name=__RequestVerificationToken]")!).Value;
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };

        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "files", name);

        var answer = await person.Client.PostAsync("/instructor/files/upload", form, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        return answer;
    }

    private async Task PublishAsync(string text, int startedFrom)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(
            "data-roles", text, startedFrom, new Author(AccountId: null, "Grace"), Cancellation);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }
}
