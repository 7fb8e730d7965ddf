namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// A cookie that only this very host can set and only a safe connection carries: browsers keep to that because of its name.
/// They count their own machine as safe, so signing in works on <c>http://localhost</c> too, and on no other address without HTTPS.
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
