using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>
/// Private pages are in the language that the account has chosen, otherwise in the first of the browser's that the site offers, otherwise in the
/// site's own. They are never kept, so they may differ by who asks.
/// </summary>
public static class AccountLanguage
{
    /// <summary>The type of the account's claim with the code of a language; its account has none where the browser decides.</summary>
    public const string Claim = "language";

    public static IApplicationBuilder UseAccountLanguage(this IApplicationBuilder site)
    {
        var languages = site.ApplicationServices.GetRequiredService<SiteLanguages>();
        var cultures = languages.All.Select(language => language.Culture).ToList();

        return site.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(languages.Own.Culture),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders =
            [
                new CustomRequestCultureProvider(OfAccountAsync),
                new AcceptLanguageHeaderRequestCultureProvider(),
            ],
        });
    }

    private static Task<ProviderCultureResult?> OfAccountAsync(HttpContext context) =>
        Task.FromResult(context.User.FindFirst(Claim)?.Value is { } chosen ? new ProviderCultureResult(chosen) : null);
}
