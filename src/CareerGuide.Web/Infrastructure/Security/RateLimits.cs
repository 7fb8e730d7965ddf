using System.Net;
using System.Threading.RateLimiting;
using CareerGuide.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Marks an endpoint whose response is computed for each request and so costs more than a cached page. Such requests are rate limited.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ExpensiveAttribute : Attribute;

/// <summary>
/// Limits the rate of expensive requests. A school may have one address for hundreds of people who type at the same time, so the limit for
/// each address is high. A second limit bounds how many requests run concurrently across all addresses; the rest wait in a queue of limited
/// length. Requests from the machine's own address come through a proxy on it, so only the second limit applies to them.
/// </summary>
public static class RateLimits
{
    /// <summary>For what browsers report by themselves.</summary>
    public const string Reports = "reports";

    public const int AtOnceOfOneAddress = 1_000;

    public const int ASecondOfOneAddress = 200;

    public const int ReportsOfOneAddress = 30;

    public const int MaxQueued = 1_000;

    public const int MaxSignInsQueued = 200;

    private static readonly TimeSpan OneMoreReport = TimeSpan.FromMinutes(1);

    private static readonly int AtTheSameTime = 8 * Environment.ProcessorCount;

    /// <summary>A password takes a processor about 0.1 s, and a refusal 0.4 s in all: so many keep the processors busy, and no more.</summary>
    private static readonly int SignInsAtTheSameTime = 4 * Environment.ProcessorCount;

    public static IServiceCollection AddCostLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(OfOneAddress),
            PartitionedRateLimiter.Create<HttpContext, string>(OfAll),
            PartitionedRateLimiter.Create<HttpContext, string>(OfSignIns));
        limiter.AddPolicy(Reports, context => RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = ReportsOfOneAddress,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = OneMoreReport,
            QueueLimit = 0,
        }));
    });

    /// <summary>For public addresses; the private ones have limits of their own, see <see cref="SignInLimits"/>.</summary>
    public static IApplicationBuilder UseCostLimits(this IApplicationBuilder open) =>
        open.UseWhen(context => IsLimited(context.GetEndpoint()), limited => limited.UseRateLimiter());

    private static bool IsLimited(Endpoint? endpoint) => IsCostly(endpoint) || endpoint?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null;

    private static bool IsCostly(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ExpensiveAttribute>() is not null;

    private static RateLimitPartition<string> OfOneAddress(HttpContext context) =>
        !IsCostly(context.GetEndpoint()) || context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(address), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnceOfOneAddress,
                TokensPerPeriod = ASecondOfOneAddress,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });

    private static RateLimitPartition<string> OfAll(HttpContext context) => IsCostly(context.GetEndpoint())
        ? RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = AtTheSameTime, QueueLimit = MaxQueued })
        : RateLimitPartition.GetNoLimiter("");

    /// <summary>From however many addresses passwords come, hashing them leaves the processors to readers too.</summary>
    private static RateLimitPartition<string> OfSignIns(HttpContext context) => SignInLimits.IsSignIn(context.GetEndpoint())
        ? RateLimitPartition.GetConcurrencyLimiter("sign-ins", _ => new ConcurrencyLimiterOptions { PermitLimit = SignInsAtTheSameTime, QueueLimit = MaxSignInsQueued })
        : RateLimitPartition.GetNoLimiter("");
}
