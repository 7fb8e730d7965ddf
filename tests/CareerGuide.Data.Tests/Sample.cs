namespace CareerGuide.Data.Tests;

/// <summary>The site's own content.</summary>
internal static class Sample
{
    public static string DataRoles { get; } = File.ReadAllText(Path.Combine(ContentFolderOfTheSite(), "lectures", "data-roles.md"));

    public static string Glossary { get; } = File.ReadAllText(Path.Combine(ContentFolderOfTheSite(), "glossary.md"));

    private static string ContentFolderOfTheSite()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "CareerGuide.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");

        return Path.Combine(folder.FullName, "content");
    }
}
