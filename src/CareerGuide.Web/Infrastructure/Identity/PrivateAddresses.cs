using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Authorization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// The authenticated part of the site. The rest is public and ignores cookies. Access follows from the address, so that a new page cannot
/// omit it: <c>/admin</c> is for administrators and <c>/instructor</c> for instructors; below <c>/account</c> only actions that say so are
/// open to all. Unknown addresses are refused in the same way.
/// </summary>
public static class PrivateAddresses
{
    public const string Account = "/account";

    public const string Instructor = "/instructor";

    public const string Admin = "/admin";

    public static bool Include(PathString path) => Under(path, Account) || Under(path, Instructor) || Under(path, Admin);

    public static bool IsOfAccount(PathString path) => Under(path, Account);

    /// <summary>Applies the policy of the address; only <c>/account</c> may have public pages.</summary>
    public static TBuilder GuardPrivateAddresses<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (endpoint is not RouteEndpointBuilder route || PolicyFor(route) is not { } policy)
                return;

            foreach (var open in route.Metadata.OfType<IAllowAnonymous>().ToList())
                route.Metadata.Remove(open);

            route.Metadata.Add(new AuthorizeAttribute(policy));
        });

        return endpoints;
    }

    /// <summary>
    /// Requests for public addresses go to their endpoints here; later middleware is for the private half only.
    /// </summary>
    public static IApplicationBuilder MapPublicAddresses(this IApplicationBuilder site, Action<IApplicationBuilder> open) => site.MapWhen(
        context => !Include(context.Request.Path),
        branch =>
        {
            open(branch);
            branch.UseEndpoints(_ => { });
        });

    /// <summary>Authenticates and authorizes.</summary>
    public static IApplicationBuilder UsePrivateAddresses(this IApplicationBuilder site) =>
        site.Use(NotKeptAsync).UseAuthentication().UseAccountLanguage().UseTokensBeforeLimits().UseRateLimiter().UseAuthorization();

    private static Task NotKeptAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";

            return Task.CompletedTask;
        });

        return next(context);
    }

    private static string? PolicyFor(RouteEndpointBuilder route)
    {
        var path = new PathString("/" + route.RoutePattern.RawText?.TrimStart('/'));

        return Under(path, Admin) ? Policies.Administrator : Under(path, Instructor) ? Policies.Instructor : null;
    }

    private static bool Under(PathString path, string folder) => path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase);
}
