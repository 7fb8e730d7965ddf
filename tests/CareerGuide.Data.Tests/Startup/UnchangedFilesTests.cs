using System.Data.Common;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Postgres;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Sqlite;
using CareerGuide.Data.Tests.Support;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Data.Tests.Startup;

public sealed class UnchangedFilesOnSqliteTests() : UnchangedFilesTests(DatabaseProvider.Sqlite)
{
    protected override void Intercept(IServiceCollection services, IInterceptor interceptor) =>
        services.ConfigureDbContext<SqliteCareerGuideDb>(options => options.AddInterceptors(interceptor));
}

public sealed class UnchangedFilesOnPostgresTests() : UnchangedFilesTests(DatabaseProvider.PostgreSql)
{
    protected override void Intercept(IServiceCollection services, IInterceptor interceptor) =>
        services.ConfigureDbContext<PostgresCareerGuideDb>(options => options.AddInterceptors(interceptor));
}

/// <summary>A start does not parse the files that were imported last, and misses nothing by that.</summary>
public abstract class UnchangedFilesTests(DatabaseProvider provider) : ContentTest(provider)
{
    private const string Lecture = "lectures/analyst.md";

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
        Write(Lecture, Second);
        await Database.PublisherAsync(p => p.ImportAsync(ContentFolder.ReadOnly([Path.Combine(Content, "lectures")], Content), Cancellation));

        var report = await StartAsync(First);

        Assert.Equal(ImportOutcome.Updated, Assert.Single(report.Documents).Outcome);
        Assert.Equal(First, await PublishedAsync("analyst"));
    }

    [Fact]
    public async Task A_file_that_changed_and_changed_back_between_starts_is_imported_both_times()
    {
        await StartAsync(First);

        Assert.Equal(ImportOutcome.Updated, Assert.Single((await StartAsync(Second)).Documents).Outcome);
        Assert.Equal(ImportOutcome.Updated, Assert.Single((await StartAsync(First)).Documents).Outcome);
        Assert.Equal(First, await PublishedAsync("analyst"));
    }

    /// <summary>Whoever restores a file may restore its date, too.</summary>
    [Theory]
    [InlineData(-400)]
    [InlineData(0)]
    [InlineData(400)]
    public async Task A_file_of_the_same_length_is_imported_whatever_its_date(int days)
    {
        await StartAsync(First);
        var date = File.GetLastWriteTimeUtc(Path.Combine(Content, Lecture));
        var other = First.Replace("Listen", "Linger", StringComparison.Ordinal);
        Write(Lecture, other);
        File.SetLastWriteTimeUtc(Path.Combine(Content, Lecture), date.AddDays(days));

        await StartAsync();

        Assert.Equal(other, await PublishedAsync("analyst"));
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task Whatever_the_clock_says_a_change_is_imported_and_nothing_else(int days)
    {
        var time = new Clock { Now = DateTimeOffset.UtcNow };
        await using var database = await TestDatabase.NoneAsync(Database.Provider, services => services.AddSingleton<TimeProvider>(time));
        Write(Lecture, First);
        await database.StartAsync(Content);

        time.Now = time.Now.AddDays(days);
        var unchanged = await database.StartAsync(Content);
        Write(Lecture, Second);
        var changed = await database.StartAsync(Content);

        Assert.Equal(1, unchanged.Import.FilesAsBefore);
        Assert.Equal(ImportOutcome.Updated, Assert.Single(changed.Import.Documents).Outcome);
        Assert.Equal(1, (await database.StartAsync(Content)).Import.FilesAsBefore);
    }

    [Fact]
    public async Task Another_build_reads_all_files_once()
    {
        await StartAsync(First);
        await Database.UseAsync(db => db.ContentVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.ReadBy, "another build"), Cancellation));

        Assert.Equal(0, (await StartAsync()).FilesAsBefore);
        Assert.Equal(1, (await StartAsync()).FilesAsBefore);
    }

    [Fact]
    public async Task A_glossary_that_changed_is_imported_though_no_lecture_changed()
    {
        Write("glossary.md", "| Skill | Also written |\n|---|---|\n| Listen | Hear |\n");
        await StartAsync(First);
        Write("glossary.md", "| Skill | Also written |\n|---|---|\n| Listen | Hark |\n");

        await StartAsync();

        Assert.Equal(["Hark"], await Database.UseAsync(db => db.SkillAliases.Select(alias => alias.Name).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Wordings_that_changed_are_imported_though_no_lecture_changed()
    {
        Write("wordings.yaml", "\"My week\": about\n");
        await StartAsync("# The Castle\n\n## Sweeper\n\n### My week\n\n- Sweep the hall\n\n### Skills\n\n- SQL\n");
        Write("wordings.yaml", "\"My week\": responsibilities\n");

        await StartAsync();

        Assert.Equal(["Sweep the hall"], await ResponsibilitiesAsync(Database));
    }

    [Fact]
    public async Task A_file_that_was_renamed_is_looked_at()
    {
        await StartAsync(First);
        Delete(Lecture);
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

    public static TheoryData<ProposalDecision> Decisions { get; } =
        [new ProposalDecision.Publish(Third), new ProposalDecision.Publish(First), new ProposalDecision.KeepSite(), new ProposalDecision.Archive()];

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task A_proposal_that_was_settled_on_the_site_stays_settled_and_the_files_are_looked_at_once(ProposalDecision decision)
    {
        await StartAsync(First);
        await PublishAsync("analyst", Second, startedFrom: 1);
        await StartAsync(Third);
        await StartAsync(Third);
        await ResolveAsync(decision);
        var published = await PublishedAsync("analyst");

        Assert.Equal(0, (await StartAsync()).FilesAsBefore);
        Assert.Equal(1, (await StartAsync()).FilesAsBefore);
        Assert.Empty(await OpenProposalsAsync());
        Assert.Equal(published, await PublishedAsync("analyst"));
    }

    [Fact]
    public async Task A_file_that_returns_after_its_proposal_was_settled_is_imported()
    {
        await StartAsync(First);
        await PublishAsync("analyst", Second, startedFrom: 1);
        await StartAsync(Third);
        await ResolveAsync(new ProposalDecision.Publish(Third));
        await StartAsync(Third);

        await StartAsync(First);

        Assert.Equal(First, await PublishedAsync("analyst"));
    }

    [Fact]
    public async Task A_guard_is_told_at_each_start()
    {
        await StartAsync(First);
        Delete(Lecture);

        Assert.NotNull((await StartAsync()).Guard);
        Assert.NotNull((await StartAsync()).Guard);
    }

    [Fact]
    public async Task A_folder_that_never_had_a_lecture_is_told_of_at_each_start()
    {
        Write("glossary.md", "| Skill | Also written |\n|---|---|\n| Listen | Hear |\n");

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

        Assert.Equal([5], await ShownWidthsAsync());
    }

    /// <summary>Pictures are read while texts are imported. What is remembered is what was imported.</summary>
    [Fact]
    public async Task A_picture_that_changes_during_an_import_is_on_the_site_after_the_next_start()
    {
        const string Picture = "lectures/images/team.png";
        WriteBytes(Picture, PictureFiles.Png(width: 3, height: 2));
        Write(Lecture, $"{First}\n![The team](images/team.png)\n");
        var files = ContentFolder.Read(Content);
        var changing = new ChangingPictures(files.Files[0].Beside, () => WriteBytes(Picture, PictureFiles.Png(width: 5, height: 4)));

        await Database.PublisherAsync(p => p.ImportAsync(files with { Files = [files.Files[0] with { Beside = changing }] }, Cancellation));
        await StartAsync();

        Assert.Equal([5], await ShownWidthsAsync());
    }

    [Theory]
    [InlineData("lectures/images", "shared")]
    [InlineData("lectures/images", ".hidden")]
    [InlineData("lectures", ".hidden")]
    [InlineData("lectures", "shared")]
    public async Task A_picture_in_a_linked_folder_that_changed_is_on_the_site_after_the_next_start(string link, string folder)
    {
        var picture = Path.Combine(folder, Path.GetRelativePath(link, "lectures/images/team.png"));
        Directory.CreateDirectory(Path.Combine(Content, folder));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Content, link))!);
        Directory.CreateSymbolicLink(Path.Combine(Content, link), Path.Combine(Content, folder));
        WriteBytes(picture, PictureFiles.Png(width: 3, height: 2));
        await StartAsync($"{First}\n![The team](images/team.png)\n");
        WriteBytes(picture, PictureFiles.Png(width: 5, height: 4));

        await StartAsync();

        Assert.Equal([5], await ShownWidthsAsync());
    }

    [Fact]
    public async Task A_linked_text_that_leads_to_the_same_text_beside_another_picture_is_looked_at()
    {
        Directory.CreateDirectory(Path.Combine(Content, "lectures"));

        foreach (var (season, width) in (ReadOnlySpan<(string, int)>)[("spring", 3), ("autumn", 5)])
        {
            Write($"{season}/analyst.md", $"{First}\n![The team](team.png)\n");
            WriteBytes($"{season}/team.png", PictureFiles.Png(width, height: 2));
        }

        File.CreateSymbolicLink(Path.Combine(Content, Lecture), "../spring/analyst.md");
        await StartAsync();
        Delete(Lecture);
        File.CreateSymbolicLink(Path.Combine(Content, Lecture), "../autumn/analyst.md");

        await StartAsync();

        Assert.Equal([5], await ShownWidthsAsync());
    }

    [Fact]
    public async Task A_linked_folder_that_leads_elsewhere_now_is_noticed()
    {
        WriteBytes("spring/team.png", PictureFiles.Png(width: 3, height: 2));
        WriteBytes("autumn/team.png", PictureFiles.Png(width: 5, height: 4));
        Directory.CreateDirectory(Path.Combine(Content, "lectures"));
        Directory.CreateSymbolicLink(Path.Combine(Content, "lectures", "images"), Path.Combine(Content, "spring"));
        await StartAsync($"{First}\n![The team](images/team.png)\n");
        Directory.Delete(Path.Combine(Content, "lectures", "images"));
        Directory.CreateSymbolicLink(Path.Combine(Content, "lectures", "images"), Path.Combine(Content, "autumn"));

        await StartAsync();

        Assert.Equal([5], await ShownWidthsAsync());
    }

    [Fact]
    public async Task A_start_that_fails_at_any_command_or_commit_leaves_nothing_that_makes_the_next_one_skip_a_change()
    {
        var failing = new Failing();
        await using var database = await TestDatabase.NoneAsync(Database.Provider, services => Intercept(services, failing));
        var (before, now) = (First, Second);
        Write(Lecture, before);
        await database.StartAsync(Content);

        for (var (steps, isDone) = (1, false); !isDone; steps++)
        {
            Write(Lecture, now);
            failing.StepsLeft = steps;
            isDone = await Record.ExceptionAsync(() => database.StartAsync(Content)) is null && failing.StepsLeft > 0;
            failing.StepsLeft = 0;
            await database.StartAsync(Content);

            Assert.Equal(steps + 1, await database.CountAsync<Revision>());
            Assert.Equal(now, await database.UseAsync(db => db.Revisions.OrderBy(r => r.Number).Select(r => r.Markdown).LastAsync(Cancellation)));
            Assert.Equal(now == First ? "Listen" : "Answer", (await ResponsibilitiesAsync(database))[^1]);
            (before, now) = (now, before);
        }
    }

    [Fact]
    public async Task A_rehearsed_import_leaves_the_start_its_work()
    {
        await StartAsync(First);
        Write(Lecture, Second);
        await Database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content), TestLectures.Writer, dryRun: true, Cancellation));

        await StartAsync(Second);

        Assert.Equal(Second, await PublishedAsync("analyst"));
    }

    protected abstract void Intercept(IServiceCollection services, IInterceptor interceptor);

    private void WriteBytes(string file, byte[] bytes)
    {
        var path = Path.Combine(Content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private async Task<ImportReport> StartAsync(string? text = null)
    {
        if (text is not null)
            Write(Lecture, text);

        return (await Database.StartAsync(Content)).Import;
    }

    private async Task ResolveAsync(ProposalDecision decision)
    {
        var proposal = Assert.Single(await OpenProposalsAsync());
        var revision = (await DocumentAsync("analyst")).PublishedNumber;

        Assert.NotNull(await Database.PublisherAsync(p => p.ResolveProposalAsync("analyst", proposal.Id, decision, revision, TestLectures.Writer, Cancellation)));
    }

    private static Task<List<string>> ResponsibilitiesAsync(TestDatabase database) => database.UseAsync(db => db.FacetItems
        .Where(i => i.Facet == "responsibilities").OrderBy(i => i.Id).Select(i => i.Text).ToListAsync(Cancellation));

    private Task<List<int>> ShownWidthsAsync() => Database.UseAsync(db => (
        from own in db.LecturePictures
        join stored in db.Pictures on own.Hash equals stored.Hash
        select stored.Width).ToListAsync(Cancellation));

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>Pictures that somebody replaces as soon as they were read.</summary>
    private sealed class ChangingPictures(PictureSource files, Action change) : PictureSource
    {
        protected override byte[]? Bytes(string path)
        {
            var bytes = files.Find(path);
            change();

            return bytes;
        }
    }

    /// <summary>Fails once, at a command or a commit.</summary>
    private sealed class Failing : DbTransactionInterceptor, IDbCommandInterceptor
    {
        /// <summary>0 for no failure.</summary>
        public int StepsLeft { get; set; }

        public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            Step();

            return result;
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Step();

            return new(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Step();

            return Task.CompletedTask;
        }

        private void Step()
        {
            if (StepsLeft > 0 && --StepsLeft == 0)
                throw new InvalidOperationException("The power is gone.");
        }
    }
}
