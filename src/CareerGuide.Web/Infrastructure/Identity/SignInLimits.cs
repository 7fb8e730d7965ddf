using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Limits the sign-in attempts per network. <see cref="AccountSignIn"/> also locks an account after
/// <see cref="AccountSignIn.MaxAttempts"/> wrong passwords, so of a thousand guesses only a few are checked.
/// </summary>
public static class SignInLimits
{
    public const string Policy = "signing in";

    /// <summary>For passkeys and the university. Nothing can be guessed there, so wrong passwords from the same network do not count.</summary>
    public const string WithoutPassword = "signing in without a password";

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
        limiter.AddPolicy(Policy, OfNetwork);
        limiter.AddPolicy(WithoutPassword, OfNetwork);
    });

    public static bool IsSignIn(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is Policy or WithoutPassword;

    /// <summary>
    /// Rejects a form without its antiforgery token before the limits count it. Browsers always send the token, and empty posts of a
    /// stranger would otherwise use up the attempts of everybody in the same network.
    /// </summary>
    public static IApplicationBuilder UseTokensBeforeLimits(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        if (!IsSignIn(context.GetEndpoint()) || IsForNobody(context) || await HasTokenAsync(context))
            await next(context);
        else
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
    });

    /// <summary>An unreadable or incomplete form has no token.</summary>
    private static async Task<bool> HasTokenAsync(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    private static RateLimitPartition<string> OfNetwork(HttpContext context) => IsForNobody(context)
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = OneMore,
            QueueLimit = 0,
        });

    /// <summary>Whether authorization rejects the request anyway, because nobody is signed in.</summary>
    private static bool IsForNobody(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null && context.User.Identity is not { IsAuthenticated: true };
}
