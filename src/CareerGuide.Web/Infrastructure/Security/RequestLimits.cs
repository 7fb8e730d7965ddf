using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Limits the size of a request and the time it may take to arrive. A request beyond a limit gets one of our error pages. The server's own
/// limits are slightly higher, because a request that the server rejects never reaches the application and gets a bare status code.
/// </summary>
public static class RequestLimits
{
    /// <summary>
    /// The maximum length of the path and query. It leaves room for a search of 10,000 characters in any script: a longer search is
    /// truncated, not rejected.
    /// </summary>
    public const int MaxTargetLength = 100 * 1024;

    /// <summary>The maximum size of all headers together.</summary>
    public const int MaxHeaderBytes = 32 * 1024;

    public const int MaxHeaderCount = 100;

    /// <summary>The maximum size of a request body, unless the endpoint declares a higher limit.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>
    /// The maximum size of the body that is buffered before the application reads it. A queued connection holds no more than this.
    /// </summary>
    private const int MaxQueued = 256 * 1024;

    /// <summary>Browsers send all headers at once. A client that takes longer only ties up a connection.</summary>
    public static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(15);

    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(2);

    /// <summary>Even a slow phone sends a thousand times as fast.</summary>
    private static readonly MinDataRate Slowest = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static void Configure(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = MaxTargetLength + (28 * 1024);
        limits.MaxRequestHeadersTotalSize = 2 * MaxHeaderBytes;
        limits.MaxRequestHeaderCount = 2 * MaxHeaderCount;
        limits.MaxRequestBodySize = MaxBodyBytes;
        limits.MaxRequestBufferSize = MaxQueued;
        limits.RequestHeadersTimeout = HeadersTime;
        limits.KeepAliveTimeout = IdleTime;
        limits.MinRequestBodyDataRate = Slowest;
        limits.MinResponseDataRate = Slowest;
    }

    /// <summary>Runs after routing, because the endpoint declares its own limit.</summary>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (context.IsShownAsError() || Refusal(context) is not { } status)
            return next(context);

        context.SetEndpoint(null);
        context.Response.StatusCode = status;

        return Task.CompletedTask;
    });

    private static int? Refusal(HttpContext context)
    {
        if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length > MaxTargetLength)
            return StatusCodes.Status414UriTooLong;

        if (HasTooManyHeaders(context.Request.Headers))
            return StatusCodes.Status431RequestHeaderFieldsTooLarge;

        return context.Request.ContentLength > MostOfBodyAt(context.GetEndpoint()) ? StatusCodes.Status413PayloadTooLarge : null;
    }

    private static bool HasTooManyHeaders(IHeaderDictionary headers)
    {
        var (count, size) = (0, 0);

        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                count++;
                size += name.Length + (value?.Length ?? 0);
            }
        }

        return count > MaxHeaderCount || size > MaxHeaderBytes;
    }

    private static long MostOfBodyAt(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize ?? long.MaxValue : MaxBodyBytes;
}
