namespace CareerGuide.Content.Tests.Support;

/// <summary>
/// Where the tests' material is: small samples beside the tests, always there; and the large corpora that
/// the samples were taken from, in a folder <c>shared</c> somewhere above, or named by CAREERGUIDE_CORPORA.
/// </summary>
public static class Corpora
{
    private static readonly string? root = Environment.GetEnvironmentVariable("CAREERGUIDE_CORPORA") ?? FindAbove();

    /// <summary>The path of a file in the corpora; null where they, or the file, are absent.</summary>
    public static string? Path(params string[] parts) => Existing(root, parts);

    /// <summary>The path of a sample, which is part of the tests.</summary>
    public static string Sample(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", name);

    private static string? Existing(string? folder, string[] parts)
    {
        if (folder is null)
            return null;

        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([folder, .. parts]));

        return System.IO.Path.Exists(path) ? path : null;
    }

    private static string? FindAbove()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpora = System.IO.Path.Combine(folder.FullName, "shared", "corpora");

            if (Directory.Exists(corpora))
                return corpora;
        }

        return null;
    }
}
