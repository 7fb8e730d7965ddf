using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>The address to return to after a detour such as signing in, taken from the query of the detour's address.</summary>
public static class LocalReturnUrl
{
    /// <returns>
    /// Null if it leads off the site, or has a backslash: browsers take that for a slash, and no address of the site has one.
    /// </returns>
    public static string? WithinSite(this IUrlHelper url, string? back) =>
        back is not null && url.IsLocalUrl(back) && !back.Contains('\\', StringComparison.Ordinal) ? back : null;
}
