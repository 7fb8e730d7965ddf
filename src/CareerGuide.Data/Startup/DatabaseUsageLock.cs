using CareerGuide.Data.Database;

namespace CareerGuide.Data.Startup;

/// <summary>Holds a lock that stops a restore from replacing the database while this process runs.</summary>
public sealed class DatabaseUsageLock : IDisposable
{
    private readonly Lock one = new();
    private IDisposable? mark;

    public void Begin(CareerGuideDb db)
    {
        lock (one)
            mark ??= db.MarkInUse();
    }

    public void Dispose() => mark?.Dispose();
}
