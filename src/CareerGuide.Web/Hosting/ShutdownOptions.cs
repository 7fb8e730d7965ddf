using System.ComponentModel.DataAnnotations;
using CareerGuide.Web.Infrastructure.Logging;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Hosting;

/// <summary>Configures the shutdown of the site: <c>Shutdown:Delay</c>.</summary>
public sealed class ShutdownOptions
{
    /// <summary>
    /// For how many seconds the site continues to serve requests after a shutdown signal while <c>/health/ready</c> already reports it as
    /// not ready. It should be as long as a load balancer needs to stop sending requests. 0 if there is no load balancer.
    /// </summary>
    [Range(0, 300, ErrorMessage = "Shutdown:Delay must be between 0 and 300 seconds.")]
    public int Delay { get; set; }
}

/// <summary>Continues to answer requests between the shutdown signal and the shutdown.</summary>
internal sealed partial class ShutdownDelay(IOptions<ShutdownOptions> options, ILogger<ShutdownDelay> log) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Delay > 0)
            LogDraining(options.Value.Delay);

        return Task.Delay(TimeSpan.FromSeconds(options.Value.Delay), cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogEvents.Draining, LogLevel.Information, "Stopping. Requests that arrive within {Seconds} s are still answered.")]
    private partial void LogDraining(int seconds);
}

/// <summary>Unhealthy from the shutdown signal on.</summary>
internal sealed class ReadinessCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("It is stopping.") : HealthCheckResult.Healthy());
}
