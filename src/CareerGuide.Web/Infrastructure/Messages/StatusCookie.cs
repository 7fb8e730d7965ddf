using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Messages;

/// <summary>
/// The framework's TempData cookie with one difference: if a page reads the message and the request has no cookie, the response has no
/// header that deletes one.
/// </summary>
internal sealed class StatusCookie(CookieTempDataProvider cookie, IOptions<CookieTempDataProviderOptions> options) : ITempDataProvider
{
    public IDictionary<string, object> LoadTempData(HttpContext context) => cookie.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values.Count > 0 || context.Request.Cookies.ContainsKey(options.Value.Cookie.Name!))
            cookie.SaveTempData(context, values);
    }
}
