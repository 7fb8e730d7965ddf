using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>Where the site demands a second step of all who write, an account without one may not enter.</summary>
public sealed class SecondStepRequirement : IAuthorizationRequirement
{
    /// <summary>Where somebody sets it up who was refused for want of it.</summary>
    public const string SetupAddress = "/account/second-factor";

    public static bool Refused(AuthorizationFailure? failure) =>
        failure?.FailedRequirements.Any() == true && failure.FailedRequirements.All(requirement => requirement is SecondStepRequirement);
}

internal sealed class SecondStepHandler(IOptions<AccountOptions> accounts) : AuthorizationHandler<SecondStepRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondStepRequirement requirement)
    {
        if (!accounts.Value.RequireSecondStep || context.User.HasSecondStep())
            context.Succeed(requirement);

        return Task.CompletedTask;
    }
}
