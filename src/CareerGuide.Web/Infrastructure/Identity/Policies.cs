using System.Security.Claims;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Authorization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>Who may do what. An administrator may do all that an instructor may.</summary>
public static class Policies
{
    public const string Instructor = nameof(Instructor);

    public const string Administrator = nameof(Administrator);

    public static AuthorizationPolicy For(AccountRole role) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireClaim(ClaimTypes.Role, [.. Enum.GetValues<AccountRole>().Where(r => r >= role).Select(r => r.ToString())])
        .Build();
}
