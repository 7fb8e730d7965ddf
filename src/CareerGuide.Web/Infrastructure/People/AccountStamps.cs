using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.People;

/// <summary>
/// Looks with each request whether the session's account still lets it in. Identity would hand out the session anew each time:
/// an answer that is still on its way when somebody signs out would bring it back.
/// </summary>
public sealed class AccountStamps(IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> signIn, ILoggerFactory logs)
    : SecurityStampValidator<Account>(options, signIn, logs)
{
    protected override async Task SecurityStampVerified(Account user, CookieValidatePrincipalContext context) =>
        context.ReplacePrincipal(await SignInManager.CreateUserPrincipalAsync(user)); // name and role as they are now
}
