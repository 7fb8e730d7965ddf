using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerGuide.Data.Sqlite;

/// <summary>Applies the settings that SQLite keeps per connection, each time one opens.</summary>
internal sealed class SqliteSession : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SettingsOf(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = SettingsOf(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// The busy timeout is the connection string's timeout: 30 seconds by default. Secure deletion overwrites what is deleted, so that neither
    /// the file nor a copy of it holds it any longer.
    /// </summary>
    private static string SettingsOf(DbConnection connection) => string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = {((SqliteConnection)connection).DefaultTimeout * 1000};");
}
