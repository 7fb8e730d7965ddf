using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CareerGuide.Data.Database;

public enum DatabaseErrorKind
{
    /// <summary>Another process has locked it; reading usually still works.</summary>
    Busy,

    /// <summary>Reading works but writing does not: the disk is full or the file is read-only.</summary>
    CannotWrite,

    /// <summary>Reading fails: the database is damaged or unreachable.</summary>
    CannotRead,
}

/// <summary>A failure of the database itself, independent of the query.</summary>
/// <param name="Message">One line that tells the site's operator what to do.</param>
public sealed record DatabaseError(DatabaseErrorKind Kind, string Message)
{
    /// <summary>The database error that an exception or one of its inner exceptions reports; null when it reports none.</summary>
    public static DatabaseError? Of(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (OfThis(e) is { } fault)
                return fault;
        }

        return null;
    }

    internal static DatabaseError Damaged(string what) => new(
        DatabaseErrorKind.CannotRead,
        $"The database is damaged ({what}). Move its file away and put a backup in its place with the verb “restore FILE”.");

    internal static DatabaseError Unreachable(string what) => new(
        DatabaseErrorKind.CannotRead, $"The database cannot be reached ({what}). Look whether it runs and whether the connection string is right.");

    internal static DatabaseError Foreign(string what) => new(
        DatabaseErrorKind.CannotRead, $"The database is not one of this CareerGuide ({what}). Look whether the connection string is right.");

    internal static DatabaseError Newer(string migration) => new(
        DatabaseErrorKind.CannotRead,
        $"The database was written by a newer CareerGuide than this one (it has {migration}). Start the newer one, or restore a backup from before it.");

    internal static DatabaseError Older(string migration) => new(
        DatabaseErrorKind.CannotRead,
        $"The database is from before 1.0 and lacks the last changes made before it (it ends with {migration}). {StartLastBefore1}");

    internal const string StartLastBefore1 = "Start the last version before 1.0 on it once, then this one.";

    internal static DatabaseError Unwritable(string what) => new(
        DatabaseErrorKind.CannotWrite,
        $"The database cannot be written ({what}). Look whether its disk is full and whether its file and folder may be written by the user that the site runs as.");

    private static DatabaseError Forbidden(string what) => new(
        DatabaseErrorKind.CannotWrite, $"The database refuses what the site needs ({what}). Make the user of the connection string the owner of a database that is there.");

    private static DatabaseError Busy(string what) => new(
        DatabaseErrorKind.Busy, $"Another program keeps the database to itself ({what}). End that program, then try again.");

    private static DatabaseError? OfThis(Exception exception) => exception switch
    {
        DatabaseFaultException own => own.Fault,
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException answer => OfPostgres(answer),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } away => Unreachable(Short(away)),
        _ => null,
    };

    private static DatabaseError? OfSqlite(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => Busy(Short(e)),
        3 or 8 or 13 => Unwritable(Short(e)),
        10 when e.SqliteExtendedErrorCode is 266 or 522 => Damaged(Short(e)), // a read that failed or came up short
        10 => Unwritable(Short(e)),
        11 or 26 => Damaged(Short(e)),
        14 => Unreachable(Short(e)),
        _ => null,
    };

    private static DatabaseError? OfPostgres(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction => Unwritable(e.MessageText),
        PostgresErrorCodes.InsufficientPrivilege => Forbidden(e.MessageText),
        PostgresErrorCodes.LockNotAvailable => Busy(e.MessageText),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Damaged(e.MessageText),
        { } state when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) || state.StartsWith("57", StringComparison.Ordinal) => Unreachable(e.MessageText),
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.TooManyConnections => Unreachable(e.MessageText),
        _ => null,
    };

    /// <summary>SQLite's own message, without the provider's prefix.</summary>
    private static string Short(Exception e) => e.Message.Split('\'') is [_, { Length: > 0 } words, ..] ? words : e.Message.ReplaceLineEndings(" ");
}

/// <summary>A database error found by a check, or one that stopped an operation.</summary>
public sealed class DatabaseFaultException(DatabaseError fault, Exception? inner = null) : Exception(fault.Message, inner)
{
    public DatabaseError Fault => fault;
}
