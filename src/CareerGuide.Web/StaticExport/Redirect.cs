using System.Net;
using System.Text;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.StaticExport;

/// <summary>Former addresses where no server answers: a page that leads on by itself, and a list for hosts that read one.</summary>
internal static class Redirect
{
    public static byte[] PageTo(string path, string site, SiteLanguage language)
    {
        var to = WebUtility.HtmlEncode(path);
        var moved = WebUtility.HtmlEncode(Texts.GetIn(language.Culture, "Moved.Title"));
        var here = WebUtility.HtmlEncode(Texts.GetIn(language.Culture, "Moved.Here"));

        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="{language.Code}">
            <head>
            <meta charset="utf-8">
            <title>{moved}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={to}">
            <link rel="canonical" href="{WebUtility.HtmlEncode(site.TrimEnd('/'))}{to}">
            </head>
            <body>
            <main>
            <h1>{moved}</h1>
            <p><a href="{to}">{here}</a></p>
            </main>
            </body>
            </html>

            """);
    }

    /// <summary>As Netlify and Cloudflare Pages read it.</summary>
    public static byte[] List(IEnumerable<KeyValuePair<string, string>> redirects) => Encoding.UTF8.GetBytes(string.Concat(
        redirects.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {r.Value} 301\n")));
}
