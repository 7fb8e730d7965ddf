using System.Security.Claims;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Authorization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>Who may do what. An administrator may do all that an instructor may.</summary>
public static class Policies
{
    public const string Instructor = nameof(Instructor);

    public const string Administrator = nameof(Administrator);

    /// <summary>The policy of the pages to write and to administer, which may demand a second step too.</summary>
    public static AuthorizationPolicy ForPagesOf(AccountRole role) =>
        new AuthorizationPolicyBuilder().Combine(For(role)).AddRequirements(new SecondStepRequirement()).Build();

    public static AuthorizationPolicy For(AccountRole role) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireClaim(ClaimTypes.Role, [.. Enum.GetValues<AccountRole>().Where(r => r >= role).Select(r => r.ToString())])
        .Build();
}
