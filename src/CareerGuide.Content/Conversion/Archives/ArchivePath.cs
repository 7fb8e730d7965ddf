using System.Text.RegularExpressions;
using CareerGuide.Content.Pictures;

namespace CareerGuide.Content.Conversion.Archives;

/// <summary>The names of files in an archive.</summary>
public static partial class ArchivePath
{
    private const string FolderOfMacOS = "__MACOSX";

    /// <summary>With <c>/</c> between folders: Windows writes <c>\</c>.</summary>
    /// <exception cref="ConversionException">The name leads out of the archive.</exception>
    public static string Of(string name)
    {
        var path = name.Replace('\\', '/');

        return path.StartsWith('/') || path.Contains('\0', StringComparison.Ordinal) || Drive().IsMatch(path) || path.Split('/').Contains("..")
            ? throw new ConversionException(ConversionProblem.UnsafePath)
            : path;
    }

    /// <summary>What a system or a program keeps for itself: <c>.obsidian/</c>, <c>.git/</c>, <c>.trash/</c>, <c>__MACOSX/</c>.</summary>
    public static bool IsHidden(string path) =>
        path.Split('/').Any(part => part.StartsWith('.') || part is FolderOfMacOS or "Thumbs.db" or "desktop.ini");

    /// <summary>A path as it is written in a document of a folder; null if it leads out of the archive.</summary>
    public static string? Resolved(string folder, string path) =>
        PicturePath.Joined(folder, path) is var joined && PicturePath.LeadsOut(joined) ? null : joined;

    /// <summary>The name of a file without its folder, its extension and the identifier that Notion puts behind it.</summary>
    public static string Title(string path) => Identifier().Replace(Path.GetFileNameWithoutExtension(path), "") is { Length: > 0 } title ? title : "lecture";

    /// <summary>Whether the name ends with an identifier as Notion writes it.</summary>
    public static bool HasIdentifier(string path) => Identifier().IsMatch(Path.GetFileNameWithoutExtension(path));

    [GeneratedRegex("^[A-Za-z]:", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Drive();

    [GeneratedRegex(@"[ _-]?([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=(_all)?$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();
}
