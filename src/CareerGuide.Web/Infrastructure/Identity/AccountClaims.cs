using System.Security.Claims;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>The claims of a session: Identity's own, the name, the role and whether the account has a second step.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        claims.AddClaim(new Claim(SignedIn.ShownName, user.Name));
        claims.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));

        if (user.TwoFactorEnabled)
            claims.AddClaim(new Claim(SignedIn.SecondStep, "on"));

        return claims;
    }
}
