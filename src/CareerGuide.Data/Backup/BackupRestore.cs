using System.Globalization;
using CareerGuide.Data.Database;
using CareerGuide.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Backup;

public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <param name="Kept">Path of the saved previous database; null when there was none.</param>
    public sealed record Restored(string? Kept) : RestoreOutcome;

    /// <param name="Reason">One sentence.</param>
    public sealed record Refused(string Reason) : RestoreOutcome;
}

/// <summary>Replaces the database with a backup.</summary>
public sealed class BackupRestore(CareerGuideDb db, TimeProvider time)
{
    public async Task<RestoreOutcome> RestoreAsync(string backup, CancellationToken cancellation = default)
    {
        var file = db.File ?? throw new InvalidOperationException("The database is not a file.");
        var migrations = db.Database.GetMigrations().ToList();

        if ((DatabaseFile.FaultOf(backup, migrations) ?? BackupSchema.FaultOf(backup, db)) is { } fault)
            return new RestoreOutcome.Refused($"“{backup}” {fault}");

        await using var starting = await db.LockForStartupAsync(cancellation);
        using var alone = FileLock.TryTake(file + SqliteCareerGuideDb.InUse);

        if (alone is null)
            return new RestoreOutcome.Refused($"The site, or another verb, is using {file}. Stop it, then restore.");

        var restored = file + ".restored";
        DatabaseFile.Copy(backup, restored, migrations, replace: true);
        EndSessionsAndLinks(restored);
        var kept = Keep(file);

        // SQLite would apply a leftover log to the new database. A crash from here on leaves both copies.
        File.Delete(file + DatabaseFile.Log);
        File.Delete(file + DatabaseFile.SharedMemory);
        File.Move(restored, file, overwrite: true);

        return new RestoreOutcome.Restored(kept);
    }

    /// <summary>
    /// What was ended or used since the backup must not let anybody in again. Sessions, first steps and known devices carry the security
    /// stamp, so a new one ends them.
    /// </summary>
    private static void EndSessionsAndLinks(string restored)
    {
        using var connection = DatabaseFile.Open(restored, SqliteOpenMode.ReadWrite);
        DatabaseFile.Execute(connection, """
            UPDATE "Accounts" SET "SecurityStamp" = hex(randomblob(20));
            DELETE FROM "OneTimeLinks";
            """);
    }

    /// <summary>Copies the files byte for byte: opening a damaged database with SQLite may discard its log.</summary>
    private string? Keep(string file)
    {
        var hasLog = new FileInfo(file + DatabaseFile.Log) is { Exists: true, Length: > 0 };

        if (new FileInfo(file).Length == 0 && !hasLog)
            return null; // there was none: locking for start-up created the file

        var kept = Path.Combine(Path.GetDirectoryName(file)!, string.Create(
            CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)}-{time.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}-replaced.db"));
        PrivateFile.Copy(file, kept);

        if (hasLog)
            PrivateFile.Copy(file + DatabaseFile.Log, kept + DatabaseFile.Log);

        return kept;
    }
}
