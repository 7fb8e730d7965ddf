using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>Refuses accounts without a second step if the site requires one of everybody who writes.</summary>
public sealed class SecondStepRequirement : IAuthorizationRequirement
{
    /// <summary>The page on which a refused account sets it up.</summary>
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
