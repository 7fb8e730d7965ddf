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
/// Metrics, traces and logs go by OpenTelemetry to the collector that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names. Without it nothing is
/// collected, and nothing ever leaves the machine.
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

    /// <summary>From now on, so that the start is told of too.</summary>
    public static void StartObserving(this WebApplication site)
    {
        site.Services.GetService<MeterProvider>();
        site.Services.GetService<TracerProvider>();
    }

    /// <summary>Addresses of accounts may hold what lets in, and probes of health are noise.</summary>
    private static bool IsTold(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase) && !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    /// <summary>A span names the route in place of the address, and says nothing of who asked.</summary>
    private static void LeaveOutWhatWasSent(Activity span, HttpResponse answer)
    {
        span.SetTag("url.path", RouteTemplate.Of(answer.HttpContext));
        span.SetTag("url.query", null);
        span.SetTag("user_agent.original", null);
    }

    /// <summary>Not the looks, several a second, for a new version of the content.</summary>
    private static bool IsPartOfSomething(string? provider, IDbCommand command) => Activity.Current?.ParentId is not null;
}
