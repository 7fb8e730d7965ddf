using CareerGuide.Data.Auditing;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Logging;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Hosting;

/// <summary>Shortens the audit trail at the start and once a day, where a setting says so.</summary>
internal sealed partial class AuditRetentionService(
    IServiceScopeFactory scopes, IOptions<AuditOptions> audit, TimeProvider time, ILogger<AuditRetentionService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (audit.Value.RetentionDays == 0)
            return;

        using var timer = new PeriodicTimer(Interval, time);

        do
        {
            await TryApplyAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A database that is busy or away is tried again the next day.</summary>
    private async Task TryApplyAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AuditRetention>().ApplyAsync(audit.Value.RetentionDays, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogNotShortened(e);
        }
    }

    [LoggerMessage(LogEvents.AuditNotShortened, LogLevel.Warning, "Old entries of the audit trail could not be deleted.")]
    private partial void LogNotShortened(Exception exception);
}
