using CareerGuide.Data.Database;

namespace CareerGuide.Data.Startup;

/// <summary>That this process works with the database, for as long as it does: nobody may put another one in its place.</summary>
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
