using System.Data;
using System.Globalization;
using CareerGuide.Data.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerGuide.Data.Sqlite;

public sealed class SqliteCareerGuideDb(DbContextOptions<SqliteCareerGuideDb> options) : CareerGuideDb(options)
{
    /// <summary>Suffix of the file that processes lock while they use the database.</summary>
    internal const string InUse = ".in-use";

    private const int MinFreeBytes = 64 * 1024;
    private const int SecondsToWait = 2;

    public override string DisplayName => File;

    public override string File =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource);

    /// <summary>
    /// Serializable maps to <c>BEGIN IMMEDIATE</c>. A deferred transaction that reads first and then writes could wait and fail.
    /// </summary>
    public override Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);

    /// <summary>Read uncommitted maps to SQLite's plain <c>BEGIN</c>, which despite its name never shows uncommitted data.</summary>
    internal override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);

    /// <summary>Other tables have continued by themselves; what deleted accounts signed still has their numbers.</summary>
    internal override Task ContinueIdsAsync(CancellationToken cancellation) => Database.ExecuteSqlAsync(
        $"""
        UPDATE sqlite_sequence SET seq = max(
            seq, (SELECT coalesce(max("AccountId"), 0) FROM "AuditEntries"), (SELECT coalesce(max("AuthorId"), 0) FROM "Revisions"))
        WHERE name = 'Accounts'
        """,
        cancellation);

    internal override async Task<IAsyncDisposable> LockForStartupAsync(CancellationToken cancellation)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(File)!);

        var held = await FileLock.TakeAsync(File + ".lock", cancellation);

        if (!System.IO.File.Exists(File))
            PrivateFile.Create(File); // an empty file is an empty database

        return held;
    }

    internal override IDisposable MarkInUse() => FileLock.Share(File + InUse);

    internal override IReadOnlyList<string> FilesOpenToOthers() =>
        [.. new[] { File, File + DatabaseFile.Log, File + DatabaseFile.SharedMemory }.Where(PrivateFile.IsOpenToOthers)];

    public override Task<DatabaseError?> WritingFaultAsync(CancellationToken cancellation) => Task.FromResult(WritingFault());

    /// <summary>Looks for damage that would otherwise surface later as a failing page.</summary>
    internal override Task CheckIntegrityAsync(CancellationToken cancellation)
    {
        if (!System.IO.File.Exists(File))
            return Task.CompletedTask;

        using var connection = OpenOwn(new SqliteConnectionStringBuilder(Database.GetConnectionString()));

        if (DatabaseFile.Rows(connection, "PRAGMA quick_check(1)") is not ["ok"] and var faults)
            throw new DatabaseFaultException(DatabaseError.Damaged(faults[0].ReplaceLineEndings(" ")));

        var tables = DatabaseFile.Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");

        if (tables.Count > 0 && !tables.Contains("__EFMigrationsHistory") && !tables.Contains("__EFMigrationsLock"))
            throw new DatabaseFaultException(DatabaseError.Foreign($"it has a table {tables[0]}"));

        return Task.CompletedTask;
    }

    internal override async Task ClearMigrationLockAsync(CancellationToken cancellation)
    {
        var left = await Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);

        if (left > 0)
            await Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellation);
    }

    /// <summary>The file stores its journal mode. Setting the mode that it already has changes nothing.</summary>
    internal override Task ApplySettingsAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellation);

    /// <summary>The log holds earlier pages until it is emptied. A reader can prevent that: then SQLite empties it later by itself.</summary>
    public override Task EmptyLogAsync(CancellationToken cancellation)
    {
        using var connection = OpenOwn(new(Database.GetConnectionString()));
        DatabaseFile.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {SecondsToWait * 1000}; PRAGMA wal_checkpoint(TRUNCATE)"));

        return Task.CompletedTask;
    }

    private DatabaseError? WritingFault()
    {
        try
        {
            using var connection = OpenOwn(new(Database.GetConnectionString()) { DefaultTimeout = SecondsToWait });

            if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
                return DatabaseError.Unwritable("its file may only be read");

            connection.BeginTransaction(deferred: false).Dispose();
            FileLock.TryRoom(File + InUse, MinFreeBytes);

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException) // EFBIG throws the last one
        {
            return DatabaseError.Unwritable(e.Message.TrimEnd('.'));
        }
        catch (SqliteException e)
        {
            return DatabaseError.Of(e);
        }
    }

    private static SqliteConnection OpenOwn(SqliteConnectionStringBuilder settings)
    {
        settings.Pooling = false;
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();

        return connection;
    }
}
