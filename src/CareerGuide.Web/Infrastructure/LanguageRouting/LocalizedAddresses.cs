using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Web.Infrastructure.LanguageRouting;

/// <summary>
/// Which addresses there are in each language: the pages for readers. What programs read has one form, and private pages follow the
/// account of who asks.
/// </summary>
public static class LocalizedAddresses
{
    private const string Icon = "/favicon.svg";

    private static readonly string[] ForPrograms = ["/api", "/openapi", "/health", "/.well-known", "/csp-reports"];

    /// <summary>Files that people open.</summary>
    private static readonly string[] ForReaders = [".svg", ".csv"];

    /// <param name="path">Without a prefix.</param>
    public static bool Contains(PathString path) =>
        (!Path.HasExtension(path.Value) || (ForReaders.Contains(Path.GetExtension(path.Value)) && path.Value != Icon)) && !IsForPrograms(path) && !PrivateAddresses.Include(path);

    public static bool IsForPrograms(PathString path) => ForPrograms.Any(folder => path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase));
}
