using System.Data;
using System.Diagnostics;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Routing;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CareerGuide.Web.Hosting;

/// <summary>
/// Exports metrics, traces and logs through OpenTelemetry to the collector at <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. If that is not set,
/// nothing is collected and nothing leaves the machine.
/// </summary>
public static class Observability
{
    private static readonly string[] Meters =
    [
        Telemetry.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.EntityFrameworkCore",
        "Npgsql",
        "System.Runtime",
    ];

    public static void AddObservability(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "careerguide"))
            .UseOtlpExporter()
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithTracing(traces => traces
                .AddSource(Telemetry.Name)
                .AddAspNetCoreInstrumentation(requests =>
                {
                    requests.Filter = IsTold;
                    requests.EnrichWithHttpResponse = LeaveOutWhatWasSent;
                })
                .AddEntityFrameworkCoreInstrumentation(queries => queries.Filter = IsPartOfSomething));
    }

    /// <summary>Starts immediately, so that start-up is traced too.</summary>
    public static void StartObserving(this WebApplication site)
    {
        site.Services.GetService<MeterProvider>();
        site.Services.GetService<TracerProvider>();
    }

    /// <summary>Account addresses may contain one-time tokens, and health probes are noise.</summary>
    private static bool IsTold(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase) && !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    /// <summary>A span contains the route instead of the address and nothing about the client.</summary>
    private static void LeaveOutWhatWasSent(Activity span, HttpResponse answer)
    {
        span.SetTag("url.path", RouteTemplate.Of(answer.HttpContext));
        span.SetTag("url.query", null);
        span.SetTag("user_agent.original", null);
    }

    /// <summary>Excludes the polling for a new content version, which runs several times a second.</summary>
    private static bool IsPartOfSomething(string? provider, IDbCommand command) => Activity.Current?.ParentId is not null;
}
