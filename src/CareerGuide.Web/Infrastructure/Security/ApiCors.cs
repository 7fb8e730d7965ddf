using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Allows scripts of other sites to read the API. The framework's CORS middleware sets its headers only if the request has an
/// <c>Origin</c>. Here every response has them, errors included, so that a cache can serve any response to any client.
/// </summary>
public static class ApiCors
{
    private static readonly CorsPolicy Policy = new CorsPolicyBuilder()
        .AllowAnyOrigin()
        .AllowAnyHeader()
        .WithMethods(HttpMethods.Get, HttpMethods.Head)
        .WithExposedHeaders(HeaderNames.ETag)
        .SetPreflightMaxAge(TimeSpan.FromDays(1))
        .Build();

    public static IServiceCollection AddApiCors(this IServiceCollection services) => services.AddCors(cors => cors.AddDefaultPolicy(Policy));

    public static IApplicationBuilder UseApiCors(this IApplicationBuilder site) =>
        site.UseWhen(context => Allows(context.Request.Path), api => api.Use(OpenAsync).UseCors());

    public static bool Allows(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    private static Task OpenAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(Open, context.Response.Headers);

        return next(context);
    }

    private static Task Open(object state)
    {
        var headers = (IHeaderDictionary)state;

        headers.AccessControlAllowOrigin = CorsConstants.AnyOrigin;
        headers.AccessControlExposeHeaders = HeaderNames.ETag;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";

        return Task.CompletedTask;
    }
}
