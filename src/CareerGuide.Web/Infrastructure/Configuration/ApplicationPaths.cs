namespace CareerGuide.Web.Infrastructure.Configuration;

/// <summary>Where the application and its content are on this machine.</summary>
public static class ApplicationPaths
{
    /// <summary>
    /// The folder that holds <c>wwwroot</c>: the published application's own, else the project that it was built from.
    /// Never where the caller happens to stand.
    /// </summary>
    public static string Application => NearestWith("wwwroot", AppContext.BaseDirectory) ?? AppContext.BaseDirectory;

    /// <summary>The nearest folder <c>content</c> at or above the application; beside it where there is none.</summary>
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
