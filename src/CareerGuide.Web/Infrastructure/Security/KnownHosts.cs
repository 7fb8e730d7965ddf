using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// A site that knows its public address answers for no other host: what a stranger writes into <c>Host</c> would else be in redirects.
/// The machine itself may ask as localhost, and whoever watches <c>/health</c> by any name. Comes after forwarded headers are read,
/// which the framework's own host filtering does not.
/// </summary>
public static class KnownHosts
{
    private static readonly string[] Local = ["localhost", "*.localhost", "127.0.0.1", "[::1]"];

    public static IApplicationBuilder UseKnownHosts(this IApplicationBuilder site)
    {
        var known = Of(site.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value);

        return known.Count == 0 ? site : site.Use((context, next) => IsKnown(context.Request, known) ? next(context) : RefuseAsync(context));
    }

    /// <summary>Empty where any host is answered.</summary>
    private static List<StringSegment> Of(SiteOptions site)
    {
        var named = site.Hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        if (named.Contains("*") || named.Length + site.PublicAddress.Length == 0)
            return [];

        string[] own = site.PublicAddress.Length > 0 ? [new HostString(new Uri(site.PublicAddress).IdnHost).Host] : [];

        return [.. own.Concat(named).Concat(Local).Select(host => new StringSegment(host))];
    }

    private static bool IsKnown(HttpRequest request, List<StringSegment> known) =>
        !request.Host.HasValue
        || HostString.MatchesAny(new HostString(request.Host.Host).Value, known)
        || request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";

        return context.Response.WriteAsync("This site has another address.\n", context.RequestAborted);
    }
}
