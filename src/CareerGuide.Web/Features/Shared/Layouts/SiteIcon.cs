using Microsoft.Extensions.FileProviders;

namespace CareerGuide.Web.Features.Shared.Layouts;

/// <summary>The sign of the site for the browser's tab, within the page itself: a file would be one request more.</summary>
public sealed class SiteIcon(IWebHostEnvironment environment)
{
    public string Address { get; } = "data:image/svg+xml," + Escaped(Read(environment.WebRootFileProvider.GetFileInfo("favicon.svg")));

    private static string Read(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());

        return reader.ReadToEnd();
    }

    /// <summary>What a data address must not hold; escaping all that it need not hold would make it twice as long.</summary>
    private static string Escaped(string svg) => svg
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace('"', '\'');
}
