namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>The folders of the application and its content.</summary>
public static class ApplicationPaths
{
    /// <summary>
    /// The folder that contains <c>wwwroot</c>: that of the published application, or the project that it was built from. Never the current
    /// directory.
    /// </summary>
    public static string Application => NearestWith("wwwroot", AppContext.BaseDirectory) ?? AppContext.BaseDirectory;

    /// <summary>The nearest folder <c>content</c> at or above the application, or a folder beside the application if there is none.</summary>
    public static string ContentOf(string application) =>
        Path.Combine(NearestWith("content", application) ?? application, "content");

    private static string? NearestWith(string folder, string start)
    {
        for (var here = new DirectoryInfo(start); here is not null; here = here.Parent)
        {
            if (Directory.Exists(Path.Combine(here.FullName, folder)))
                return here.FullName;
        }

        return null;
    }
}
