using System.Security.Claims;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Authorization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>The authorization policies. An administrator may do everything that an instructor may.</summary>
public static class Policies
{
    public const string Instructor = nameof(Instructor);

    public const string Administrator = nameof(Administrator);

    /// <summary>The policy of pages for instructors and administrators, which may require a second step.</summary>
    public static AuthorizationPolicy ForPagesOf(AccountRole role) =>
        new AuthorizationPolicyBuilder().Combine(For(role)).AddRequirements(new SecondStepRequirement()).Build();

    public static AuthorizationPolicy For(AccountRole role) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireClaim(ClaimTypes.Role, [.. Enum.GetValues<AccountRole>().Where(r => r >= role).Select(r => r.ToString())])
        .Build();
}
