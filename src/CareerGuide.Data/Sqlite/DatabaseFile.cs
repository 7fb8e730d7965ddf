using CareerGuide.Data.Database;
using Microsoft.Data.Sqlite;

namespace CareerGuide.Data.Sqlite;

/// <summary>Copies and checks SQLite database files.</summary>
internal static class DatabaseFile
{
    /// <summary>Suffixes of the files that SQLite keeps beside a database.</summary>
    public const string Log = "-wal", SharedMemory = "-shm";

    /// <summary>
    /// Copies a consistent snapshot of a database, even while it is being written, to a single self-contained file. The copy is checked
    /// before it replaces the target, so an error or a crash leaves the old file in place.
    /// </summary>
    /// <exception cref="DatabaseFaultException">The copy is damaged, and therefore the database is too.</exception>
    public static void Copy(string file, string target, IReadOnlyList<string> migrations, bool replace)
    {
        var beside = target + ".new";

        try
        {
            File.Delete(beside);
            Write(file, beside);

            if (FaultOf(beside, migrations) is { } fault)
                throw new DatabaseFaultException(DatabaseError.Damaged($"its copy {fault}"));

            File.Move(beside, target, replace);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Why a file is not a database of this site, as the end of a sentence; null when it is one.</summary>
    /// <param name="migrations">All migrations of this build, in their order.</param>
    public static string? FaultOf(string file, IReadOnlyList<string> migrations)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);

            if (Rows(connection, "PRAGMA integrity_check(1)") is not ["ok"] and var faults)
                return $"is damaged: {faults[0].ReplaceLineEndings(" ")}.";

            if (Rows(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is [])
                return "is a database, but none of CareerGuide.";

            var applied = Rows(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");

            return MigrationHistories.Of(applied, migrations) switch
            {
                MigrationHistory.Known or MigrationHistory.LastBefore1 when applied.Count > 0 => null,
                MigrationHistory.Newer => "was written by a newer CareerGuide than this one.",
                MigrationHistory.Older => $"is from before 1.0 and lacks the last changes made before it. {DatabaseError.StartLastBefore1}",
                _ => "is a database, but none of CareerGuide.",
            };
        }
        catch (SqliteException e)
        {
            return e.SqliteErrorCode switch
            {
                26 => "is no SQLite database.",
                11 => "is damaged.",
                _ => $"cannot be read: {e.Message.ReplaceLineEndings(" ")}",
            };
        }
    }

    /// <summary>Opens an unpooled connection: closing it closes the file.</summary>
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);

        try
        {
            connection.Open();
            Execute(connection, "PRAGMA busy_timeout = 30000; PRAGMA secure_delete = ON");

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
            rows.Add(reader.GetString(0));

        return rows;
    }

    private static void Write(string file, string copy)
    {
        PrivateFile.Create(copy);
        using var from = Open(file, SqliteOpenMode.ReadOnly);
        using var to = Open(copy, SqliteOpenMode.ReadWrite);
        from.BackupDatabase(to);
        Execute(to, "PRAGMA journal_mode = DELETE"); // leaves no file beside it
    }
}
