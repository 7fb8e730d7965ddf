using System.Net;
using System.Threading.RateLimiting;
using CareerGuide.Content.Encodings;
using CareerGuide.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <summary>
/// How many long forms of people who are not signed in are answered: few at once, whoever sends them, because each is held in memory;
/// and few of one address, so that nobody takes all places. The machine's own address stands for a proxy on it.
/// </summary>
public sealed class LongFormLimits : IDisposable
{
    public const int AtOnce = 2;

    /// <summary>Three times what a lecture of the greatest length takes as it is sent.</summary>
    public const int MaxBytes = 3 * 3 * TextDecoder.MaxBytes;

    public const int MaxQueued = 4;

    public const int OfOneAddress = 10;

    /// <summary>How many places one network holds at the same time.</summary>
    public const int AtOnceOfOneNetwork = 1;

    /// <summary>For a form to come in and be answered; a text of the greatest length needs 25 kB a second.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(2);

    /// <summary>A text of the greatest length comes in within <see cref="MaxTime"/> at three times this; a slower form gives its place up soon.</summary>
    public static readonly MinDataRate Slowest = new(bytesPerSecond: 8 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    private static readonly TimeSpan OneMore = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(OfAddress),
        PartitionedRateLimiter.Create<HttpContext, string>(OfNetwork),
        PartitionedRateLimiter.Create<HttpContext, string>(OfAll));

    public ValueTask<RateLimitLease> AcquireAsync(HttpContext context) => limiter.AcquireAsync(context, 1, context.RequestAborted);

    public void Dispose() => limiter.Dispose();

    private static RateLimitPartition<string> OfAll(HttpContext context) => RateLimitPartition.GetConcurrencyLimiter(
        "", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = MaxQueued });

    /// <summary>A second form of a network waits before it takes a place in the line of all.</summary>
    private static RateLimitPartition<string> OfNetwork(HttpContext context) => IsOwnMachine(context)
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetConcurrencyLimiter(
            ClientNetwork.Of(context), _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnceOfOneNetwork, QueueLimit = AtOnceOfOneNetwork });

    private static bool IsOwnMachine(HttpContext context) => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static RateLimitPartition<string> OfAddress(HttpContext context) =>
        IsOwnMachine(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = OfOneAddress,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = OneMore,
                QueueLimit = 0,
            });
}
