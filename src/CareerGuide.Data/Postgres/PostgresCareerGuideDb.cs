using System.Data;
using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CareerGuide.Data.Postgres;

public sealed class PostgresCareerGuideDb(DbContextOptions<PostgresCareerGuideDb> options) : CareerGuideDb(options)
{
    // The numbers are arbitrary, but every instance of the site must use the same ones.
    private const long WritingLock = 0x0CA6EE61;
    private const long StartupLock = 0x0CA6EE62;

    public override string DisplayName
    {
        get
        {
            var where = new NpgsqlConnectionStringBuilder(Database.GetConnectionString());
            return $"{where.Database ?? where.Username} on {where.Host}";
        }
    }

    public override async Task<DatabaseError?> WritingFaultAsync(CancellationToken cancellation) =>
        await Database.SqlQuery<string>($"SELECT current_setting('transaction_read_only') AS \"Value\"").SingleAsync(cancellation) == "on"
            ? DatabaseError.Unwritable("it is read only")
            : null;

    public override async Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellation)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritingLock})", cancellation);

        return transaction;
    }

    internal override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    internal override async Task ContinueIdsAsync(CancellationToken cancellation)
    {
        foreach (var type in Model.GetEntityTypes())
        {
            if (type.FindPrimaryKey()?.Properties is not [{ ValueGenerated: ValueGenerated.OnAdd } id])
                continue;

            var sql = $"""SELECT setval(pg_get_serial_sequence('"{type.GetTableName()}"', '{id.Name}'), max("{id.Name}")) FROM "{type.GetTableName()}" """;
            await Database.ExecuteSqlRawAsync(sql, cancellation);
        }

        // What deleted accounts signed still has their numbers.
        await Database.ExecuteSqlAsync(
            $"""
            SELECT setval(pg_get_serial_sequence('"Accounts"', 'Id'), greatest(
                (SELECT max("Id") FROM "Accounts"), (SELECT max("AccountId") FROM "AuditEntries"), (SELECT max("AuthorId") FROM "Revisions")))
            """,
            cancellation);
    }

    internal override Task NotifyContentChangedAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"SELECT pg_notify({PostgresContentChangeListener.Channel}, '')", cancellation);

    internal override async Task<IAsyncDisposable> LockForStartupAsync(CancellationToken cancellation)
    {
        await CreateDatabaseAsync(cancellation);

        // A dedicated, unpooled connection: closing it releases the lock.
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({StartupLock})", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);

        return connection;
    }

    /// <summary>PostgreSQL's migration lock ends with its connection, so nothing is left behind.</summary>
    internal override Task ClearMigrationLockAsync(CancellationToken cancellation) => Task.CompletedTask;

    internal override Task ApplySettingsAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Sorts texts by their bytes, as SQLite does, independent of the server's locale.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellation)
    {
        var creator = this.GetService<IRelationalDatabaseCreator>();

        if (await creator.ExistsAsync(cancellation))
            return;

        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another instance created it first.
        }
    }
}
