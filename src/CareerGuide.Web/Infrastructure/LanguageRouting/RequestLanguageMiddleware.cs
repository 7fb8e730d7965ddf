using System.Globalization;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Diagnostics;

namespace CareerGuide.Web.Infrastructure.LanguageRouting;

internal static class RequestLanguageMiddleware
{
    /// <summary>
    /// Takes the prefix of a language from the path and lets the page be made in it. Pages without a prefix are made in the site's own
    /// language, and answers for programs in English.
    /// </summary>
    public static IApplicationBuilder UseRequestLanguage(this IApplicationBuilder site)
    {
        var languages = site.ApplicationServices.GetRequiredService<SiteLanguages>();
        var english = CultureInfo.GetCultureInfo(TranslatedLanguages.Neutral);

        return site.Use(async (context, next) =>
        {
            if (languages.Find(context.Request.Path) is { } asked && LocalizedAddresses.Contains(asked.Path))
            {
                context.Features.Set(new RequestLanguage(asked.Language));
                context.Request.Path = asked.Path;
            }

            var language = context.Features.Get<RequestLanguage>()?.Language.Culture ?? languages.Own.Culture;
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LocalizedAddresses.IsForPrograms(PathAskedFor(context)) ? english : language;

            await next(context);
        });
    }

    /// <summary>Where the page of an error is made, the address that went wrong.</summary>
    private static PathString PathAskedFor(HttpContext context)
    {
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerFeature>()?.Path;

        return failed is null ? context.Request.Path : new PathString(failed);
    }
}
