using System.Data.Common;
using CareerGuide.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Pages;

/// <summary>
/// Knows which version of the content is published, without a query for each page: it looks as soon as this process has written
/// something, and a few times a second for what others have written.
/// </summary>
public sealed class ContentWatch(IServiceScopeFactory scopes, Commits commits) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250), PauseWhileUnreadable = TimeSpan.FromSeconds(2);

    private volatile Look last = new(Version: 0, Commits: -1);
    private volatile bool isReadable = true;

    /// <summary>The newest version; the one known last while the database cannot be read.</summary>
    public ValueTask<long> VersionAsync()
    {
        var known = last;

        return known.Commits == commits.Count ? new(known.Version) : LookAsync(CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await Task.Delay(isReadable ? Pause : PauseWhileUnreadable, stoppingToken);
        }
    }

    private async ValueTask<long> LookAsync(CancellationToken cancellation)
    {
        var count = commits.Count; // before reading: what is written meanwhile makes the next one look again

        try
        {
            last = new(await ReadAsync(cancellation), count);
            isReadable = true;
        }
        catch (Exception unreadable) when (unreadable is DbException or InvalidOperationException)
        {
            isReadable = false; // readers get what is in memory; what needs the database tells of it
        }

        return last.Version;
    }

    private async Task<long> ReadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().ContentVersions
            .Select(v => v.Number)
            .SingleOrDefaultAsync(cancellation);
    }

    private sealed record Look(long Version, long Commits);
}
