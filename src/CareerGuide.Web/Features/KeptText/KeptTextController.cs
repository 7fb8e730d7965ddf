using CareerGuide.Web.Features.Editor;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.KeptText;

/// <summary>
/// Answers a form with a text whose sender is not signed in any more, or whose text cannot be stored, with the text: nothing is stored for a stranger, and nothing
/// is lost. It is never asked for by its address; <see cref="KeepText"/> lets it answer in place of the editor.
/// </summary>
[RoomForText]
public sealed class KeptTextController : Controller
{
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [HttpPost("/account/kept-text")]
    public IActionResult Index(IFormCollection form)
    {
        var isInTrouble = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Response.StatusCode = isInTrouble ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized;

        return View(new KeptTextPage(
            KeepText.AddressToSendAgain(Request.Path),
            Field(form, "markdown"),
            [.. from name in KeptTextPage.Fields where form.ContainsKey(name) select (name, Field(form, name))],
            isInTrouble));
    }

    private static string Field(IFormCollection form, string name) => form[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
}
