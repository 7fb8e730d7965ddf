using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Authorization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// The part of the site that knows who asks. All the rest is for everybody, and does not look at cookies. Whoever may enter is
/// decided by the address, so that a new page cannot forget to ask: <c>/admin</c> is for administrators, <c>/instructor</c> for
/// instructors, and under <c>/account</c> only what says so itself is open to all. What does not exist is refused alike.
/// </summary>
public static class PrivateAddresses
{
    public const string Account = "/account";

    public const string Instructor = "/instructor";

    public const string Admin = "/admin";

    public static bool Include(PathString path) => Under(path, Account) || Under(path, Instructor) || Under(path, Admin);

    /// <summary>What may be entered only by some has its policy from its address; only <c>/account</c> may open pages to all.</summary>
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
    /// Requests for public addresses leave the pipeline here, to their endpoints: whatever comes after it is for the private half alone.
    /// </summary>
    public static IApplicationBuilder MapPublicAddresses(this IApplicationBuilder site, Action<IApplicationBuilder> open) => site.MapWhen(
        context => !Include(context.Request.Path),
        branch =>
        {
            open(branch);
            branch.UseEndpoints(_ => { });
        });

    /// <summary>Tells who asks, and refuses who may not.</summary>
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
