using CareerGuide.Data.DatabaseCopying;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Startup;
using CareerGuide.Data.Tests.Support;
using CareerGuide.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.DatabaseCopying;

public sealed class DatabaseCopyTests : IAsyncLifetime
{
    private TestDatabase sqlite = null!, postgres = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sqlite = await PopulatedDatabase.CreateAsync();
        postgres = await TestDatabase.EmptyAsync(DatabaseProvider.PostgreSql);
    }

    public async ValueTask DisposeAsync()
    {
        await sqlite.DisposeAsync();
        await postgres.DisposeAsync();
    }

    [Fact]
    public async Task Every_row_of_every_table_goes_to_PostgreSQL_and_comes_back()
    {
        await using var back = await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite);
        var before = Rows(sqlite.File);

        Assert.IsType<CopyOutcome.Copied>(await CopyAsync(sqlite, postgres));
        Assert.IsType<CopyOutcome.Copied>(await CopyAsync(postgres, back));

        Assert.Equal(before, Rows(back.File));
        Assert.Equal(await FoundAsync(sqlite), await FoundAsync(postgres));
        Assert.Equal(await FoundAsync(sqlite), await FoundAsync(back));
    }

    [Fact]
    public async Task What_was_copied_can_be_gone_on_with()
    {
        await CopyAsync(sqlite, postgres);

        var again = await postgres.StartAsync(PopulatedDatabase.Content(sqlite));
        var published = await postgres.PublisherAsync(p => p.PublishAsync("pipes", PopulatedDatabase.Pipes + "\nMore.\n", 1, TestLectures.Writer, Cancellation));
        var created = await postgres.PublisherAsync(p => p.PublishAsync("new", TestLectures.Lecture("Pilot"), 0, TestLectures.Writer, Cancellation));
        await postgres.UseAsync(PopulatedDatabase.AddPeopleAsync("grace@example.org"));

        Assert.All(again.Import.Documents, document => Assert.Equal(ImportOutcome.Unchanged, document.Outcome));
        Assert.IsType<PublishOutcome.Published>(published);
        Assert.IsType<PublishOutcome.Published>(created);
        Assert.Equal(2, await postgres.CountAsync<Account>());
        await Assert.ThrowsAnyAsync<Exception>(() => postgres.UseAsync(db => db.AuditEntries.ExecuteDeleteAsync(Cancellation)));
    }

    /// <summary>What they signed would be that of whoever had it next.</summary>
    [Fact]
    public async Task The_number_of_a_deleted_account_is_given_to_nobody_after_a_move()
    {
        const int Deleted = 4711;
        await using var back = await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite);
        await sqlite.PublisherAsync(p => p.PublishAsync("new", TestLectures.Lecture("Pilot"), 0, TestLectures.Writer with { AccountId = Deleted }, Cancellation));

        foreach (var (from, to, email) in new[] { (sqlite, postgres, "grace@example.org"), (postgres, back, "hedy@example.org") })
        {
            await CopyAsync(from, to);
            await to.UseAsync(PopulatedDatabase.AddPeopleAsync(email));
            Assert.True(await to.UseAsync(db => db.Users.MaxAsync(a => a.Id, Cancellation)) > Deleted);
        }
    }

    [Fact]
    public async Task A_database_that_has_something_in_it_is_left_as_it_is()
    {
        await postgres.PublisherAsync(p => p.PublishAsync("pipes", TestLectures.Lecture("Plumber"), 0, TestLectures.Writer, Cancellation));

        var outcome = await CopyAsync(sqlite, postgres);

        Assert.Contains("is not empty", Assert.IsType<CopyOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal(["Plumber"], await postgres.UseAsync(db => db.Roles.Select(r => r.Name).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_row_that_does_not_arrive_as_it_was_is_noticed_and_nothing_is_kept()
    {
        await using var other = await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite);
        await other.UseAsync(db => db.Database.ExecuteSqlAsync($"""
            CREATE TRIGGER wrong AFTER INSERT ON "Revisions" BEGIN UPDATE "Revisions" SET "Note" = 'otherwise' WHERE "Id" = NEW."Id"; END
            """, Cancellation));

        var outcome = await CopyAsync(sqlite, other);

        Assert.StartsWith("Nothing was copied: Revisions would not be the same", Assert.IsType<CopyOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal(0, await other.CountAsync<Document>());
    }

    [Fact]
    public async Task PostgreSQLs_own_tools_bring_back_what_they_dumped()
    {
        var server = await PostgresServer.GetAsync();
        var dump = Path.Combine(postgres.Folder, "monday.dump");
        await CopyAsync(sqlite, postgres);
        var found = await FoundAsync(postgres);
        await server.RunToolAsync("pg_dump", postgres.ConnectionString, "--format=custom", $"--file={dump}");
        await postgres.PublisherAsync(p => p.PublishAsync("new", TestLectures.Lecture("Python Pilot"), 0, TestLectures.Writer, Cancellation));

        await server.RunToolAsync("pg_restore", postgres.ConnectionString, "--clean", "--if-exists", "--exit-on-error", dump);

        await using var back = await TestDatabase.EmptyAsync(DatabaseProvider.Sqlite);
        Assert.IsType<CopyOutcome.Copied>(await CopyAsync(postgres, back));
        Assert.Equal(Rows(sqlite.File), Rows(back.File));
        Assert.Equal(found, await FoundAsync(postgres));
    }

    private static Task<CopyOutcome> CopyAsync(TestDatabase from, TestDatabase to) => from.UseAsync(
        source => to.UseAsync(target => new DatabaseCopy(source, target).RunAsync(_ => { }, Cancellation)));

    private static async Task<IReadOnlyList<string>> FoundAsync(TestDatabase database) =>
        [.. (await database.FindAsync("python", hitsOfKind: 100)).Groups.SelectMany(g => g.Hits).Select(hit => hit.ToString())];

    /// <summary>All rows of all tables, of which none is empty; what the search index keeps beside its tables is told by what it finds.</summary>
    private static List<string> Rows(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var tables = Read(connection, """
            SELECT name FROM sqlite_master
            WHERE type = 'table' AND name NOT LIKE 'SearchIndex%' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%Lock' AND name <> 'SearchVocabulary' ORDER BY name
            """);

        return [.. tables.SelectMany(table =>
        {
            var rows = Read(connection, $"SELECT * FROM \"{table}\"");
            Assert.True(rows.Count > 0, $"{table} is empty: this test shows nothing of it.");

            return rows.Order(StringComparer.Ordinal).Select(row => $"{table}: {row}");
        })];
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(n => reader.GetValue(n) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(n)}")));

        return rows;
    }
}
