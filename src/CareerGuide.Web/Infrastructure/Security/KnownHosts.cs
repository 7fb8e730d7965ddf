using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// A site that knows its public address rejects requests for any other host. Otherwise a forged <c>Host</c> header would end up in
/// redirects. Requests from the machine itself may use localhost, and <c>/health</c> accepts any host name. Runs after the forwarded
/// headers have been applied, unlike the framework's host filtering. A scheme other than http and https, which only a proxy can have passed
/// on, is rejected on every site.
/// </summary>
public static class KnownHosts
{
    private static readonly string[] Local = ["localhost", "*.localhost", "127.0.0.1", "[::1]"];

    public static IApplicationBuilder UseKnownHosts(this IApplicationBuilder site)
    {
        var known = Of(site.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value);

        return site.Use((context, next) => IsWeb(context.Request) && (known.Count == 0 || IsKnown(context.Request, known)) ? next(context) : RefuseAsync(context));
    }

    /// <summary>Empty if any host is accepted.</summary>
    private static List<StringSegment> Of(SiteOptions site)
    {
        var named = site.Hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        if (named.Contains("*") || named.Length + site.PublicAddress.Length == 0)
            return [];

        string[] own = site.PublicAddress.Length > 0 ? [new HostString(new Uri(site.PublicAddress).IdnHost).Host] : [];

        return [.. own.Concat(named).Concat(Local).Select(host => new StringSegment(host))];
    }

    private static bool IsWeb(HttpRequest request) => request.Scheme is "http" or "https";

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
