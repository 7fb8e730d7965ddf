namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>
/// A font's file name contains its hash, so browsers may cache it indefinitely. Fonts are referenced from style sheets, whose URLs the
/// fingerprinting of static files does not rewrite.
/// </summary>
public static class ImmutableFontCaching
{
    private const string AYear = "public, max-age=31536000, immutable";

    public static IApplicationBuilder UseLastingFonts(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (context.Request.Path.Value is { } path && path.StartsWith("/fonts/", StringComparison.Ordinal) && path.EndsWith(".woff2", StringComparison.Ordinal))
            context.Response.OnStarting(Keep, context.Response);

        return next(context);
    });

    private static Task Keep(object state)
    {
        if (state is HttpResponse { StatusCode: StatusCodes.Status200OK or StatusCodes.Status304NotModified } response)
            response.Headers.CacheControl = AYear;

        return Task.CompletedTask;
    }
}
