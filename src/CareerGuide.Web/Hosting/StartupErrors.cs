using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;

namespace CareerGuide.Web.Hosting;

/// <summary>Why the process ends, where that is no fault of the program: its surroundings are not as they must be.</summary>
public static class StartupErrors
{
    /// <returns>A line with what to do; null for what only a developer can mend, who wants to see where it happened.</returns>
    public static string? Describe(Exception exception) => exception switch
    {
        InvalidConfigurationException or IOException or UnauthorizedAccessException => exception.Message.ReplaceLineEndings(" "),
        _ => DatabaseError.Of(exception)?.Message,
    };
}
