using System.Net;
using System.Threading.RateLimiting;
using CareerGuide.Web.Infrastructure.Security;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Tests.Security;

/// <summary>How many costly requests are answered, and to whom.</summary>
public sealed class CostLimitTests : IDisposable
{
    /// <summary>More than any limit lets through, so that a limit that is missing is told instead of asked for without end.</summary>
    private const int TooMany = 50_000;

    private readonly DataRolesSite site = new();

    /// <summary>The one that the site itself asks.</summary>
    private PartitionedRateLimiter<HttpContext> Limiter => site.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => site.Dispose();

    [Theory(Timeout = 60_000)]
    [InlineData("/search")]
    [InlineData("/search/suggest")]
    [InlineData("/guidance")]
    [InlineData("/api/v1/search")]
    public async Task An_address_that_asks_without_end_is_told_to_wait_and_no_other(string page)
    {
        var answer = await UntilRefusedAsync("203.0.113.7", page, TestContext.Current.CancellationToken);

        Assert.Equal(StatusCodes.Status429TooManyRequests, answer.Response.StatusCode);
        Assert.InRange(int.Parse(answer.Response.Headers.RetryAfter.ToString(), null), 1, 60);
        Assert.StartsWith(page.StartsWith("/api/", StringComparison.Ordinal) ? "application/problem+json" : "text/html", answer.Response.ContentType, StringComparison.Ordinal);
        Assert.Equal(StatusCodes.Status200OK, (await AskAsync("203.0.113.8", page)).Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, (await AskAsync("203.0.113.7", "/roles")).Response.StatusCode);
    }

    [Fact]
    public void A_school_that_searches_all_at_once_from_one_address_is_answered()
    {
        const int Students = 300, SuggestionsEach = 3;

        for (var asked = 0; asked < Students * SuggestionsEach; asked++)
        {
            using var lease = Limiter.AttemptAcquire(Costly("203.0.113.9"));
            Assert.True(lease.IsAcquired, $"the {asked + 1}th was refused");
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task While_all_costly_requests_wait_for_each_other_pages_are_read_on_and_no_endless_line_forms()
    {
        var busy = new List<RateLimitLease>();

        while (busy.Count < TooMany && Limiter.AttemptAcquire(Costly("127.0.0.1")) is { IsAcquired: true } lease)
            busy.Add(lease);

        var line = Enumerable.Range(0, RateLimits.MaxQueued).Select(_ => Limiter.AcquireAsync(Costly("127.0.0.1"), 1, TestContext.Current.CancellationToken).AsTask()).ToList();

        Assert.Equal(StatusCodes.Status429TooManyRequests, (await AskAsync("127.0.0.1", "/search")).Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, (await AskAsync("127.0.0.1", "/roles")).Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, (await AskAsync("127.0.0.1", "/health/ready")).Response.StatusCode);

        busy.ForEach(lease => lease.Dispose());

        foreach (var waited in line)
            (await waited).Dispose();

        Assert.Equal(StatusCodes.Status200OK, (await AskAsync("127.0.0.1", "/search")).Response.StatusCode);
    }

    /// <summary>Uses up what the address has, however quickly it gets more meanwhile.</summary>
    private async Task<HttpContext> UntilRefusedAsync(string address, string page, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Drain(address);

            if (await AskAsync(address, page) is { Response.StatusCode: StatusCodes.Status429TooManyRequests } refused)
                return refused;
        }
    }

    private void Drain(string address)
    {
        for (var asked = 0; asked < TooMany; asked++)
        {
            using var lease = Limiter.AttemptAcquire(Costly(address));

            if (!lease.IsAcquired)
                return;
        }

        Assert.Fail($"{address} is never told to wait");
    }

    private static DefaultHttpContext Costly(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new ExpensiveAttribute()), null));

        return context;
    }

    private Task<HttpContext> AskAsync(string address, string page) => site.Server.SendAsync(
        context =>
        {
            context.Request.Method = "GET";
            context.Request.Path = page;
            context.Request.QueryString = new QueryString("?q=sql");
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        },
        Cancellation);
}
