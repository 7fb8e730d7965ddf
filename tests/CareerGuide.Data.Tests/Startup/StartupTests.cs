using System.Data.Common;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Sqlite;
using CareerGuide.Data.Startup;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareerGuide.Data.Tests.Startup;

public sealed class StartupOnSqliteTests() : StartupTests(DatabaseProvider.Sqlite)
{
    [Fact]
    public async Task A_second_start_leaves_every_byte_of_the_database_as_it_is()
    {
        await Database.StartAsync(Content);
        var before = Bytes();

        await Database.StartAsync(Content);

        Assert.Equal(before, Bytes());
    }

    [Fact]
    public async Task A_lock_left_behind_by_a_killed_migration_is_cleared()
    {
        await Database.StartAsync(Content);
        await Database.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01');
            DELETE FROM __EFMigrationsHistory;
            DROP TABLE ContentVersions;
            """, Cancellation));

        // It gets past the lock, which is what counts here, and then finds the tables that this test has left.
        var error = await Record.ExceptionAsync(() => Database.StartAsync(Content).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));

        Assert.Contains("already exists", error?.Message);
    }

    [Fact]
    public async Task The_database_logs_ahead_waits_for_others_and_keeps_what_it_acknowledged()
    {
        await Database.StartAsync(Content);

        Assert.Equal("wal", await PragmaAsync("journal_mode"));
        Assert.Equal("2", await PragmaAsync("synchronous"));
        Assert.Equal("1", await PragmaAsync("foreign_keys"));
        Assert.Equal("30000", await PragmaAsync("busy_timeout"));
    }

    [Fact]
    public async Task A_start_that_fails_on_its_way_leaves_nothing_that_the_next_one_stumbles_over()
    {
        for (var commands = 1; commands < 120; commands += 9)
        {
            await using var failing = await TestDatabase.NoneAsync(
                DatabaseProvider.Sqlite, s => s.ConfigureDbContext<CareerGuide.Data.Sqlite.SqliteCareerGuideDb>(o => o.AddInterceptors(new FailingOnce(commands))));

            await Record.ExceptionAsync(() => failing.StartAsync(Content));
            await failing.StartAsync(Content);

            Assert.Equal(2, await failing.CountAsync<Revision>());
            Assert.Equal(4, await failing.CountAsync<Role>());
        }
    }

    private Dictionary<string, string> Bytes() => Directory.EnumerateFiles(Path.GetDirectoryName(Database.File)!)
        .ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(path)));

    private Task<string> PragmaAsync(string name) => Database.UseAsync(async db =>
    {
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + name;

        return $"{await command.ExecuteScalarAsync(Cancellation)}";
    });

    /// <summary>Fails when so many commands have been, and never again.</summary>
    private sealed class FailingOnce(int commands) : DbCommandInterceptor
    {
        private int left = commands;

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
            --left == 0 ? throw new InvalidOperationException("The power is gone.") : result;
    }
}

public sealed class StartupOnPostgresTests() : StartupTests(DatabaseProvider.PostgreSql)
{
    [Fact]
    public async Task Who_may_not_make_the_database_that_is_not_there_is_told_so()
    {
        await Database.StartAsync(Content);
        await Database.UseAsync(db => db.Database.ExecuteSqlAsync($"CREATE ROLE somebody LOGIN", Cancellation));
        var connection = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Username = "somebody", Database = "not_there" };
        await using var services = new ServiceCollection().AddCareerGuideData(DatabaseProvider.PostgreSql, connection.ConnectionString).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        var fault = await Assert.ThrowsAsync<DatabaseFaultException>(
            () => scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateOnlyAsync(Cancellation));

        Assert.Contains("permission denied to create database", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("It is at not_there on 127.0.0.1.", fault.Message, StringComparison.Ordinal);
    }
}

public abstract class StartupTests(DatabaseProvider provider) : ContentTest(provider)
{
    protected override async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.NoneAsync(provider);
        var content = Directory.CreateDirectory(Path.Combine(database.Folder, "content", "lectures")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(content, "lectures", "data-roles.md"), Sample.DataRoles, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(content, "glossary.md"), Sample.Glossary, Cancellation);

        return database;
    }

    [Fact]
    public async Task The_first_start_creates_the_database_and_fills_it_from_the_files()
    {
        var report = await Database.StartAsync(Content);

        Assert.True(report.Migrations > 0);
        Assert.All(report.Import.Documents, d => Assert.Equal(ImportOutcome.Created, d.Outcome));
        Assert.Equal(["Data Analyst", "Data Engineer", "Data Scientist", "Machine Learning Engineer"], await RolesAsync());
    }

    [Fact]
    public async Task A_second_start_finds_nothing_to_do()
    {
        await Database.StartAsync(Content);

        var report = await Database.StartAsync(Content);

        Assert.Equal(0, report.Migrations);
        Assert.All(report.Import.Documents, d => Assert.Equal(ImportOutcome.Unchanged, d.Outcome));
        Assert.Equal(1, report.Import.ContentVersion);
    }

    [Fact]
    public async Task Of_several_starts_at_once_one_does_the_work()
    {
        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Database.StartAsync(Content))));

        Assert.Single(starts, s => s.Migrations > 0);
        Assert.Single(starts, s => s.Import.Documents.Any(d => d.Outcome == ImportOutcome.Created));
        Assert.Equal(1, await VersionAsync());
    }

    [Fact]
    public async Task A_content_folder_that_is_missing_keeps_no_site_from_starting()
    {
        Directory.Delete(Content, recursive: true);

        var report = await Database.StartAsync(Content);

        Assert.Empty(report.Import.Documents);
        Assert.NotNull(report.Import.Guard);
    }

    [Fact]
    public async Task Rows_of_another_build_are_read_again_and_nothing_else_happens()
    {
        await Database.StartAsync(Content);
        await Database.UseAsync(db => db.ContentVersions.ExecuteUpdateAsync(s => s.SetProperty(v => v.ReadBy, "another"), Cancellation));
        await Database.UseAsync(db => db.Documents.ExecuteUpdateAsync(s => s.SetProperty(d => d.ReadingHash, "another"), Cancellation));
        var before = await Database.CountAsync<RoleSkillName>();

        var report = await Database.StartAsync(Content);

        Assert.Equal(before, await Database.CountAsync<RoleSkillName>());
        Assert.Equal(2, report.Import.ContentVersion);
        Assert.Equal(2, await Database.CountAsync<Revision>());
    }

    [Fact]
    public async Task All_rows_of_a_lecture_go_with_it()
    {
        await Database.StartAsync(Content);

        await Database.UseAsync(db => db.Documents.Where(d => d.Kind == DocumentKind.Lecture).ExecuteDeleteAsync(Cancellation));

        var left = await Database.UseAsync(async db => new
        {
            Lines = await db.FacetItems.CountAsync() + await db.RoleSkillNames.CountAsync()
                + await db.Interests.CountAsync() + await db.RoleAliases.CountAsync(),
            Ratings = await db.Ratings.CountAsync() + await db.Criteria.CountAsync() + await db.WorkflowSteps.CountAsync(),
            Pages = await db.LecturePages.CountAsync() + await db.LectureHeadings.CountAsync() + await db.Sections.CountAsync(),
            Revisions = await db.Revisions.CountAsync(),
        });
        Assert.Equal(new { Lines = 0, Ratings = 0, Pages = 0, Revisions = 1 }, left);
    }

    [Fact]
    public async Task The_model_has_no_changes_without_a_migration()
    {
        Assert.False(await Database.UseAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task Times_are_in_UTC()
    {
        await Database.StartAsync(Content);

        var time = await Database.UseAsync(db => db.Revisions.Select(r => r.CreatedAt).FirstAsync(Cancellation));

        Assert.Equal(DateTimeKind.Utc, time.Kind);
        Assert.Equal(DateTime.UtcNow, time, TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Two_collections_in_one_query_are_forbidden()
    {
        await Database.StartAsync(Content);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.UseAsync(db =>
            db.RoleParts.Include(p => p.Skills).Include(p => p.FacetItems).ToListAsync(Cancellation)));
    }
}
