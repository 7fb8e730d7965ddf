using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Takes what OpenTelemetry's exporters send. In their format the text is as it is, so it can be looked for.</summary>
internal sealed class Collector(WebApplication server) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<(string Kind, string Text)> told = new();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector.Listen();
        await collector.StartListeningAsync();

        return collector;
    }

    public void CollectFrom(Site site)
    {
        foreach (var (name, value) in Settings)
            site.Set(name, value);
    }

    public void CollectFrom(Executable executable)
    {
        foreach (var (name, value) in Settings)
            executable.Set(name, value);
    }

    private (string Name, string Value)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", server.Urls.Single()),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
        ("OTEL_BSP_SCHEDULE_DELAY", "200"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "200"),
        ("Logging:LogLevel:Default", "Information"),
    ];

    public string Told(string kind = "/") => string.Join('\n', told.Where(t => t.Kind.StartsWith(kind, StringComparison.Ordinal)).Select(t => t.Text));

    public async Task WaitForAsync(string kind, IReadOnlyList<string> words)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);

        while (words.Any(word => !Told(kind).Contains(word, StringComparison.Ordinal)))
        {
            Assert.False(patience.IsCancellationRequested, $"Not told: {string.Join(", ", words.Where(word => !Told(kind).Contains(word, StringComparison.Ordinal)))}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task StartListeningAsync() => server.StartAsync(TestContext.Current.CancellationToken);

    private void Listen() => server.Run(async context =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        told.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
    });
}
