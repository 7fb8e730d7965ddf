using System.IO.Enumeration;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>A file as found.</summary>
/// <param name="Path">Relative to the content folder with forward slashes, else as it was asked for.</param>
/// <param name="Fault">Why it could not be read, as the rest of a sentence that begins with the path; null where it was.</param>
public sealed record ContentFile(string Path, DocumentKind Kind, ReadOnlyMemory<byte> Bytes, string? Fault = null)
{
    public bool IsLecture => Kind == DocumentKind.Lecture;

    /// <summary>Room for a file's bytes; of one that is too large just one more than is allowed, so that its decoding says so.</summary>
    public static byte[] BufferFor(long length) => new byte[Math.Min(length, TextDecoder.MaxBytes + 1)];

    /// <summary>The file's text, or why there is none.</summary>
    public TextDecoder Decode() => Fault is null
        ? TextDecoder.Decode(Bytes.Span)
        : new TextDecoder(null, [new Diagnostic(DiagnosticCodes.Unreadable.Code, DiagnosticCodes.Unreadable.Severity, 1, 1, $"The file {Fault}")]);
}

/// <summary>What was found, the lectures by path behind the documents that a site has one of.</summary>
/// <param name="IsWhole">Whether this is all there is, so that a lecture without a file is one whose file was deleted.</param>
/// <param name="IsContentFolder">Whether they are the content folder's own, so that the next start meets them again.</param>
public sealed record ContentFiles(IReadOnlyList<ContentFile> Files, bool IsWhole, bool IsContentFolder = true)
{
    public static ContentFiles None { get; } = new([], IsWhole: true);
}

/// <summary>The folder that instructors keep their texts in: <c>glossary.md</c>, <c>wordings.yaml</c> and <c>lectures/**/*.md</c>.</summary>
public static class ContentFolder
{
    public const string LecturesFolder = "lectures";

    /// <summary>Reads the whole folder. One that is not there has no files; links that lead out of it are not followed.</summary>
    public static ContentFiles Read(string folder)
    {
        if (!Directory.Exists(folder))
            return ContentFiles.None;

        var root = RealPath(new DirectoryInfo(folder));
        var lectures = Path.Combine(root, LecturesFolder);
        var files = new List<ContentFile>();

        foreach (var document in SiteDocument.All.Where(document => File.Exists(Path.Combine(root, document.File))))
            files.Add(Read(Path.Combine(root, document.File), root, document.File, document.Kind));

        if (Directory.Exists(lectures))
            files.AddRange(ReadBelow(lectures, root, path => Path.GetRelativePath(root, path).Replace('\\', '/')));

        return new ContentFiles(files, IsWhole: true);
    }

    /// <summary>Reads some files and the Markdown of some folders; nothing follows from what is not among them.</summary>
    /// <param name="contentFolder">Files that are not all below it are not kept there.</param>
    public static ContentFiles ReadOnly(IReadOnlyCollection<string> paths, string? contentFolder = null) => new(
        [.. paths.SelectMany(ReadPath).OrderBy(file => file.IsLecture)],
        IsWhole: false,
        IsContentFolder: contentFolder is not null && paths.All(path => IsBelow(path, contentFolder)));

    /// <summary>The documents that a site has one of where they lie beside these files.</summary>
    public static IReadOnlyList<ContentFile> Beside(IEnumerable<string> paths) =>
    [
        .. from folder in paths.Where(File.Exists).Select(path => Path.GetDirectoryName(Path.GetFullPath(path))!).Distinct()
           from document in SiteDocument.All
           let path = Path.Combine(folder, document.File)
           where File.Exists(path)
           select Read(path, root: null, path, document.Kind),
    ];

    private static bool IsBelow(string path, string folder) =>
        (Path.GetFullPath(path) + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<ContentFile> ReadPath(string path) => Directory.Exists(path)
        ? ReadBelow(path, RealPath(new DirectoryInfo(path)), file => file)
        : [Read(path, root: null, path, KindOf(path))];

    private static List<ContentFile> ReadBelow(string folder, string root, Func<string, string> shown)
    {
        try
        {
            return [.. MarkdownBelow(folder)
                .Order(StringComparer.Ordinal)
                .Select(path => Read(path, root, shown(path), IsIn(path, root) ? KindOf(path) : DocumentKind.Lecture))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new ContentFile(shown(folder), DocumentKind.Lecture, default, $"cannot be read: {e.Message}")];
        }
    }

    private static DocumentKind KindOf(string path) => SiteDocument.KindOfFile(Path.GetFileName(path));

    private static bool IsIn(string path, string folder) => Path.GetDirectoryName(Path.GetFullPath(path)) == folder;

    private static FileSystemEnumerable<string> MarkdownBelow(string folder) =>
        new(folder, (ref entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref entry) =>
                !entry.IsDirectory && IsContent(entry.FileName),
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static bool IsContent(ReadOnlySpan<char> name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.SequenceEqual(SiteDocument.Wordings.File);

    /// <param name="root">The folder that a link may not lead out of; null where a person named the file.</param>
    private static ContentFile Read(string path, string? root, string shown, DocumentKind kind)
    {
        try
        {
            var file = new FileInfo(RealPath(new FileInfo(path)));

            if (root is not null && !file.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return Faulty("is a link that leads out of the content folder.");

            return new ContentFile(shown, kind, ReadBytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Faulty($"cannot be read: {e.Message}");
        }

        ContentFile Faulty(string fault) => new(shown, kind, default, fault);
    }

    /// <summary>What has no length is not even opened: it may be a pipe, which would be waited for.</summary>
    private static byte[] ReadBytes(FileInfo file)
    {
        if (file.Length == 0)
            return [];

        using var stream = file.OpenRead();
        var bytes = ContentFile.BufferFor(stream.Length);
        stream.ReadExactly(bytes);

        return bytes;
    }

    private static string RealPath(FileSystemInfo entry) =>
        Path.TrimEndingDirectorySeparator((entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry).FullName);
}
