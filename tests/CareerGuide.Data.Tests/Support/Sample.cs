namespace CareerGuide.Data.Tests.Support;

/// <summary>The site's own content, and other files of the repository and beside it.</summary>
internal static class Sample
{
    public static string DataRoles { get; } = File.ReadAllText(PathTo("content", "lectures", "data-roles.md"));

    public static string Glossary { get; } = File.ReadAllText(PathTo("content", "glossary.md"));

    public static string PathTo(params string[] parts) => Path.Combine([
        Above("CareerGuide.sln") ?? throw new DirectoryNotFoundException("The tests run outside of the repository."), .. parts]);

    /// <summary>A file of the large collections that may be kept beside the repository; null where they are not.</summary>
    public static string? Corpus(params string[] parts)
    {
        var corpora = Environment.GetEnvironmentVariable("CAREERGUIDE_CORPORA")
            ?? (Above(Path.Combine("shared", "corpora")) is { } above ? Path.Combine(above, "shared", "corpora") : null);

        return corpora is not null && Path.Combine([corpora, .. parts]) is var path && File.Exists(path) ? path : null;
    }

    private static string? Above(string entry)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, entry)))
                return folder.FullName;
        }

        return null;
    }
}
