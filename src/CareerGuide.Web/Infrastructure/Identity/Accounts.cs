using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Messages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>Registers sign-in by ASP.NET Core Identity, whose tables are in the content's database.</summary>
public static class Accounts
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(12);

    public static void AddAccounts(this WebApplicationBuilder builder, UniversityOptions university)
    {
        var services = builder.Services;

        // One name and one set of keys for all instances, so that a form of one may be sent to another.
        services.AddDataProtection().SetApplicationName("CareerGuide").PersistKeysToDbContext<CareerGuideDb>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(Configure);
        services.AddSingleton<AccountPasswords>();
        services.AddSingleton<IPasswordHasher<Account>>(all => all.GetRequiredService<AccountPasswords>());
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<IPasswordValidator<Account>>(all => all.GetRequiredService<PasswordRules>()); // before Identity adds its own
        services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<CareerGuideDb>()
            .AddUserStore<AccountStore>()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.Replace(ServiceDescriptor.Scoped<ISecurityStampValidator, DisabledAccountStampValidator>());

        // A session ends with the next request after its account was disabled, its password was changed, or all sessions were signed out.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.MinValue); // also if the clock was set back
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkey, site) => Configure(passkey, site.Value));
        services.AddScoped<OneTimeLinkService>();
        services.AddScoped<AccountSessions>();
        services.AddScoped<KnownDevices>();
        services.AddScoped<SignInTries>();
        services.AddScoped<PasskeyChallenges>();
        services.AddScoped<SecondStepSetup>();
        services.AddSingleton<IAuthorizationHandler, SecondStepHandler>();
        services.AddScoped<AccountService>();
        services.AddScoped<FirstAdministrator>();
        services.AddHttpContextAccessor().AddSingleton<ISaveChangesInterceptor, AuditOrigin>();
        services.AddSignInLimits();
        services.AddUniversitySignIn(university);

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Instructor, Policies.ForPagesOf(AccountRole.Instructor))
            .AddPolicy(Policies.Administrator, Policies.ForPagesOf(AccountRole.Administrator))
            .SetFallbackPolicy(Policies.For(AccountRole.Instructor));

        services.AddAntiforgery(Configure);
        services.Configure<CookieTempDataProviderOptions>(Configure);
        services.AddSingleton<CookieTempDataProvider>().AddSingleton<ITempDataProvider, StatusCookie>(); // before MVC adds its own
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
    }

    private static void Configure(AntiforgeryOptions forgery)
    {
        forgery.Cookie = new HostCookie("form", SameSiteMode.Strict);
        forgery.SuppressXFrameOptionsHeader = true; // every response has a stricter one already
    }

    /// <summary>The cookie of status messages. Lax, because the browser returns from the university's site.</summary>
    private static void Configure(CookieTempDataProviderOptions data) => data.Cookie = new HostCookie("status", SameSiteMode.Lax);

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = ""; // all that an e-mail address may have
        identity.Lockout.MaxFailedAccessAttempts = AccountSignIn.MaxAttempts;
        identity.Lockout.DefaultLockoutTimeSpan = AccountSignIn.Lock;
    }

    /// <summary>A passkey is sufficient to sign in, so it requires user verification; it is discoverable, so no address has to be typed.</summary>
    private static void Configure(IdentityPasskeyOptions passkey, SiteOptions site)
    {
        passkey.ServerDomain = site.PublicAddress.Length > 0 ? new Uri(site.PublicAddress).IdnHost : null; // otherwise the host of the request
        passkey.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && PasskeyOrigin.IsOwn(asked.Origin, site.PublicAddress, asked.HttpContext.Request.Host));
        passkey.UserVerificationRequirement = "required";
        passkey.ResidentKeyRequirement = "required";
    }

    /// <summary>The session cookie is sent with links from other sites; the cookie between two steps is sent only when returning from a university.</summary>
    private static void Configure(IdentityCookiesBuilder cookies)
    {
        cookies.ApplicationCookie!.Configure(Configure);
        cookies.TwoFactorUserIdCookie!.Configure(step =>
        {
            step.Cookie = new HostCookie("second-step", SameSiteMode.Strict);
            step.SlidingExpiration = false; // a challenge in it must not outlive what is remembered of its answers
        });
        cookies.TwoFactorRememberMeCookie!.Configure(device => device.Cookie = new HostCookie("known-device", SameSiteMode.Strict));
        cookies.ExternalCookie!.Configure(external => external.Cookie = new HostCookie("elsewhere", SameSiteMode.Lax));
    }

    private static void Configure(CookieAuthenticationOptions session)
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
