using System.Text.RegularExpressions;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Publishing;
using CareerGuide.Tests;
using CareerGuide.Web.Infrastructure.Logging;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CareerGuide.Web.Tests.Routing;

/// <summary>What the site tells of itself to a collector that the environment names, and to whoever reads its log.</summary>
public sealed class ObservabilityTests
{
    [Fact]
    public async Task Requests_pages_publishing_imports_searches_and_the_database_are_told_to_the_collector()
    {
        await using var collector = await Collector.StartAsync();
        using var site = new DataRolesSite();
        collector.CollectFrom(site);

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

    [Theory]
    [InlineData("/roles/green-umbrellas?umbrellas=1")]
    [InlineData("//account/setup/green-umbrellas")]
    [InlineData("/account%2Fsetup%2Fgreen-umbrellas")]
    public async Task A_trace_names_the_route_and_nothing_that_was_sent(string address)
    {
        await using var collector = await Collector.StartAsync();
        using var site = new DataRolesSite();
        collector.CollectFrom(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://localhost" + address));
        request.Headers.UserAgent.ParseAdd("umbrellas/1.0");

        await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await site.GetAsync("/roles/data-engineer");

        await collector.WaitForAsync("/v1/traces", ["/roles/{slug}", "http.response.status_code"]);
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
            "more-roles", Lectures.CloudRoles, startedFrom: 0, Author.Files, TestContext.Current.CancellationToken);
    }
}
