using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>
/// Every page has one canonical address: Unicode normalization form C, lower case, single slashes, no trailing slash. Other spellings get a
/// permanent redirect to it.
/// </summary>
public static class CanonicalAddress
{
    /// <summary>No page has a longer address, and normalizing a long sequence of combining marks takes quadratic time.</summary>
    private const int MaxComposed = 1_000;

    public static IApplicationBuilder UseCanonicalAddresses(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        var asked = context.Request.Path.Value ?? "/";
        var canonical = Of(asked);

        if (canonical == asked || !context.Request.IsGetOrHead())
            return next(context);

        // Not from a string: that would be decoded once more, and what somebody wrote as %2500 is no address then.
        var address = UriHelper.BuildRelative(context.Request.PathBase, new PathString(canonical), context.Request.QueryString);
        context.Response.Redirect(address, permanent: true);

        return Task.CompletedTask;
    });

    public static string Of(string path)
    {
        var canonical = new StringBuilder(path.Length);

        foreach (var character in Composed(Composed(path).ToLowerInvariant()))
        {
            if (character != '/' || canonical.Length == 0 || canonical[^1] != '/')
                canonical.Append(character);
        }

        return canonical.Length > 1 ? canonical.ToString().TrimEnd('/') : "/";
    }

    /// <summary>Normalizes as slugs are normalized. An unpaired surrogate has no normalization form and stays unchanged.</summary>
    private static string Composed(string path)
    {
        if (Ascii.IsValid(path) || path.Length > MaxComposed)
            return path;

        try
        {
            return path.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return path;
        }
    }
}
