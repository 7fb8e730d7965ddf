namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// A cookie that only this host can set and that is sent only over a secure connection. Browsers enforce this because of the cookie's name
/// prefix. They treat localhost as secure, so signing in also works on <c>http://localhost</c>, but on no other address without HTTPS.
/// </summary>
public sealed class HostCookie : CookieBuilder
{
    public HostCookie(string name, SameSiteMode sameSite)
    {
        Name = "__Host-" + name;
        Path = "/";
        HttpOnly = true;
        IsEssential = true;
        SameSite = sameSite;
        SecurePolicy = CookieSecurePolicy.SameAsRequest; // the framework refuses plain HTTP itself where it reads Always here
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;

        return options;
    }
}
