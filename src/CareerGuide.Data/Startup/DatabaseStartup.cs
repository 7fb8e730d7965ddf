using CareerGuide.Data.Backup;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerGuide.Data.Startup;

/// <summary>
/// Checks, creates and migrates the database, then imports the content folder. When several processes start at once, one does the work and
/// the others wait. If nothing has to change, nothing is written.
/// </summary>
public sealed class DatabaseStartup(CareerGuideDb db, Publisher publisher, Backups backups, DatabaseUsageLock use)
{
    /// <exception cref="DatabaseFaultException">The site cannot run on this database in its current state.</exception>
    public Task<StartupReport> RunAsync(string contentFolder, CancellationToken cancellation = default) => ExplainedAsync(async () =>
    {
        await using var held = await BeginAsync(cancellation);
        var migrations = await MigrateAsync(cancellation);
        var (import, fault) = await ImportAsync(contentFolder, cancellation);

        return new StartupReport(migrations, import, fault) { OpenToOthers = [.. db.FilesOpenToOthers(), .. backups.FilesOpenToOthers()] };
    });

    /// <summary>For commands that need the database but not the content folder.</summary>
    /// <exception cref="DatabaseFaultException">The database is not usable in its current state.</exception>
    public Task MigrateOnlyAsync(CancellationToken cancellation = default) => ExplainedAsync(async () =>
    {
        await using var held = await BeginAsync(cancellation);

        return await MigrateAsync(cancellation);
    });

    private async Task<T> ExplainedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (DatabaseError.Of(e) is { } fault)
        {
            throw new DatabaseFaultException(fault with { Message = $"{fault.Message} It is at {db.DisplayName}." }, e);
        }
    }

    private async Task<IAsyncDisposable> BeginAsync(CancellationToken cancellation)
    {
        var held = await LockAsync(cancellation);

        try
        {
            use.Begin(db);
            await db.CheckIntegrityAsync(cancellation);

            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private async Task<IAsyncDisposable> LockAsync(CancellationToken cancellation)
    {
        try
        {
            return await db.LockForStartupAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseFaultException(DatabaseError.Unwritable(e.Message.TrimEnd('.')), e);
        }
    }

    private async Task<int> MigrateAsync(CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();

        switch (MigrationHistories.Of(applied, known))
        {
            case MigrationHistory.Newer:
                throw new DatabaseFaultException(DatabaseError.Newer(applied[^1]));
            case MigrationHistory.Older:
                throw new DatabaseFaultException(DatabaseError.Older(applied[^1]));
            case MigrationHistory.Foreign:
                throw new DatabaseFaultException(DatabaseError.Foreign($"it has {applied[^1]}"));
            case MigrationHistory.LastBefore1:
                backups.MakeBefore("migration");
                await AdoptAsync(applied, known[0], cancellation);
                applied = [known[0]];
                break;
            case MigrationHistory.Known when applied.Count > 0 && applied.Count < known.Count:
                backups.MakeBefore("migration");
                break;
        }

        if (applied.Count < known.Count)
        {
            await db.ClearMigrationLockAsync(cancellation);
            await db.Database.MigrateAsync(cancellation);
        }

        await db.ApplySettingsAsync(cancellation);

        return known.Count - applied.Count;
    }

    /// <summary>The tables are those of the first migration already, so only the history changes.</summary>
    private async Task AdoptAsync(List<string> applied, string first, CancellationToken cancellation)
    {
        var history = db.GetService<IHistoryRepository>();
        var scripts = applied.Select(history.GetDeleteScript).Append(history.GetInsertScript(new HistoryRow(first, ProductInfo.GetVersion())));

        await using var transaction = await db.BeginWritingAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(string.Concat(scripts), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>A read-only database is still served.</summary>
    private async Task<(ImportReport Import, DatabaseError? Fault)> ImportAsync(string contentFolder, CancellationToken cancellation)
    {
        try
        {
            var files = ContentFolder.Read(contentFolder);

            return (await publisher.ImportedBeforeAsync(files, cancellation) ?? await publisher.ImportAsync(files, cancellation), null);
        }
        catch (Exception e) when (DatabaseError.Of(e) is { Kind: not DatabaseErrorKind.CannotRead } fault)
        {
            if (!await db.ContentVersions.AnyAsync(cancellation))
                throw;

            return (new ImportReport([], Guard: null, [], ContentVersion: 0), fault);
        }
    }
}

/// <param name="Migrations">The number of migrations applied.</param>
/// <param name="Fault">Why the content folder was not imported; null when it was.</param>
public sealed record StartupReport(int Migrations, ImportReport Import, DatabaseError? Fault = null)
{
    /// <summary>Database and backup files that users other than their owner can read or change.</summary>
    public IReadOnlyList<string> OpenToOthers { get; init; } = [];
}
