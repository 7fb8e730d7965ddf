using System.Text;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class PreviewOnSqliteTests() : PreviewTests(DatabaseProvider.Sqlite);

public sealed class PreviewOnPostgresTests() : PreviewTests(DatabaseProvider.PostgreSql);

public abstract class PreviewTests(DatabaseProvider provider) : ContentTest(provider)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string First = TestLectures.Lecture("Data Engineer", "Build pipelines", "Watch them", "Mend them", "Write it down");
    private static readonly string Renamed = First.Replace("Data Engineer", "Pipeline Engineer");

    [Fact]
    public async Task A_preview_of_an_edit_waits_for_nobody_who_publishes()
    {
        await PublishAsync("pipes", First, 0);

        var preview = await BesideAWriterAsync(p => p.RehearseAsync("pipes", Renamed, 1, TestLectures.Writer, Cancellation));

        Assert.IsType<PublishOutcome.Published>(preview.Outcome);
        Assert.Equal(["data-engineer"], preview.Renames.Select(r => r.FormerSlug));
        Assert.NotEmpty(preview.Changes);
    }

    [Fact]
    public async Task A_preview_of_an_upload_waits_for_nobody_who_publishes()
    {
        await PublishAsync("pipes", First, 0);
        var upload = new UploadedLecture(new ContentFile("pipes.md", DocumentKind.Lecture, Encoding.UTF8.GetBytes(Renamed)), From: null);

        var results = await BesideAWriterAsync(p => p.ImportUploadAsync([upload], TestLectures.Writer, dryRun: true, Cancellation));

        Assert.IsType<PublishOutcome.Published>(Assert.Single(results).Outcome);
    }

    [Fact]
    public async Task A_preview_of_the_content_folder_waits_for_nobody_who_publishes()
    {
        Write("lectures/pipes.md", First);

        var report = await BesideAWriterAsync(p => p.ImportAsync(ContentFolder.Read(Content), TestLectures.Writer, dryRun: true, Cancellation));

        Assert.Equal(ImportOutcome.Created, Outcome(report, "pipes"));
    }

    [Fact]
    public async Task A_preview_tells_what_publishing_then_does()
    {
        await PublishAsync("pipes", First, 0);

        var preview = await Database.PublisherAsync(p => p.RehearseAsync("pipes", Renamed, 1, TestLectures.Writer, Cancellation));
        var published = Assert.IsType<PublishOutcome.Published>(await PublishAsync("pipes", Renamed, 1));

        Assert.Equal(published.Renames, preview.Renames);
        Assert.Equal(published.Number, Assert.IsType<PublishOutcome.Published>(preview.Outcome).Number);
    }

    [Fact]
    public async Task A_preview_of_the_content_folder_tells_the_version_that_its_import_makes()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        Write("lectures/pipes.md", Renamed);

        var preview = await Database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content), TestLectures.Writer, dryRun: true, Cancellation));
        var before = await VersionAsync();
        var imported = await ImportAsync();

        Assert.Equal((1, 2, 2), (before, preview.ContentVersion, imported.ContentVersion));
        Assert.Equal(imported.Renames, preview.Renames);
    }

    [Theory]
    [InlineData("lectures/pipes.md", "# New\n\n## Diver\n\n### Responsibilities\n\n- Dive\n")]
    [InlineData("lectures/pipes.md", "---\ndraft: true\n---\n# New\n")]
    [InlineData("lectures/other.md", "---\nslug: pipes\n---\n# New\n")]
    [InlineData("lectures/new.md", "# New\n\n## Diver\n\n### Responsibilities\n\n- Dive\n")]
    [InlineData("glossary.md", "| Skill |\n|---|\n| SQL |\n")]
    public async Task A_quick_preview_of_the_content_folder_tells_what_a_whole_one_tells(string file, string text)
    {
        Write("lectures/pipes.md", First + "\n![Pipe](images/pipe.png)\n");
        Write("lectures/slugged.md", "---\nslug: plain\n---\n" + First.Replace("Data", "Plain"));
        await ImportAsync();
        Write(file, text);
        Write("lectures/images/pipe.png", "no picture");

        var quick = await Database.PublisherAsync(p => p.PreviewImportAsync(ContentFolder.Read(Content), TestLectures.Writer, Cancellation));
        var whole = await Database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content), TestLectures.Writer, dryRun: true, Cancellation));

        Assert.Equal(whole.Documents.Select(Told), quick.Documents.Select(Told));
        Assert.Equal(whole.Guard, quick.Guard);
        Assert.Equal(whole.ContentVersion, quick.ContentVersion);
    }

    [Fact]
    public async Task A_quick_preview_of_the_content_folder_parses_no_file_that_was_imported_last()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();

        var report = await Database.PublisherAsync(p => p.PreviewImportAsync(ContentFolder.Read(Content), TestLectures.Writer, Cancellation));

        var file = Assert.Single(report.Documents);
        Assert.Equal(ImportOutcome.Unchanged, file.Outcome);
        Assert.Empty(file.Diagnostics); // parsing tells of skills that the glossary does not know
    }

    private static object Told(DocumentImport import) =>
        (import.Slug, import.Path, import.Outcome, import.Before, import.After, import.File, Errors: string.Join('\n', import.Diagnostics.Where(d => d.Severity == CareerGuide.Content.Diagnostics.Severity.Error).Select(d => d.ToString(""))));

    [Fact]
    public async Task A_preview_writes_nothing()
    {
        await PublishAsync("pipes", First, 0);
        var before = await RowsAsync();

        await Database.PublisherAsync(p => p.RehearseAsync("pipes", Renamed, 1, TestLectures.Writer, Cancellation));
        await Database.PublisherAsync(p => p.RehearseAsync("new", Renamed, 0, TestLectures.Writer, Cancellation));

        Assert.Equal(before, await RowsAsync());
        Assert.Equal(["Data Engineer"], await RolesAsync());
    }

    private async Task<(int, int, int, int, long)> RowsAsync() => (
        await Database.CountAsync<Document>(), await Database.CountAsync<Revision>(), await Database.CountAsync<FormerAddress>(),
        await Database.CountAsync<AuditEntry>(), await VersionAsync());

    /// <summary>Previews while somebody else holds the only lock for writing.</summary>
    private Task<T> BesideAWriterAsync<T>(Func<Publisher, Task<T>> preview) => Database.UseAsync(async db =>
    {
        await using var writing = await db.BeginWritingAsync(Cancellation);

        return await Database.PublisherAsync(preview).WaitAsync(Patience, Cancellation);
    });
}
