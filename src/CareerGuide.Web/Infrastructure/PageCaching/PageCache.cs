using System.Collections.Concurrent;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>
/// The cached pages of one version of the content. Each page is rendered once, and concurrent requests wait for it. When the cache exceeds
/// its size limit, pages not requested since the last eviction are evicted.
/// </summary>
internal sealed class PageCache(long version, long room)
{
    private readonly ConcurrentDictionary<PageKey, Task<CachedPage?>> making = new();
    private ConcurrentDictionary<PageKey, CachedPage> asked = new(), earlier = new();
    private long size;

    public long Version => version;

    public CachedPage? Find(PageKey key)
    {
        if (asked.TryGetValue(key, out var page))
            return page;

        if (!earlier.TryGetValue(key, out page))
            return null;

        Keep(key, page);

        return page;
    }

    /// <summary>The page, made by the first who asks for it.</summary>
    /// <param name="make">Returns null if the response must not be cached. It has then answered its own request; others continue uncached.</param>
    public async Task<(CachedPage? Page, bool IsMine)> FindOrMakeAsync(PageKey key, Func<Task<CachedPage?>> make, CancellationToken cancellation)
    {
        if (Find(key) is { } known)
            return (known, false);

        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = making.GetOrAdd(key, mine.Task);

        return begun == mine.Task
            ? (await MakeAsync(key, make, mine), true)
            : (await begun.WaitAsync(cancellation), false);
    }

    private async Task<CachedPage?> MakeAsync(PageKey key, Func<Task<CachedPage?>> make, TaskCompletionSource<CachedPage?> mine)
    {
        CachedPage? page = null;

        try
        {
            page = Find(key) ?? await make(); // it may have been made while we were looking

            if (page is not null)
                Keep(key, page);

            return page;
        }
        finally
        {
            making.TryRemove(key, out _);
            mine.SetResult(page);
        }
    }

    private void Keep(PageKey key, CachedPage page)
    {
        if (!asked.TryAdd(key, page) || Interlocked.Add(ref size, key.Size + page.Size) < room / 2)
            return;

        Interlocked.Exchange(ref size, 0);
        earlier = Interlocked.Exchange(ref asked, new());
    }
}
