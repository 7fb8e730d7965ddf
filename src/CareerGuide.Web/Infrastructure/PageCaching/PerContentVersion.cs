using CareerGuide.Data.Database;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>What follows from the published content alone: read once for each version of it, then kept for all who ask.</summary>
public sealed class PerContentVersion<T>(ContentVersionMonitor watch, Func<CareerGuideDb, CancellationToken, Task<T>> read)
    where T : class
{
    private Load? latest;

    /// <summary>The first who asks for a version reads it; whoever asks meanwhile waits for that.</summary>
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

    /// <summary>Not cancelled by the one who began it, because others may wait for it. What failed is tried again by the next who asks.</summary>
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

    /// <summary>The same for what follows from something else that is kept.</summary>
    public static IServiceCollection AddPublished<T>(
        this IServiceCollection services, Func<IServiceProvider, Func<CareerGuideDb, CancellationToken, Task<T>>> read)
        where T : class => services.AddSingleton(all => new PerContentVersion<T>(all.GetRequiredService<ContentVersionMonitor>(), read(all)));
}
