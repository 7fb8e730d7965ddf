using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <summary>
/// Whether a form comes from a browser that has had a page of ours: it brings a session's cookie, however long ended, or a form's, both
/// by our own keys. Neither goes along with a form that another site sends.
/// </summary>
public sealed class ReturningBrowser(IOptionsMonitor<CookieAuthenticationOptions> sessions, IAntiforgery forms)
{
    public bool Sends(HttpContext context) => BringsSession(context) || BringsFormCookie(context);

    private bool BringsSession(HttpContext context)
    {
        var session = sessions.Get(IdentityConstants.ApplicationScheme);

        return session.CookieManager.GetRequestCookie(context, session.Cookie.Name!) is { Length: > 0 } cookie && session.TicketDataFormat.Unprotect(cookie) is not null;
    }

    /// <summary>A new one is only made where none came along that counts.</summary>
    private bool BringsFormCookie(HttpContext context) => forms.GetTokens(context).CookieToken is null;
}
