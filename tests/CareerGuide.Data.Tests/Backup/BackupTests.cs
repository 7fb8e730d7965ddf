using System.Globalization;
using CareerGuide.Data.Backup;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Startup;
using CareerGuide.Data.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Data.Tests.Backup;

/// <summary>Backups are SQLite's alone: PostgreSQL has its own tools.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>How many are made while others write: 20, or as many as CAREERGUIDE_BACKUPS says.</summary>
    private static int Backups { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CAREERGUIDE_BACKUPS"), CultureInfo.InvariantCulture, out var count) ? count : 20;

    private string Content => Path.Combine(database.Folder, "content");

    private string Folder => Path.Combine(database.Folder, "data", "backups");

    private string Target => Path.Combine(database.Folder, "backup.db");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.NoneAsync(DatabaseProvider.Sqlite, services => services.AddSingleton(new BackupRule("", Keep: 3)));
        Directory.CreateDirectory(Path.Combine(Content, "lectures"));
        await WriteAsync(Sample.DataRoles);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_first_start_and_one_that_changes_nothing_make_no_backup()
    {
        await database.StartAsync(Content);
        await database.StartAsync(Content);

        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task Before_an_import_that_changes_a_text_there_is_a_backup_with_the_text_before()
    {
        await database.StartAsync(Content);
        await WriteAsync(Sample.DataRoles + "\nMore.\n");

        await database.StartAsync(Content);

        var backup = Assert.Single(Directory.GetFiles(Folder));
        Assert.Matches(@"careerguide-\d{8}T\d{9}Z-before-import\.db$", backup);
        Assert.Equal(1, Count(backup, "SELECT count(*) FROM Revisions"));
    }

    [Fact]
    public async Task Before_a_migration_there_is_a_backup()
    {
        await database.StartAsync(Content);
        await database.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM __EFMigrationsHistory WHERE MigrationId = '20261129013000_SearchWordsView';
            DROP VIEW SearchWords;
            CREATE TABLE SearchWords (Word TEXT NOT NULL PRIMARY KEY, Entries INTEGER NOT NULL) WITHOUT ROWID;
            """, Cancellation));

        await database.StartAsync(Content);

        Assert.EndsWith("-before-migration.db", Assert.Single(Directory.GetFiles(Folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_oldest_go_and_what_is_not_the_sites_own_stays()
    {
        await database.StartAsync(Content);
        Directory.CreateDirectory(Folder);
        var mine = Path.Combine(Folder, "careerguide-20200101-before-term.db");
        await File.WriteAllTextAsync(mine, "mine", Cancellation);
        var future = Path.Combine(Folder, "careerguide-29990101T000000000Z-before-import.db");
        await File.WriteAllTextAsync(future, "made before the clock was set back", Cancellation);

        for (var n = 0; n < 5; n++)
        {
            await WriteAsync($"{Sample.DataRoles}\nChange {n}.\n");
            await database.StartAsync(Content);
        }

        var made = Directory.GetFiles(Folder, "*-before-import.db").Where(f => f != future).Order(StringComparer.Ordinal).ToList();
        Assert.True(File.Exists(mine) && File.Exists(future));
        Assert.Equal([4, 5], made.Select(f => Count(f, "SELECT count(*) FROM Revisions")));
    }

    [Fact]
    public async Task Where_the_backup_cannot_be_written_nothing_is_imported_and_the_site_has_what_it_had()
    {
        await database.StartAsync(Content);
        await File.WriteAllTextAsync(Folder, "A file where the folder should be.", Cancellation);
        await WriteAsync(Sample.DataRoles + "\nMore.\n");

        var report = await database.StartAsync(Content);

        Assert.Contains("the backup before the import could not be written", report.Fault?.Message, StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync<Revision>());
    }

    [Fact]
    public async Task Each_backup_made_while_others_write_is_whole()
    {
        await database.StartAsync(Content);
        await MakeAsync();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writers = Enumerable.Range(0, 2).Select(n => Task.Run(() => PublishAsync($"jobs-{n}", done.Token), Cancellation)).ToList();

        for (var n = 0; n < Backups; n++)
        {
            await MakeAsync();

            using var backup = Open(Target);
            Assert.Equal("ok", Value(backup, "PRAGMA integrity_check"));
            Assert.Equal(Value(backup, "SELECT count(*) FROM Revisions"), Value(backup, "SELECT count(*) FROM AuditEntries WHERE Action IN ('Imported', 'Published')"));
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(writers), published => Assert.True(published > 0));
    }

    [Theory]
    [InlineData("is no SQLite database")]
    [InlineData("is damaged")]
    [InlineData("is a database, but none of CareerGuide")]
    [InlineData("was written by a newer CareerGuide")]
    public async Task What_cannot_be_restored_is_refused_with_the_reason(string reason)
    {
        await database.StartAsync(Content);
        await MakeAsync();
        Spoil(Target, reason);
        var before = await File.ReadAllBytesAsync(database.File, Cancellation);

        var outcome = await RestoreAsync();

        Assert.Contains(reason, Assert.IsType<RestoreOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(database.File, Cancellation));
    }

    [Theory]
    [InlineData("DROP TRIGGER AuditEntries_AreNotChanged", "lacks the trigger AuditEntries_AreNotChanged")]
    [InlineData("CREATE TRIGGER Power AFTER INSERT ON AuditEntries BEGIN UPDATE Accounts SET Email = 'me@example.org'; END", "has the trigger Power that CareerGuide has not made")]
    [InlineData("DROP TRIGGER AuditEntries_AreNotDeleted; CREATE TRIGGER AuditEntries_AreNotDeleted BEFORE DELETE ON AuditEntries BEGIN SELECT 1; END", "has the trigger AuditEntries_AreNotDeleted that CareerGuide has not made")]
    [InlineData("ALTER TABLE Accounts RENAME TO Others; CREATE VIEW Accounts AS SELECT * FROM Others", "lacks the table Accounts")]
    [InlineData("DROP INDEX IX_Revisions_Submission", "lacks the index IX_Revisions_Submission")]
    [InlineData("DROP INDEX IX_Revisions_Submission; CREATE INDEX IX_Revisions_Submission ON Revisions (Submission)", "lacks the index IX_Revisions_Submission")]
    [InlineData("ALTER TABLE Accounts DROP COLUMN PhoneNumber", "lacks the column Accounts.PhoneNumber")]
    [InlineData("ALTER TABLE Accounts ADD COLUMN Power TEXT", "has the column Accounts.Power that CareerGuide has not made")]
    [InlineData("CREATE TABLE Others (Id INTEGER PRIMARY KEY)", "has the column Others.Id that CareerGuide has not made")]
    public async Task A_backup_that_somebody_changed_is_refused(string change, string reason)
    {
        await database.StartAsync(Content);
        await MakeAsync();

        using (var spoilt = Open(Target))
        {
            using var command = spoilt.CreateCommand();
            command.CommandText = change;
            command.ExecuteNonQuery();
        }

        Assert.Contains(reason, Assert.IsType<RestoreOutcome.Refused>(await RestoreAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_serves_keeps_its_database()
    {
        await database.StartAsync(Content);
        await MakeAsync();

        Assert.Contains("Stop it, then restore", Assert.IsType<RestoreOutcome.Refused>(await RestoreAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_and_its_log_are_kept_and_the_backup_takes_their_place()
    {
        await using var other = await TestDatabase.NoneAsync(DatabaseProvider.Sqlite);
        await database.StartAsync(Content);
        await MakeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(other.File)!);
        await File.WriteAllTextAsync(other.File, "no database any more", Cancellation);
        await File.WriteAllTextAsync(other.File + "-wal", "what was to be added to it", Cancellation);

        var outcome = await other.WithAsync<BackupRestore, RestoreOutcome>(restoration => restoration.RestoreAsync(Target, Cancellation));

        var kept = Assert.IsType<RestoreOutcome.Restored>(outcome).Kept!;
        Assert.Equal("no database any more", await File.ReadAllTextAsync(kept, Cancellation));
        Assert.Equal("what was to be added to it", await File.ReadAllTextAsync(kept + "-wal", Cancellation));
        Assert.False(File.Exists(other.File + "-wal"));
        Assert.Equal(1, Count(other.File, "SELECT count(*) FROM Revisions"));
    }

    [Fact]
    public async Task A_restore_ends_every_session_and_every_link()
    {
        await using var other = await TestDatabase.NoneAsync(DatabaseProvider.Sqlite);
        await database.StartAsync(Content);
        await database.UseAsync(db =>
        {
            db.Users.Add(new Account { UserName = "ada", Email = "ada", Name = "Ada", Role = AccountRole.Instructor, CreatedAt = DateTime.UtcNow, SecurityStamp = "BEFORE" });
            db.OneTimeLinks.Add(new OneTimeLink { Purpose = LinkPurpose.Setup, TokenHash = "A", CreatedAt = DateTime.UtcNow, ExpiresAt = DateTime.UtcNow.AddHours(1) });
            return db.SaveChangesAsync(Cancellation);
        });
        await MakeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(other.File)!);

        Assert.IsType<RestoreOutcome.Restored>(await other.WithAsync<BackupRestore, RestoreOutcome>(restoration => restoration.RestoreAsync(Target, Cancellation)));

        Assert.Equal(1, Count(other.File, "SELECT count(*) FROM Accounts WHERE SecurityStamp <> 'BEFORE'"));
        Assert.Equal(0, Count(other.File, "SELECT count(*) FROM OneTimeLinks"));
        Assert.Equal(1, Count(Target, "SELECT count(*) FROM OneTimeLinks"));
    }

    private Task<bool> MakeAsync() => database.WithAsync<Backups, bool>(backups =>
    {
        backups.Make(Target, replace: true);
        return Task.FromResult(true);
    });

    private Task<RestoreOutcome> RestoreAsync() =>
        database.WithAsync<BackupRestore, RestoreOutcome>(restoration => restoration.RestoreAsync(Target, Cancellation));

    /// <summary>Each publication is one revision and one line of the audit trail, written together.</summary>
    private async Task<int> PublishAsync(string slug, CancellationToken cancellation)
    {
        var published = 0;

        while (!cancellation.IsCancellationRequested)
        {
            if (await TryPublishAsync(slug, published))
                published++;
        }

        return published;
    }

    /// <summary>SQLite does not line up its writers: one that never rests may keep the other waiting for too long.</summary>
    private async Task<bool> TryPublishAsync(string slug, int startedFrom)
    {
        try
        {
            await database.PublisherAsync(p =>
                p.PublishAsync(slug, TestLectures.Lecture("Data Engineer", $"Task {startedFrom}"), startedFrom, TestLectures.Writer, Cancellation));

            return true;
        }
        catch (Exception busy) when (DatabaseError.Of(busy) is { Kind: DatabaseErrorKind.Busy })
        {
            return false;
        }
    }

    private Task WriteAsync(string text) => File.WriteAllTextAsync(Path.Combine(Content, "lectures", "data-roles.md"), text, Cancellation);

    private static void Spoil(string file, string how)
    {
        if (how == "is a database, but none of CareerGuide")
            Value(file, "DROP TABLE __EFMigrationsHistory");
        else if (how == "was written by a newer CareerGuide")
            Value(file, "INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0')");
        else
            Overwrite(file, how == "is damaged" ? 60 * 4096 : 0);
    }

    private static void Overwrite(string file, int offset)
    {
        using var stream = File.OpenWrite(file);
        stream.Position = offset;
        stream.Write([.. Enumerable.Repeat((byte)'X', 6 * 4096)]);
    }

    private static long Count(string file, string sql) => Convert.ToInt64(Value(file, sql), CultureInfo.InvariantCulture);

    private static object? Value(string file, string sql)
    {
        using var connection = Open(file);

        return Value(connection, sql);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();

        return connection;
    }

    private static object? Value(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        return command.ExecuteScalar();
    }
}
