using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>Where somebody goes on after a detour, as the address of the detour says.</summary>
public static class LocalReturnUrl
{
    /// <returns>
    /// Null where it leads off the site, or has a backslash: browsers take that for a slash, and no address of the site has one.
    /// </returns>
    public static string? WithinSite(this IUrlHelper url, string? back) =>
        back is not null && url.IsLocalUrl(back) && !back.Contains('\\', StringComparison.Ordinal) ? back : null;
}
