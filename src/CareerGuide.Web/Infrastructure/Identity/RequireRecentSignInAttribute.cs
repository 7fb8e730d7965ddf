using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Requires a recent sign-in for changes to who may sign in and for permanent deletion, so that nobody can make them in a browser that was
/// left open.
/// </summary>
/// <param name="page">The page to come back to; null for the one that has the address of the action.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequireRecentSignInAttribute(string? page = null) : Attribute, IAsyncResourceFilter
{
    public string? Page => page;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (await context.HttpContext.RequestServices.GetRequiredService<AccountSignIn>().HasRecentSignInAsync())
            await next();
        else
            context.Result = new RedirectResult($"/account/prove?back={Uri.EscapeDataString(page ?? context.HttpContext.Request.Path.ToUriComponent())}");
    }
}
