namespace CareerGuide.Tests;

/// <summary>Files of the repository that tests read, and the large collections of hostile input that may be kept beside it.</summary>
internal static class Repository
{
    private static readonly string Root = Above("CareerGuide.sln")
        ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");

    /// <summary>The folder of the large collections: <c>shared/corpora</c> somewhere above, or what CAREERGUIDE_CORPORA names; null where they are not.</summary>
    public static string? Corpora { get; } = Environment.GetEnvironmentVariable("CAREERGUIDE_CORPORA")
        ?? (Above(Path.Combine("shared", "corpora")) is { } above ? Path.Combine(above, "shared", "corpora") : null);

    public static string PathTo(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    public static string Text(string relative) => File.ReadAllText(PathTo(relative));

    /// <summary>A file or folder of the large collections; null where it is not there.</summary>
    public static string? Corpus(params string[] parts) =>
        Corpora is not null && Path.GetFullPath(Path.Combine([Corpora, .. parts])) is var path && Path.Exists(path) ? path : null;

    /// <summary>The lock files of all projects.</summary>
    public static IEnumerable<string> LockFiles() =>
        from folder in (string[])["src", "tests", "bench"]
        from project in Directory.EnumerateDirectories(PathTo(folder))
        let file = Path.Combine(project, "packages.lock.json")
        where File.Exists(file)
        select file;

    private static string? Above(string entry)
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
        {
            if (Path.Exists(Path.Combine(here.FullName, entry)))
                return here.FullName;
        }

        return null;
    }
}
