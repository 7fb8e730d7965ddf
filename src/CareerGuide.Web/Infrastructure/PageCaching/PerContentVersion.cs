using CareerGuide.Data.Database;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>
/// Caches what depends on the published content alone: it is computed once for each content version and shared by all requests.
/// </summary>
public sealed class PerContentVersion<T>(ContentVersionMonitor watch, Func<CareerGuideDb, CancellationToken, Task<T>> read)
    where T : class
{
    private Load? latest;

    /// <summary>The first request for a version computes the value; concurrent requests wait for it.</summary>
    public async Task<T> ReadAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        // The version first: content that changes meanwhile is then kept under the older number, and read again.
        var version = await watch.VersionAsync();
        var known = Volatile.Read(ref latest);

        while (known?.Version != version)
        {
            var mine = new Load(version);
            var other = Interlocked.CompareExchange(ref latest, mine, known);

            if (other == known)
                return await ReadAsync(db, mine);

            known = other;
        }

        return await known.Value.WaitAsync(cancellation);
    }

    /// <summary>
    /// The first caller cannot cancel the computation, because others may wait for it. After a failure the next request tries again.
    /// </summary>
    private async Task<T> ReadAsync(CareerGuideDb db, Load mine)
    {
        try
        {
            mine.Finish(await read(db, CancellationToken.None));
        }
        catch (Exception fault)
        {
            Interlocked.CompareExchange(ref latest, null, mine);
            mine.Fail(fault);
        }

        return await mine.Value;
    }

    private sealed class Load(long version)
    {
        private readonly TaskCompletionSource<T> value = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long Version => version;

        public Task<T> Value => value.Task;

        public void Finish(T result) => value.SetResult(result);

        public void Fail(Exception fault) => value.SetException(fault);
    }
}

public static class PublishedExtensions
{
    public static IServiceCollection AddPublished<T>(this IServiceCollection services, Func<CareerGuideDb, CancellationToken, Task<T>> read)
        where T : class => services.AddPublished(_ => read);

    /// <summary>The same for a value that depends on another cached value.</summary>
    public static IServiceCollection AddPublished<T>(
        this IServiceCollection services, Func<IServiceProvider, Func<CareerGuideDb, CancellationToken, Task<T>>> read)
        where T : class => services.AddSingleton(all => new PerContentVersion<T>(all.GetRequiredService<ContentVersionMonitor>(), read(all)));
}
