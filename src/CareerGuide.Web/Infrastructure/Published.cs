using CareerGuide.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure;

/// <summary>What follows from the published content alone: read once for each version of it, then kept for all who ask.</summary>
public sealed class Published<T>(Func<CareerGuideDb, CancellationToken, Task<T>> read)
    where T : class
{
    private volatile Kept? kept;

    public async Task<T> ReadAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        // The version first: content that changes meanwhile is then kept under the older number, and read again.
        var version = await db.ContentVersions.Select(v => v.Number).SingleOrDefaultAsync(cancellation);

        if (kept is { } known && known.Version == version)
            return known.Value;

        var value = await read(db, cancellation);
        kept = new(version, value);

        return value;
    }

    private sealed record Kept(long Version, T Value);
}
