using CareerGuide.Web.Features.Shared.Forms;
using CareerGuide.Web.Infrastructure.Errors;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <summary>
/// Answers a form with a text whose sender is not signed in any more, or whose text cannot be stored, with the text: nothing is stored for a stranger, and nothing
/// is lost. No address leads here; <see cref="PreserveFormOnSignOut"/> lets it answer in place of the editor.
/// </summary>
[NoAddress]
public sealed class PreservedFormController(LongFormLimits limits) : Controller
{
    [AllowAnonymous]
    [IgnoreAntiforgeryToken]
    [HttpPost("/account/kept-text")]
    public async Task<IActionResult> Index()
    {
        if (HttpContext.Features.Get<IFormFeature>()?.Form is { } read) // by the editor, before the database failed
            return Show(TextareaContent.Of(read["markdown"].ToString()), [.. from name in PreservedFormPage.Fields where read.ContainsKey(name) select (name, read[name].ToString())]);

        if (await RefusalAsync() is { } status)
            return StatusCode(status);

        try
        {
            var form = await SentForm.ReadAsync(Request, PreservedFormPage.Fields, HttpContext.RequestAborted);
            Response.RegisterForDispose(form);

            return Show(form.Markdown, form.Others);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return StatusCode(unreadable is BadHttpRequestException { StatusCode: var code } ? code : StatusCodes.Status400BadRequest);
        }
    }

    private ViewResult Show(TextareaContent text, IReadOnlyList<(string Name, string Value)> others)
    {
        var reason = Reason();
        Response.StatusCode = reason switch
        {
            PreservedFormReason.NotStored => StatusCodes.Status503ServiceUnavailable,
            PreservedFormReason.NoSecondStep => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status401Unauthorized,
        };

        return View(new PreservedFormPage(PreserveFormOnSignOut.AddressToSendAgain(Request.Path), text, others, reason));
    }

    /// <summary>Whoever is signed in is led here for want of a second step alone.</summary>
    private PreservedFormReason Reason()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
            return PreservedFormReason.NotStored;

        return User.Identity?.IsAuthenticated == true ? PreservedFormReason.NoSecondStep : PreservedFormReason.SignedOut;
    }

    private async Task<int?> RefusalAsync() => Request.ContentLength switch
    {
        null => StatusCodes.Status411LengthRequired, // browsers always say it
        > LongFormLimits.MaxBytes => StatusCodes.Status413PayloadTooLarge,
        > RequestLimits.MaxBodyBytes when !await HasPlaceAsync() => StatusCodes.Status429TooManyRequests,
        _ => null,
    };

    /// <summary>Waits, with a time limit, for a slot among the long forms and holds it until the response is written.</summary>
    private async Task<bool> HasPlaceAsync()
    {
        var place = await limits.AcquireAsync(HttpContext);
        Response.RegisterForDispose(place);

        if (!place.IsAcquired)
        {
            Response.Headers.RetryAfter = ExceptionResponses.RetryAfterSeconds;
            return false;
        }

        DemandRate();
        var end = new CancellationTokenSource(LongFormLimits.MaxTime);
        end.Token.Register(HttpContext.Abort);
        Response.RegisterForDispose(end);

        return true;
    }

    /// <summary>HTTP/2 has one rate for a whole connection, so there only the time is limited.</summary>
    private void DemandRate()
    {
        if (HttpProtocol.IsHttp11(Request.Protocol) && HttpContext.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = LongFormLimits.Slowest;
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class NoAddressAttribute : Attribute, ISuppressMatchingMetadata
    {
        public bool SuppressMatching => true;
    }
}
