using CareerGuide.Content.Model;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>
/// Addresses relative to the folder of the lectures, made absolute: what a lecture says is shown on other pages too.
/// The file of another lecture means that lecture's page, and an address without a scheme (<c>//example.org</c>) is one of https.
/// </summary>
internal static class RelativeLinks
{
    private const string Folder = "/lectures/";
    private const string MarkdownFile = ".md";

    public static string Absolute(string url)
    {
        // Browsers take a backslash for a slash.
        if (url is ['/' or '\\', '/' or '\\', ..])
            return $"https://{url.TrimStart('/', '\\')}";

        if (url.Length == 0 || url[0] is '/' or '#' or '?' or '\\' || HasScheme(url))
            return url;

        var end = url.IndexOfAny(['?', '#']) is var mark and >= 0 ? mark : url.Length;
        var (path, rest) = (url[..end], url[end..]);

        return path.EndsWith(MarkdownFile, StringComparison.OrdinalIgnoreCase)
            ? $"{Folder}{LectureSlug.SlugOf(settings: null, Uri.UnescapeDataString(path))}{rest}"
            : $"{WithoutDots(path)}{rest}";
    }

    private static bool HasScheme(string url) => url.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && url.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;

    private static string WithoutDots(string path)
    {
        var folder = Folder;

        while (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
        {
            if (path[1] == '.')
                folder = "/";

            path = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        }

        // More slashes would begin the name of another host.
        return folder + path.TrimStart('/', '\\');
    }
}
