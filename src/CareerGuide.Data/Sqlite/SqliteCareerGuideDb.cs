using System.Data;
using CareerGuide.Data.Search;
using CareerGuide.Data.Search.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerGuide.Data.Sqlite;

public sealed class SqliteCareerGuideDb(DbContextOptions<SqliteCareerGuideDb> options) : CareerGuideDb(options)
{
    private string DatabaseFile =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource);

    /// <summary>Serializable is SQLite's <c>BEGIN IMMEDIATE</c>: a transaction that read first and wrote then could hang and fail.</summary>
    public override Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);

    internal override SearchIndex SearchIndex() => new SqliteSearchIndex(this);

    internal override async Task<IAsyncDisposable> LockForStartupAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);

        var held = await FileLock.TakeAsync(DatabaseFile + ".lock", cancellation);

        if (!File.Exists(DatabaseFile))
            await File.Create(DatabaseFile).DisposeAsync(); // an empty file is an empty database

        return held;
    }

    internal override async Task ClearMigrationLockAsync(CancellationToken cancellation)
    {
        var left = await Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);

        if (left > 0)
            await Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellation);
    }

    /// <summary>The journal's mode is kept in the file: writing the one that it has already changes nothing.</summary>
    internal override Task SettleAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellation);
}
