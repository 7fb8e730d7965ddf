using CareerGuide.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data;

/// <summary>
/// Makes the database ready: created, migrated and filled from the content folder. Of several processes that start at once
/// one does it and the others find it done. Where there is nothing to do nothing is written.
/// </summary>
public sealed class DatabaseStartup(CareerGuideDb db, Publisher publisher)
{
    public async Task<StartupReport> RunAsync(string contentFolder, CancellationToken cancellation = default)
    {
        await using var held = await db.LockForStartupAsync(cancellation);
        var migrations = await MigrateAsync(cancellation);
        var import = await publisher.ImportAsync(ContentFolder.Read(contentFolder), cancellation);

        return new StartupReport(migrations, import);
    }

    /// <summary>For commands that need the database but not the content folder.</summary>
    public async Task MigrateOnlyAsync(CancellationToken cancellation = default)
    {
        await using var held = await db.LockForStartupAsync(cancellation);
        await MigrateAsync(cancellation);
    }

    private async Task<int> MigrateAsync(CancellationToken cancellation)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();

        if (pending > 0)
        {
            await db.ClearMigrationLockAsync(cancellation);
            await db.Database.MigrateAsync(cancellation);
        }

        await db.SettleAsync(cancellation);

        return pending;
    }
}

/// <param name="Migrations">How many were applied.</param>
public sealed record StartupReport(int Migrations, ImportReport Import);
