using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.Infrastructure;

/// <summary>
/// Scripts of other sites may read the API. Nothing there depends on who asks, so every answer says so, errors and answers to
/// requests without an <c>Origin</c> too: a cache may then give one to anybody.
/// </summary>
public static class ReadingFromElsewhere
{
    private const string OneDay = "86400";

    public static IApplicationBuilder UseReadingFromElsewhere(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (!Allows(context.Request.Path))
            return next(context);

        context.Response.OnStarting(Open, context.Response.Headers);

        return IsPreflight(context.Request) ? Answer(context.Response) : next(context);
    });

    public static bool Allows(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    private static Task Open(object state)
    {
        var headers = (IHeaderDictionary)state;

        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = HeaderNames.ETag;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";

        return Task.CompletedTask;
    }

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.ContainsKey(HeaderNames.Origin)
        && request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod);

    private static Task Answer(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = OneDay;

        return Task.CompletedTask;
    }
}
