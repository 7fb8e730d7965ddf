using System.Globalization;
using CareerGuide.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data;

public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <param name="Kept">Where the database is that was there before; null where there was none.</param>
    public sealed record Restored(string? Kept) : RestoreOutcome;

    /// <summary>Nothing has changed.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string Reason) : RestoreOutcome;
}

/// <summary>Puts a backup in the database's place.</summary>
public sealed class Restoration(CareerGuideDb db, TimeProvider time)
{
    private DateTimeOffset Now => time.GetUtcNow();

    public async Task<RestoreOutcome> RestoreAsync(string backup, CancellationToken cancellation = default)
    {
        var file = db.File ?? throw new InvalidOperationException("The database is not a file.");
        var migrations = db.Database.GetMigrations().ToList();

        if (DatabaseFile.FaultOf(backup, migrations) is { } fault)
            return new RestoreOutcome.Refused($"“{backup}” {fault}");

        await using var starting = await db.LockForStartupAsync(cancellation);
        using var alone = FileLock.TryTake(file + SqliteCareerGuideDb.InUse);

        if (alone is null)
            return new RestoreOutcome.Refused($"The site, or another verb, is using {file}. Stop it, then restore.");

        var restored = file + ".restored";
        DatabaseFile.Copy(backup, restored, migrations, replace: true, AdvanceVersion);
        var kept = Keep(file);
        File.Move(restored, file, overwrite: true);

        return new RestoreOutcome.Restored(kept);
    }

    /// <summary>
    /// Browsers keep pages by the content's version. The versions after the backup were given out already, so the restored content
    /// takes a number that none of them has reached: one publication a second since 1970 would have.
    /// </summary>
    private void AdvanceVersion(SqliteConnection copy) => DatabaseFile.Execute(
        copy, string.Create(CultureInfo.InvariantCulture, $"UPDATE ContentVersions SET Number = max(Number + 1, {Now.ToUnixTimeSeconds()})"));

    /// <summary>
    /// Copies what is there, whatever state it is in. Its log goes before the new file comes: a log that outlived its database
    /// would be taken for the new one's. A crash in between leaves both copies.
    /// </summary>
    private string? Keep(string file)
    {
        if (new FileInfo(file).Length == 0)
            return null; // the lock has made it

        var kept = Path.Combine(Path.GetDirectoryName(file)!, string.Create(
            CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)}-{Now:yyyyMMdd'T'HHmmssfff'Z'}-replaced.db"));
        TakeInLog(file);
        File.Copy(file, kept);

        if (File.Exists(file + DatabaseFile.Log))
            File.Copy(file + DatabaseFile.Log, kept + DatabaseFile.Log);

        File.Delete(file + DatabaseFile.Log);
        File.Delete(file + DatabaseFile.SharedMemory);

        return kept;
    }

    /// <summary>So that the kept one is one file; where that fails the log is kept beside it.</summary>
    private static void TakeInLog(string file)
    {
        try
        {
            using var connection = DatabaseFile.Open(file, SqliteOpenMode.ReadWrite);
            DatabaseFile.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // It is damaged, which may be why it is being replaced.
        }
    }
}
