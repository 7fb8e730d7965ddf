using CareerGuide.Data;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Infrastructure.People;

/// <summary>Signing in, by ASP.NET Core Identity, with its tables beside the content's.</summary>
public static class Accounts
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(12);

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        // One name and one set of keys for all instances, so that a form of one may be sent to another.
        services.AddDataProtection().SetApplicationName("CareerGuide").PersistKeysToDbContext<CareerGuideDb>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(Set)
            .AddEntityFrameworkStores<CareerGuideDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();

        // A session ends with the next request after its account was disabled, its password changed, or all were signed out.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        services.ConfigureApplicationCookie(Set);

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Instructor, Policies.For(AccountRole.Instructor))
            .AddPolicy(Policies.Administrator, Policies.For(AccountRole.Administrator))
            .SetFallbackPolicy(Policies.For(AccountRole.Instructor));

        services.AddAntiforgery(forgery => forgery.Cookie = new HostCookie("form", SameSiteMode.Strict));
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
    }

    private static void Set(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;

        var password = identity.Password;
        password.RequiredLength = 15;
        password.RequireDigit = password.RequireLowercase = password.RequireUppercase = password.RequireNonAlphanumeric = false;
    }

    private static void Set(CookieAuthenticationOptions session)
    {
        session.Cookie = new HostCookie("session", SameSiteMode.Lax);
        session.ExpireTimeSpan = Session;
        session.SlidingExpiration = true;
        session.LoginPath = "/account/sign-in";
        session.LogoutPath = "/account/sign-out";
        session.AccessDeniedPath = "/account/no-access";
        session.ReturnUrlParameter = "back";
    }
}
