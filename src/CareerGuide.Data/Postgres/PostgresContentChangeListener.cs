using CareerGuide.Data.Database;
using Npgsql;

namespace CareerGuide.Data.Postgres;

/// <summary>
/// Listens on a dedicated connection, and polls once a second for notifications that were missed. A pooler does not forward notifications,
/// and a dead connection may go unnoticed for a long time.
/// </summary>
internal sealed class PostgresContentChangeListener(string connectionString) : ContentChangeListener, IDisposable
{
    public const string Channel = "careerguide_content";

    private static readonly TimeSpan MaxSilence = TimeSpan.FromSeconds(1);

    private NpgsqlConnection? listening;

    public override async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        try
        {
            return listening is null ? await ListenAsync(cancellation) : await listening.WaitAsync(MaxSilence, cancellation);
        }
        catch (NpgsqlException)
        {
            Dispose();
            await Task.Delay(Pause, cancellation);

            return false;
        }
    }

    public void Dispose()
    {
        listening?.Dispose();
        listening = null;
    }

    /// <returns>Always false: a notification may have been sent before this started to listen.</returns>
    private async Task<bool> ListenAsync(CancellationToken cancellation)
    {
        listening = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, TcpKeepAlive = true }.ConnectionString);
        await listening.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"LISTEN {Channel}", listening);
        await command.ExecuteNonQueryAsync(cancellation);

        return false;
    }
}
