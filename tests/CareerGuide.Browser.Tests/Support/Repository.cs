namespace CareerGuide.Browser.Tests.Support;

/// <summary>Files of the repository that tests read.</summary>
public static class Repository
{
    private static readonly string Root = Above(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("The tests run outside of the repository.");

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string? Above(string start)
    {
        var here = new DirectoryInfo(start);

        while (here is not null && !File.Exists(Path.Combine(here.FullName, "CareerGuide.sln")))
            here = here.Parent;

        return here?.FullName;
    }
}
