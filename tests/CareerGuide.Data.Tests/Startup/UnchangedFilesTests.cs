using System.Data.Common;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Data.Tests.Startup;

public sealed class UnchangedFilesOnSqliteTests() : UnchangedFilesTests(DatabaseProvider.Sqlite)
{
    [Fact]
    public async Task A_start_that_fails_at_any_command_leaves_nothing_that_makes_the_next_one_skip_a_change()
    {
        for (var commands = 1; commands < 60; commands += 3)
        {
            var failing = new FailingAt();
            await using var database = await TestDatabase.NoneAsync(
                DatabaseProvider.Sqlite, s => s.ConfigureDbContext<CareerGuide.Data.Sqlite.SqliteCareerGuideDb>(o => o.AddInterceptors(failing)));
            Write("lectures/analyst.md", First);
            await database.StartAsync(Content);
            Write("lectures/analyst.md", Second);

            failing.CommandsLeft = commands;
            await Record.ExceptionAsync(() => database.StartAsync(Content));
            failing.CommandsLeft = 0;
            await database.StartAsync(Content);

            Assert.Equal(Second, await database.UseAsync(db => db.Revisions.OrderBy(r => r.Number).Select(r => r.Markdown).LastAsync(Cancellation)));
        }
    }

    private sealed class FailingAt : DbCommandInterceptor
    {
        public int CommandsLeft { get; set; }

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
            --CommandsLeft == 0 ? throw new InvalidOperationException("The power is gone.") : result;
    }
}

public sealed class UnchangedFilesOnPostgresTests() : UnchangedFilesTests(DatabaseProvider.PostgreSql);

/// <summary>A start does not parse the files that were imported last, and misses nothing by that.</summary>
public abstract class UnchangedFilesTests(DatabaseProvider provider) : ContentTest(provider)
{
    protected static string First { get; } = TestLectures.Lecture("Data Analyst", "Ask", "Listen");

    protected static string Second { get; } = TestLectures.Lecture("Data Analyst", "Ask", "Answer");

    private static string Third { get; } = TestLectures.Lecture("Data Analyst", "Ask", "Draw");

    [Fact]
    public async Task Files_that_were_imported_last_are_not_parsed_again()
    {
        await StartAsync(First);

        Assert.Equal(1, (await StartAsync(First)).FilesAsBefore);
    }

    [Fact]
    public async Task A_file_that_changed_was_imported_and_changed_back_is_imported()
    {
        await StartAsync(First);
        Write("lectures/analyst.md", Second);
        await Database.PublisherAsync(p => p.ImportAsync(ContentFolder.ReadOnly([Path.Combine(Content, "lectures")], Content), Cancellation));

        var report = await StartAsync(First);

        Assert.Equal(ImportOutcome.Updated, Assert.Single(report.Documents).Outcome);
        Assert.Equal(First, await PublishedAsync("analyst"));
    }

    [Fact]
    public async Task A_file_that_was_renamed_is_looked_at()
    {
        await StartAsync(First);
        Delete("lectures/analyst.md");
        Write("lectures/statistician.md", First);
        Write("lectures/writer.md", Third);

        Assert.NotEmpty((await StartAsync()).Documents);
    }

    [Fact]
    public async Task After_a_publication_in_the_browser_the_files_are_looked_at_once_and_the_site_stays()
    {
        await StartAsync(First);
        await PublishAsync("analyst", Second, startedFrom: 1);

        Assert.Equal(0, (await StartAsync(First)).FilesAsBefore);
        Assert.Equal(1, (await StartAsync(First)).FilesAsBefore);
        Assert.Equal(Second, await PublishedAsync("analyst"));
    }

    [Fact]
    public async Task A_proposal_that_the_site_has_caught_up_with_is_settled()
    {
        await StartAsync(First);
        await PublishAsync("analyst", Second, startedFrom: 1);
        await StartAsync(Third);
        Assert.Single(await OpenProposalsAsync());
        await StartAsync(Third);

        await PublishAsync("analyst", Third, startedFrom: 2);
        await StartAsync(Third);

        Assert.Empty(await OpenProposalsAsync());
    }

    [Fact]
    public async Task A_guard_is_told_at_each_start()
    {
        await StartAsync(First);
        Delete("lectures/analyst.md");

        Assert.NotNull((await StartAsync()).Guard);
        Assert.NotNull((await StartAsync()).Guard);
    }

    [Fact]
    public async Task A_file_with_an_error_is_told_at_each_start()
    {
        await StartAsync(First);
        Write("lectures/second.md", "---\nslug: analyst\n---\n" + Second);

        Assert.True((await StartAsync()).HasErrors);
        Assert.True((await StartAsync()).HasErrors);
    }

    [Fact]
    public async Task Archiving_on_the_site_is_not_undone_by_a_start()
    {
        await StartAsync(First);
        await Database.PublisherAsync(p => p.ArchiveAsync("analyst", startedFrom: 1, TestLectures.Writer, Cancellation));

        await StartAsync(First);

        Assert.Null(await PublishedAsync("analyst"));
    }

    [Theory]
    [InlineData("lectures/images/team.png")]
    [InlineData("pictures/team.png")]
    public async Task A_picture_that_changed_or_was_added_is_looked_at_though_no_text_changed(string picture)
    {
        await StartAsync(First);

        WriteBytes(picture, PictureFiles.Png(width: 3, height: 2));
        var added = await StartAsync();
        var again = await StartAsync();
        WriteBytes(picture, PictureFiles.Png(width: 5, height: 4));
        var changed = await StartAsync();

        Assert.Equal([0, 1, 0], [added.FilesAsBefore, again.FilesAsBefore, changed.FilesAsBefore]);
    }

    [Fact]
    public async Task A_picture_that_changed_is_on_the_site_after_the_next_start()
    {
        WriteBytes("lectures/images/team.png", PictureFiles.Png(width: 3, height: 2));
        await StartAsync($"{First}\n![The team](images/team.png)\n");
        WriteBytes("lectures/images/team.png", PictureFiles.Png(width: 5, height: 4));

        await StartAsync();

        Assert.Equal([5], await Database.UseAsync(db => (
            from own in db.LecturePictures
            join stored in db.Pictures on own.Hash equals stored.Hash
            select stored.Width).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_rehearsed_import_leaves_the_start_its_work()
    {
        await StartAsync(First);
        Write("lectures/analyst.md", Second);
        await Database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content), TestLectures.Writer, dryRun: true, Cancellation));

        await StartAsync(Second);

        Assert.Equal(Second, await PublishedAsync("analyst"));
    }

    private void WriteBytes(string file, byte[] bytes)
    {
        var path = Path.Combine(Content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private async Task<ImportReport> StartAsync(string? text = null)
    {
        if (text is not null)
            Write("lectures/analyst.md", text);

        return (await Database.StartAsync(Content)).Import;
    }
}
