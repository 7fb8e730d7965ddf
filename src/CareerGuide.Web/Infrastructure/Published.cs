using CareerGuide.Data;
using CareerGuide.Web.Infrastructure.Pages;

namespace CareerGuide.Web.Infrastructure;

/// <summary>What follows from the published content alone: read once for each version of it, then kept for all who ask.</summary>
public sealed class Published<T>(ContentWatch watch, Func<CareerGuideDb, CancellationToken, Task<T>> read)
    where T : class
{
    private volatile Kept? kept;

    public async Task<T> ReadAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        // The version first: content that changes meanwhile is then kept under the older number, and read again.
        var version = await watch.VersionAsync();

        if (kept is { } known && known.Version == version)
            return known.Value;

        var value = await read(db, cancellation);
        kept = new(version, value);

        return value;
    }

    private sealed record Kept(long Version, T Value);
}

public static class PublishedExtensions
{
    public static IServiceCollection AddPublished<T>(this IServiceCollection services, Func<CareerGuideDb, CancellationToken, Task<T>> read)
        where T : class => services.AddPublished(_ => read);

    /// <summary>The same for what follows from something else that is kept.</summary>
    public static IServiceCollection AddPublished<T>(
        this IServiceCollection services, Func<IServiceProvider, Func<CareerGuideDb, CancellationToken, Task<T>>> read)
        where T : class => services.AddSingleton(all => new Published<T>(all.GetRequiredService<ContentWatch>(), read(all)));
}
