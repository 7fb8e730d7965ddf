using CareerGuide.Data.Database;

namespace CareerGuide.Data.Sqlite;

/// <summary>A file tells nobody that another process has written it.</summary>
internal sealed class SqliteContentChangeListener : ContentChangeListener
{
    public override async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        await Task.Delay(Pause, cancellation);

        return false;
    }
}
