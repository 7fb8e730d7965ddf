using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <summary>
/// A form whose text comes back where its sender is not signed in any more. The same address with <c>/again</c> at its end shows
/// that text to somebody who is.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PreservesFormAttribute : Attribute;

/// <summary>
/// Where somebody is sent away to sign in: not with a text in hand, which a redirect would lose; and not a script, which is told.
/// </summary>
public sealed class PreserveFormOnSignOut(EndpointDataSource endpoints, ReturningBrowser browser) : IAuthorizationMiddlewareResultHandler
{
    private const string Again = "/again";

    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public static string AddressToSendAgain(PathString path) =>
        path.Value!.EndsWith(Again, StringComparison.Ordinal) ? path.ToUriComponent() : path.ToUriComponent() + Again;

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (SecondStepRequirement.Refused(authorizeResult.AuthorizationFailure))
            return LeadToSetupAsync(context, next);

        if (!authorizeResult.Challenged || !HttpMethods.IsPost(context.Request.Method))
            return usual.HandleAsync(next, context, policy, authorizeResult);

        if (IsAskedByScript(context.Request))
            return TellAsync(context);

        if (!KeepsText(context) || !browser.Sends(context))
            return usual.HandleAsync(next, context, policy, authorizeResult);

        Replace(endpoints, context);

        return next(context);
    }

    /// <summary>An account that lacks the second step sets it up first; a text in hand comes back meanwhile.</summary>
    private Task LeadToSetupAsync(HttpContext context, RequestDelegate next)
    {
        if (IsAskedByScript(context.Request) || context.Request.HasJsonContentType())
            return TellOfSecondStepAsync(context);

        if (KeepsText(context) && browser.Sends(context))
        {
            Replace(endpoints, context);

            return next(context);
        }

        context.Response.Redirect(SecondStepRequirement.SetupAddress);

        return Task.CompletedTask;
    }

    /// <summary>Answers with the text at once, where nothing of the way to an endpoint is left.</summary>
    public static Task ShowAsync(EndpointDataSource endpoints, HttpContext context) => Replace(endpoints, context).RequestDelegate!(context);

    private static bool KeepsText(HttpContext context) =>
        context.Request.HasFormContentType && context.GetEndpoint()?.Metadata.GetMetadata<PreservesFormAttribute>() is not null;

    private static Endpoint Replace(EndpointDataSource endpoints, HttpContext context)
    {
        var keptText = endpoints.Endpoints.First(endpoint =>
            endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo == typeof(PreservedFormController));
        context.SetEndpoint(keptText);
        context.Request.RouteValues = new() { ["controller"] = "PreservedForm", ["action"] = nameof(PreservedFormController.Index) };

        return keptText;
    }

    /// <summary>Scripts say so themselves; browsers do when they follow a link or send a form.</summary>
    private static bool IsAskedByScript(HttpRequest request) => request.Headers["Sec-Fetch-Mode"] is ["cors" or "same-origin"];

    /// <summary>As problem details (RFC 9457).</summary>
    private static Task TellOfSecondStepAsync(HttpContext context) => Results
        .Problem(Texts.Get("SecondStep.Required"), statusCode: StatusCodes.Status403Forbidden)
        .ExecuteAsync(context);

    private static Task TellAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;

        return context.Response.WriteAsync(Texts.Get("Desk.SignedOut"), context.RequestAborted);
    }
}
