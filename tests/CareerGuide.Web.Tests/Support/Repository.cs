namespace CareerGuide.Web.Tests.Support;

/// <summary>Files of the repository that tests read.</summary>
public static class Repository
{
    private static readonly string Root = Above(AppContext.BaseDirectory, "CareerGuide.sln")
        ?? throw new InvalidOperationException("The tests run outside of the repository.");

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The lock files of all projects.</summary>
    public static IEnumerable<string> LockFiles() =>
        from folder in (string[])["src", "tests", "bench"]
        from project in Directory.EnumerateDirectories(PathTo(folder))
        let file = Path.Combine(project, "packages.lock.json")
        where File.Exists(file)
        select file;

    /// <summary>The folder of the large collections of hostile input that are kept beside the repository; null where they are not.</summary>
    public static string? Corpora { get; } = Environment.GetEnvironmentVariable("CAREERGUIDE_CORPORA")
        ?? (Above(AppContext.BaseDirectory, Path.Combine("shared", "corpora")) is { } above ? Path.Combine(above, "shared", "corpora") : null);

    /// <summary>A file of them; null where it is not there.</summary>
    public static string? Corpus(params string[] parts) =>
        Corpora is not null && Path.Combine([Corpora, .. parts]) is var path && File.Exists(path) ? path : null;

    private static string? Above(string start, string entry)
    {
        for (var here = new DirectoryInfo(start); here is not null; here = here.Parent)
        {
            if (Path.Exists(Path.Combine(here.FullName, entry)))
                return here.FullName;
        }

        return null;
    }
}
