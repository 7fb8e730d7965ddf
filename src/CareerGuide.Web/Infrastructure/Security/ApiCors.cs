using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Scripts of other sites may read the API. The framework's CORS middleware sets its headers only where the request has an
/// <c>Origin</c>; here every response has them, errors too, so that a cache may give any response to anybody.
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
