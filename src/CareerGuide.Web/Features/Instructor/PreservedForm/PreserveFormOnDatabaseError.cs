using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Errors;
using CareerGuide.Web.Infrastructure.Logging;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Diagnostics;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <summary>
/// If the database fails while a form with a text is posted, the response contains the text. Other requests get the error page.
/// </summary>
public sealed partial class PreserveFormOnDatabaseError(EndpointDataSource endpoints, ReturningBrowser browser, ILogger<PreserveFormOnDatabaseError> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (DatabaseError.Of(exception) is not { } fault)
            return false;

        LogTrouble(httpContext.Request.Method, RouteTemplate.Of(httpContext), fault.Message);
        httpContext.Response.Headers.RetryAfter = ExceptionResponses.RetryAfterSeconds;

        if (!KeepsText(httpContext))
            return false;

        await PreserveFormOnSignOut.ShowAsync(endpoints, httpContext);

        return true;
    }

    private bool KeepsText(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.Request.HasFormContentType
        && context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<PreservesFormAttribute>() is not null
        && browser.Sends(context);

    [LoggerMessage(LogEvents.DatabaseInTrouble, LogLevel.Error, "{Method} {Route} was answered with 503: {Reason}")]
    private partial void LogTrouble(string method, string route, string reason);
}
