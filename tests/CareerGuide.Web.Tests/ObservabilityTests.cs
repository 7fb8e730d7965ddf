using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CareerGuide.Web.Tests;

/// <summary>What the site tells of itself to a collector that the environment names, and to whoever reads its log.</summary>
public sealed class ObservabilityTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Requests_pages_publishing_imports_searches_and_the_database_are_told_to_the_collector()
    {
        await using var collector = await Collector.StartAsync();
        using var site = new DataRolesSite();
        collector.Collect(site);

        await site.GetAsync("/roles/data-engineer");
        await site.GetAsync("/roles/data-engineer");
        await site.GetAsync("/search?q=dashboards-and-umbrellas");
        await site.GetAsync("/account/setup/green-umbrellas");
        await PublishAsync(site);

        await collector.WaitForAsync(
            "/v1/metrics",
            ["careerguide.page.answers", "careerguide.publish.duration", "careerguide.import.duration", "careerguide.search.duration",
             "http.server.request.duration", "microsoft.entityframeworkcore.queries", "dotnet.process.memory.working_set"]);
        await collector.WaitForAsync("/v1/traces", ["GET roles/{slug}", "search", "publish", "import", "SELECT"]);
        await collector.WaitForAsync("/v1/logs", ["of the content is shown from now on"]);
        Assert.DoesNotContain("umbrellas", collector.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_collected_where_no_collector_is_named()
    {
        using var site = new EmptySite();

        Assert.Null(site.Services.GetService<MeterProvider>());
        Assert.Null(site.Services.GetService<TracerProvider>());
    }

    [Fact]
    public async Task Every_line_of_the_log_is_JSON_where_that_is_asked_for_but_the_link_that_lets_in()
    {
        using var executable = new Executable().Set("Logging:Console:FormatterName", "json");
        using var serving = await executable.ServeAsync();

        var (json, plain) = (serving.Lines.Where(IsJson).ToList(), serving.Lines.Where(line => !IsJson(line)).ToList());
        Assert.Contains(json, line => line.Contains($"\"EventId\":{LogEvents.Start}", StringComparison.Ordinal) && line.Contains("texts created", StringComparison.Ordinal));
        Assert.All(plain, line => Assert.Contains("/account/setup/", line, StringComparison.Ordinal));

        static bool IsJson(string line) => line.StartsWith('{');
    }

    [Fact]
    public void Operators_find_every_event_of_the_log_in_their_guide()
    {
        var listed = Regex
            .Matches(File.ReadAllText(Repository.PathTo("docs/operations.md")), @"^\| (?<event>\d+) \|", RegexOptions.Multiline, TimeSpan.FromSeconds(10))
            .Select(row => int.Parse(row.Groups["event"].Value, System.Globalization.CultureInfo.InvariantCulture));
        var known = typeof(LogEvents).GetFields().Select(field => (int)field.GetRawConstantValue()!);

        Assert.Equal(known.Order(), listed);
    }

    private static async Task PublishAsync(DataRolesSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(
            "more-roles", Lectures.CloudRoles, startedFrom: 0, Authorship.Files, TestContext.Current.CancellationToken);
    }

    /// <summary>Takes what OpenTelemetry's exporters send. In their format the text is as it is, so it can be looked for.</summary>
    private sealed class Collector(WebApplication server) : IAsyncDisposable
    {
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

        public void Collect(Site site) => site
            .Set("OTEL_EXPORTER_OTLP_ENDPOINT", server.Urls.Single())
            .Set("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
            .Set("OTEL_METRIC_EXPORT_INTERVAL", "200")
            .Set("OTEL_BSP_SCHEDULE_DELAY", "200")
            .Set("OTEL_BLRP_SCHEDULE_DELAY", "200")
            .Set("Logging:LogLevel:Default", "Information");

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
}
