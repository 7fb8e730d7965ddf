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
