using Microsoft.AspNetCore.Diagnostics;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>
/// What logs and traces say in place of an address, as <c>/roles/{slug}</c>. It holds nothing that somebody sent: an address may be a
/// one-time link, which lets in.
/// </summary>
public static class RouteTemplate
{
    /// <summary>Said where an address leads nowhere.</summary>
    public const string None = "(no route)";

    /// <summary>Of what was asked for, also while the page of an error is shown in its place.</summary>
    public static string Of(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint()) is RouteEndpoint { RoutePattern.RawText: { } template }
            ? "/" + template.TrimStart('/')
            : None;
}
