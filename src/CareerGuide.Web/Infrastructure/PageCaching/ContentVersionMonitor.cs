using System.Data.Common;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Logging;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>
/// Knows which version of the content is published, without a query for each page: it looks as soon as this process has written
/// something, and when there may be news of what others have written.
/// </summary>
public sealed partial class ContentVersionMonitor(
    IServiceScopeFactory scopes, CommitCounter commits, ContentChangeListener news, ILogger<ContentVersionMonitor> log) : BackgroundService
{
    private static readonly TimeSpan PauseWhileUnreadable = TimeSpan.FromSeconds(2);

    private volatile Look last = new(Version: 0, Commits: -1);
    private volatile bool isReadable = true;

    /// <summary>The newest version, or the last known one while the database cannot be read.</summary>
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
            await (isReadable ? news.WaitAsync(stoppingToken) : Task.Delay(PauseWhileUnreadable, stoppingToken));
        }
    }

    private async ValueTask<long> LookAsync(CancellationToken cancellation)
    {
        var count = commits.Count; // before reading: what is written meanwhile makes the next one look again

        try
        {
            Tell(await ReadAsync(cancellation), count);
        }
        catch (Exception unreadable) when (unreadable is DbException or InvalidOperationException)
        {
            if (isReadable)
                LogUnreadable(unreadable.Message);

            isReadable = false; // readers get what is in memory; what needs the database tells of it
        }

        return last.Version;
    }

    private void Tell(long version, long count)
    {
        if (!isReadable)
            LogReadable();

        if (last.Version != version && last.Version > 0)
            LogChanged(version);

        last = new(version, count);
        isReadable = true;
    }

    private async Task<long> ReadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().ContentVersions
            .Select(v => v.Number)
            .SingleOrDefaultAsync(cancellation);
    }

    [LoggerMessage(LogEvents.ContentChanged, LogLevel.Information, "Version {Version} of the content is shown from now on.")]
    private partial void LogChanged(long version);

    [LoggerMessage(LogEvents.DatabaseUnreadable, LogLevel.Error, "The database cannot be read; pages that are in memory are answered. {Reason}")]
    private partial void LogUnreadable(string reason);

    [LoggerMessage(LogEvents.DatabaseReadable, LogLevel.Information, "The database can be read again.")]
    private partial void LogReadable();

    private sealed record Look(long Version, long Commits);
}
