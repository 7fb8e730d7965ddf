using CareerGuide.Data.Database;

namespace CareerGuide.Web.Infrastructure.Errors;

/// <summary>
/// Chooses the status code for an unhandled exception: 503 for a database error, which is temporary and no bug of the site; otherwise 500.
/// </summary>
public static class ExceptionResponses
{
    /// <summary>In seconds; what is told to whoever comes while the database is in trouble.</summary>
    public const string RetryAfterSeconds = "30";

    public static IApplicationBuilder UseFaultAnswers(this IApplicationBuilder site) => site.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandlingPath = "/errors/500",
        StatusCodeSelector = CodeOf,
        SuppressDiagnosticsCallback = fault => DatabaseError.Of(fault.Exception) is not null, // it is told in a line instead
    });

    public static int CodeOf(Exception exception) => exception switch
    {
        _ when DatabaseError.Of(exception) is not null => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException malformed => malformed.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
