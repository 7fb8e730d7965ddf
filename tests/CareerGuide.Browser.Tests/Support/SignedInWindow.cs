using System.Globalization;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerGuide.Browser.Tests.Support;

/// <summary>Windows of people who have signed in, without the way through the form.</summary>
internal static class SignedInWindow
{
    public static async Task<Account> NewAccountAsync(this Site site, string name, AccountRole role = AccountRole.Instructor)
    {
        _ = site.Address;
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = new Account { UserName = email, Email = email, Name = name, Role = role, CreatedAt = DateTime.UtcNow };
        Assert.True((await accounts.CreateAsync(account)).Succeeded);

        return account;
    }

    /// <summary>Gives the window a session of that account.</summary>
    public static async Task SignInAsync(this IBrowserContext window, Site site, Account account)
    {
        var (name, value) = await site.SessionAsync(account);
        await window.AddCookiesAsync([new() { Name = name, Value = value, Domain = site.Address.Host, Path = "/", Secure = true, HttpOnly = true }]);
    }

    /// <summary>The cookie of a new session, in which its person has just shown who they are.</summary>
    public static async Task<(string Name, string Value)> SessionAsync(this Site site, Account account)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var known = await services.GetRequiredService<UserManager<Account>>().FindByIdAsync($"{account.Id}");
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(known!);
        var session = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties
            {
                IssuedUtc = now,
                ExpiresUtc = now + session.ExpireTimeSpan,
                Items =
                {
                    ["proved"] = now.ToUnixTimeSeconds().ToString("D19", CultureInfo.InvariantCulture),
                    [AccountSessions.Property] = await services.GetRequiredService<AccountSessions>().BeginAsync(known!, "Chrome on Linux", ""),
                },
            },
            IdentityConstants.ApplicationScheme);

        return (session.Cookie.Name!, session.TicketDataFormat.Protect(ticket));
    }
}
