using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Http.Features;

namespace CareerGuide.Web.Infrastructure.LanguageRouting;

/// <summary>
/// Puts the prefix of its language before the links of a page, as a reverse proxy does for a site that is not at the root of its host.
/// So views, lectures and redirects name pages by one path. Pages are kept with these links; making one costs some microseconds more.
/// </summary>
internal static partial class LocalizedLinks
{
    public static IApplicationBuilder UseLocalizedLinks(this IApplicationBuilder site) => site.Use((context, next) =>
        context.Features.Get<RequestLanguage>() is { } asked ? AnswerAsync(context, next, asked.Language) : next(context));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, SiteLanguage language)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var made = new MemoryStream();
        var buffer = new StreamResponseBodyFeature(made);
        context.Features.Set<IHttpResponseBodyFeature>(buffer);

        try
        {
            await next(context);
            await buffer.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
        }

        await WriteAsync(context, made, language);
    }

    private static async Task WriteAsync(HttpContext context, MemoryStream made, SiteLanguage language)
    {
        var response = context.Response;

        if (response.Headers.Location is [{ } location])
            response.Headers.Location = Localized(location, language);

        if (made.Length == 0)
            return; // to write nothing would begin the answer, and the page of an error could not follow

        var written = made.GetBuffer().AsMemory(0, (int)made.Length);

        if (response.ContentType is { } type && (type.StartsWith("text/html", StringComparison.Ordinal) || type.StartsWith("image/svg+xml", StringComparison.Ordinal)))
            written = Encoding.UTF8.GetBytes(InPage(Encoding.UTF8.GetString(written.Span), language));

        response.ContentLength = response.ContentLength is null || HttpMethods.IsHead(context.Request.Method) ? response.ContentLength : written.Length;
        await response.Body.WriteAsync(written, context.RequestAborted);
    }

    /// <summary>Values of attributes are encoded, so what looks like a link within a text is none here.</summary>
    public static string InPage(string html, SiteLanguage language) => Links().Replace(html, link =>
        link.Groups["other"].Success ? link.Value : $"{link.Groups["name"].Value}{Localized(link.Groups["to"].Value, language)}\"");

    private static string Localized(string address, SiteLanguage language) =>
        address.StartsWith('/') && LocalizedAddresses.Contains(new PathString(Uri.UnescapeDataString(address.Split('?', '#')[0])))
            ? language.AddressOf(address)
            : address;

    /// <summary>Links that say their own language (<c>hreflang</c>) lead out of this one.</summary>
    [GeneratedRegex("""(?<name>(?<other>\shreflang="[^"]*")?\s(?:href|action|data-address)=")(?<to>/(?:[^"/][^"]*)?)["]""", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
