using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>Every page has one address: composed letters (Unicode's form C), lower case, single slashes, none at the end. Others redirect to it for good.</summary>
public static class CanonicalAddress
{
    /// <summary>No page has a longer address, and putting the marks of a long one in order takes quadratic time.</summary>
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

    /// <summary>As slugs are written; half of a surrogate pair, which has no form at all, stays what it is.</summary>
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
