using CareerGuide.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Errors;

/// <summary>Shown in place of an answer that has none of its own, whatever the method asked with.</summary>
public sealed class ErrorsController(CareerGuideDb db) : Controller
{
    private const int MostRoles = 12;

    [Route("/errors/{code:int}")]
    public async Task<IActionResult> Index(int code, CancellationToken cancellation)
    {
        var shown = IsShownForAnother() && code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;

        Response.StatusCode = shown;

        return View(new ErrorPage(shown, shown == StatusCodes.Status404NotFound ? await RolesAsync(cancellation) : []));
    }

    private bool IsShownForAnother() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;

    private async Task<IReadOnlyList<RoleLink>> RolesAsync(CancellationToken cancellation) =>
        [.. (await SiteRoles.LoadAsync(db, cancellation)).InOrder.Take(MostRoles)];
}
