using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;

namespace CareerGuide.Web.Hosting;

/// <summary>Explains why the process exits if the cause is the environment and not a bug.</summary>
public static class StartupErrors
{
    /// <returns>One line that says what to do; null for an error that only a developer can fix, who needs the stack trace.</returns>
    public static string? Describe(Exception exception) => exception switch
    {
        InvalidConfigurationException or IOException or UnauthorizedAccessException => exception.Message.ReplaceLineEndings(" "),
        _ => DatabaseError.Of(exception)?.Message,
    };
}
