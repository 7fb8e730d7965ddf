using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>Every page has one address: lower case, single slashes, none at the end. Others redirect to it for good.</summary>
public static class CanonicalAddress
{
    public static IApplicationBuilder UseCanonicalAddresses(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        var asked = context.Request.Path.Value ?? "/";
        var canonical = Of(asked);

        if (canonical == asked || !IsReading(context.Request))
            return next(context);

        // Not from a string: that would be decoded once more, and what somebody wrote as %2500 is no address then.
        var address = UriHelper.BuildRelative(context.Request.PathBase, new PathString(canonical), context.Request.QueryString);
        context.Response.Redirect(address, permanent: true);

        return Task.CompletedTask;
    });

    public static string Of(string path)
    {
        var canonical = new StringBuilder(path.Length);

        foreach (var character in path.ToLowerInvariant())
        {
            if (character != '/' || canonical.Length == 0 || canonical[^1] != '/')
                canonical.Append(character);
        }

        return canonical.Length > 1 ? canonical.ToString().TrimEnd('/') : "/";
    }

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
