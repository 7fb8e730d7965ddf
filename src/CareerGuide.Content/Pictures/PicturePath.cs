namespace CareerGuide.Content.Pictures;

/// <summary>Where a picture stands, as a path from the folder of its lecture: <c>images/tree.png</c>, <c>../common/tree.png</c>.</summary>
public static class PicturePath
{
    private const int MaxLength = 300;

    private static readonly string[]
        Extensions = [".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp"],
        OtherExtensions = [".md", ".yaml", ".json"];

    /// <param name="address">As a lecture writes it.</param>
    /// <returns>Null for an address that is not relative.</returns>
    public static string? Of(string address)
    {
        if (address.Length is 0 or > MaxLength * 3 || address[0] is '/' or '#' or '?' or '\\' || HasScheme(address))
            return null;

        var end = address.IndexOfAny(['?', '#']) is var mark and >= 0 ? mark : address.Length;

        return Joined("", Uri.UnescapeDataString(address[..end])) is { Length: > 0 and <= MaxLength } path && !path.Any(char.IsControl) ? path : null;
    }

    /// <summary>The path without dots, as seen from where the folder's own path begins.</summary>
    /// <param name="folder">Empty for the folder that paths are seen from.</param>
    public static string Joined(string folder, string path)
    {
        var parts = new List<string>();

        foreach (var part in $"{folder}/{path}".Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>By its name.</summary>
    public static bool IsPicture(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a file of this path can be a picture and nothing else wherever it is written: no lecture, nothing that a system or a
    /// program keeps hidden (<c>.git/</c>), no second stream of a file (<c>a:b.png</c>), and no folder that may be one of the files
    /// (<c>glossary.md/a.png</c>).
    /// </summary>
    public static bool IsAllowed(string path) =>
        !path.Contains(':', StringComparison.Ordinal)
        && path.Split('/') is [.. var folders, var name] && IsPicture(name) && !name.StartsWith('.')
        && folders.All(folder => folder == ".." || (!folder.StartsWith('.') && !IsFile(folder)));

    private static bool IsFile(string name) => IsPicture(name) || OtherExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path leaves the folder that it is seen from.</summary>
    public static bool LeadsOut(string path) => path == ".." || path.StartsWith("../", StringComparison.Ordinal);

    /// <summary>The address with signs that would end it in Markdown escaped.</summary>
    public static string Written(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool HasScheme(string address) =>
        address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && address.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;
}
