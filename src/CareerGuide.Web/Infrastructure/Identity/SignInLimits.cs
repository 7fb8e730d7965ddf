using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// How often one address of the network may try to get in. Together with <see cref="AccountSignIn"/>, which locks an account after
/// <see cref="AccountSignIn.MaxAttempts"/> wrong tries, of a thousand guesses only a few are looked at.
/// </summary>
public static class SignInLimits
{
    public const string Policy = "signing in";

    public const int AtOnce = 20;

    public static readonly TimeSpan OneMore = TimeSpan.FromSeconds(6);

    public static IServiceCollection AddSignInLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : OneMore;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = OneMore,
                QueueLimit = 0,
            }));
    });
}
