using System.Globalization;
using CareerGuide.Data.Database;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Search;
using CareerGuide.Web.Infrastructure.Errors;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerGuide.Web.Features.Public.Errors;

/// <summary>Renders the body of an error response, whatever the method of the request: a page, or problem details for programs.</summary>
[IgnoreAntiforgeryToken] // they answer a request that has gone wrong already, whatever its method, and change nothing
public sealed class ErrorsController(CareerGuideDb db, SiteSearch search, PerContentVersion<SiteRoles> roles) : Controller
{
    private const int MaxRoles = 12;

    /// <summary>Has no parameters: to bind them the framework would read the whole form, which may have been rejected for its size.</summary>
    [Route("/errors/{code:int}")]
    public async Task<IActionResult> Index()
    {
        var shown = CodeShown();

        Response.StatusCode = shown;

        if (AskedPath() is { } path && ApiCors.Allows(new PathString(path)))
            return Problem(shown, path);

        return View(shown == StatusCodes.Status404NotFound ? await NotFoundPageAsync(HttpContext.RequestAborted) : new ErrorPage(shown, []));
    }

    /// <summary>What the fault calls for; the code in the address stands only where it was put there in place of another address.</summary>
    private int CodeShown() => HttpContext.Features.Get<IExceptionHandlerFeature>() is { Error: { } error }
        ? ExceptionResponses.CodeOf(error)
        : IsShownForAnother() && CodeInAddress() is >= 400 and <= 599 and var code ? code : StatusCodes.Status404NotFound;

    private async Task<ErrorPage> NotFoundPageAsync(CancellationToken cancellation)
    {
        var words = WordsAskedFor();
        var found = await search.FindAsync(words, Suggestions.Kinds, hitsOfKind: 1, cancellation);
        var meant = Suggestions.Of(found, await db.LecturesAsync(found, cancellation)).List;

        return new ErrorPage(
            StatusCodes.Status404NotFound,
            await RolesAsync(cancellation),
            meant is [var first, ..] && found.LeftOut is not { Count: > 0 } ? first : null,
            words.Text);
    }

    /// <summary>The last segment of a path such as <c>/roles/data-enginer</c>, as words.</summary>
    private SearchText WordsAskedFor()
    {
        var path = AskedPath() ?? "";

        return SearchText.Of(string.Join(' ', Tokenizer.Of(path[(path.LastIndexOf('/') + 1)..]).Select(word => word.Folded)));
    }

    private bool IsShownForAnother() => AskedPath() is not null;

    private int CodeInAddress() => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    private string? AskedPath() =>
        HttpContext.Features.Get<IExceptionHandlerFeature>()?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

    /// <summary>Problem details (RFC 9457). Without a type, the title is the standard phrase of the status code.</summary>
    private static ObjectResult Problem(int code, string path) => new(new ProblemDetails
    {
        Status = code,
        Title = ReasonPhrases.GetReasonPhrase(code),
        Detail = new ErrorPage(code, []).Description,
        Instance = path,
    })
    {
        StatusCode = code,
    };

    private async Task<IReadOnlyList<RoleLink>> RolesAsync(CancellationToken cancellation) =>
        [.. (await roles.ReadAsync(db, cancellation)).InOrder.Take(MaxRoles)];
}
