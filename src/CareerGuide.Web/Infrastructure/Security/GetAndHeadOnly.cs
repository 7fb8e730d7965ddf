using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Diagnostics;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Rejects every method except GET and HEAD, on unknown addresses too. An endpoint that declares another method accepts it.
/// </summary>
public static class GetAndHeadOnly
{
    public static IApplicationBuilder UseReadingOnly(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (IsAnswered(context))
            return next(context);

        context.SetEndpoint(null);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";

        return Task.CompletedTask;
    });

    /// <summary>Whether the request has already failed and its error page is being rendered.</summary>
    public static bool IsShownAsError(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsAnswered(HttpContext context)
    {
        return context.Request.IsGetOrHead()
            || context.IsShownAsError()
            || NamesMethod(context.GetEndpoint(), context.Request.Method);
    }

    private static bool NamesMethod(Endpoint? endpoint, string method) =>
        endpoint?.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method, StringComparer.Ordinal) == true;
}
