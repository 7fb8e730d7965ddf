using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerGuide.Data.Sqlite;

/// <summary>What SQLite forgets when a connection closes: each one is told on opening.</summary>
internal sealed class SqliteSession : DbConnectionInterceptor
{
    private const string Settings =
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
