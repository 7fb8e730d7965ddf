using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Checks with each request that the account is enabled, that the session has not been ended, and that its owner has proved who they are
/// within the last days: no session lasts forever, however much it is used. Unlike Identity it does not renew the cookie each time, because a
/// response still on its way when somebody signs out would bring the session back.
/// </summary>
public sealed class DisabledAccountStampValidator(IOptions<SecurityStampValidatorOptions> options, AccountSignIn signIn, ILoggerFactory logs)
    : SecurityStampValidator<Account>(options, signIn, logs)
{
    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } person && await signIn.IsSessionAliveAsync(person, context.Properties))
        {
            await base.ValidateAsync(context);
            return;
        }

        context.RejectPrincipal();
        await SignInManager.SignOutAsync();
    }

    protected override async Task SecurityStampVerified(Account user, CookieValidatePrincipalContext context) =>
        context.ReplacePrincipal(await SignInManager.CreateUserPrincipalAsync(user)); // with the current name and role
}
