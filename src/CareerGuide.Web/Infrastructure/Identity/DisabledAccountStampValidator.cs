using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Looks with each request whether the session's account still lets it in, whether nobody has ended the session, and whether its person
/// has shown in the last days who they are: however much it is used, no session lasts for ever. Identity would hand out the session anew each time:
/// an answer that is still on its way when somebody signs out would bring it back.
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
        context.ReplacePrincipal(await SignInManager.CreateUserPrincipalAsync(user)); // name and role as they are now
}
