using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// How much a request may be, and how slowly it may come. What is too much is refused with a page of ours; the server's own limits
/// lie a little further out, because what it refuses itself never reaches us and is answered with a bare status.
/// </summary>
public static class RequestLimits
{
    /// <summary>The address with its query: 10,000 characters of any script may be searched for, and what is too long is cut, not refused.</summary>
    public const int MaxTargetLength = 100 * 1024;

    /// <summary>Of all headers together.</summary>
    public const int MaxHeaderBytes = 32 * 1024;

    public const int MaxHeaderCount = 100;

    /// <summary>Of what is sent, where the address does not say itself that it takes more.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>Of what is sent before anybody reads it: a connection that waits for its turn holds no more.</summary>
    private const int MaxQueued = 256 * 1024;

    /// <summary>Browsers send headers at once; who takes longer holds on to a connection.</summary>
    public static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(15);

    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(2);

    /// <summary>A slow phone sends a thousand times as much.</summary>
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

    /// <summary>After routing, because the address says how much it takes.</summary>
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
