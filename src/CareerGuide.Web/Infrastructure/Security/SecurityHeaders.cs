using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Sets the security headers of every response. They are set when the response starts, because the exception handler clears headers that
/// were set earlier. A header that other code has already set by then is left alone.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>What a page may load and do, without the address that is told where it tries more.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The policy with the address that is told.</summary>
    public const string ReportedPolicy = Policy + "; report-uri /csp-reports";

    /// <summary>The headers besides the policy.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, string>> BesidesPolicy =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new(ReferrerPolicy, "strict-origin-when-cross-origin"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new(ResourcePolicy, "same-origin"),
        new("Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            + "microphone=(), midi=(), payment=(), usb=()"),
    ];

    private static readonly KeyValuePair<string, string>[] Always =
        [new("Content-Security-Policy", ReportedPolicy), .. BesidesPolicy];

    /// <summary>The endings of addresses whose pictures and data pages of other sites may embed or read.</summary>
    public static readonly IReadOnlyList<string> EndingsForOtherSites = [".svg", ".csv", ".json", ".md"];

    private const string ReferrerPolicy = "Referrer-Policy";

    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    private const string TwoYears = "max-age=63072000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder site)
    {
        var isForSubdomains = site.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.HttpsForSubdomains;
        var transport = isForSubdomains ? $"{TwoYears}; includeSubDomains" : TwoYears;

        return site.Use((context, next) =>
        {
            var isOfAccount = PrivateAddresses.IsOfAccount(context.Request.Path); // error pages are made at another path
            context.Response.OnStarting(state => Apply((HttpContext)state, transport, isOfAccount), context);

            return next(context);
        });
    }

    private static Task Apply(HttpContext context, string transport, bool isOfAccount)
    {
        if (IsForOtherSites(context))
            context.Response.Headers.TryAdd(ResourcePolicy, "cross-origin");

        if (isOfAccount)
            context.Response.Headers.TryAdd(ReferrerPolicy, "no-referrer"); // an address there may let somebody in

        foreach (var (name, value) in Always)
            context.Response.Headers.TryAdd(name, value);

        if (context.Request.IsHttps)
            context.Response.Headers.StrictTransportSecurity = transport;

        return Task.CompletedTask;
    }

    /// <summary>
    /// Pictures and data of the public half; pages, scripts and all that is private stay with this site. The address decides rather than the
    /// media type, because an answer that nothing has changed has none.
    /// </summary>
    private static bool IsForOtherSites(HttpContext context) =>
        context.Response.StatusCode < StatusCodes.Status400BadRequest
        && !PrivateAddresses.Include(context.Request.Path)
        && EndingsForOtherSites.Contains(Path.GetExtension(context.Request.Path.Value));
}
