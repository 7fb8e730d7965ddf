using Microsoft.AspNetCore.Diagnostics;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>
/// The route template that logs and traces contain in place of the address, for example <c>/roles/{slug}</c>. It contains nothing from the
/// request, because an address may be a one-time link, which grants access.
/// </summary>
public static class RouteTemplate
{
    /// <summary>Used if no endpoint matches the address.</summary>
    public const string None = "(no route)";

    /// <summary>The template of the original request, even while its error page is being rendered.</summary>
    public static string Of(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint()) is RouteEndpoint { RoutePattern.RawText: { } template }
            ? "/" + template.TrimStart('/')
            : None;
}
