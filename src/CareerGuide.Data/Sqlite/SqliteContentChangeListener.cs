using CareerGuide.Data.Database;

namespace CareerGuide.Data.Sqlite;

/// <summary>Polls, because SQLite does not notify one process of another's writes.</summary>
internal sealed class SqliteContentChangeListener : ContentChangeListener
{
    public override async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        await Task.Delay(Pause, cancellation);

        return false;
    }
}
