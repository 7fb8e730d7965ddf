using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>A file as read from disk.</summary>
/// <param name="Path">Relative to the content folder with forward slashes, otherwise as given.</param>
/// <param name="Fault">Why it could not be read; null when it could.</param>
public sealed record ContentFile(string Path, DocumentKind Kind, ReadOnlyMemory<byte> Bytes, Message? Fault = null)
{
    /// <summary>The pictures beside it.</summary>
    public PictureSource Beside { get; init; } = PictureSource.None;

    public bool IsLecture => Kind == DocumentKind.Lecture;

    /// <summary>Whether it is a link to a text or a folder, and so may lead to pictures that are nowhere else in the content folder.</summary>
    internal bool IsLink { get; init; }

    /// <summary>
    /// A buffer for a file's bytes. For an oversized file it is one byte longer than the limit, so that decoding reports the size.
    /// </summary>
    public static byte[] BufferFor(long length) => new byte[Math.Min(length, TextDecoder.MaxBytes + 1)];

    /// <summary>The file's text, or the diagnostic that explains why there is none.</summary>
    public TextDecoder Decode() => Fault is null
        ? TextDecoder.Decode(Bytes.Span)
        : new TextDecoder(null, [new Diagnostic(DiagnosticCodes.Unreadable.Code, DiagnosticCodes.Unreadable.Severity, 1, 1, Fault)]);
}

/// <summary>The files found: site documents first, then the lectures by path.</summary>
/// <param name="IsWhole">Whether this is the complete content, so that a lecture without a file counts as deleted.</param>
/// <param name="IsContentFolder">Whether the files are in the content folder, so that the next start reads them again.</param>
public sealed record ContentFiles(IReadOnlyList<ContentFile> Files, bool IsWhole, bool IsContentFolder = true)
{
    public static ContentFiles None { get; } = new([], IsWhole: true);

    /// <summary>
    /// The other files of the folder, which may be pictures of a text, and the links to folders. They are read when the hash is made.
    /// </summary>
    internal IEnumerable<ContentFile> Others { get; init; } = [];

    /// <summary>A hash of every file's path and content. The same for the same files, wherever the folder is.</summary>
    /// <returns>Null where links lead to texts or folders, because not all pictures that texts show are known then.</returns>
    public string? Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var file in Files.Concat(Others))
        {
            if (file.IsLink)
                return null;

            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Kind}\0{file.Fault}\0{file.Bytes.Length}\0"));
            hash.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

/// <summary>The folder with the instructors' texts: <c>glossary.md</c>, <c>wordings.yaml</c> and <c>lectures/**/*.md</c>.</summary>
public static class ContentFolder
{
    public const string LecturesFolder = "lectures";

    /// <summary>Reads the whole folder. A missing folder has no files. Links that lead out of the folder are not followed.</summary>
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

        return new ContentFiles(files, IsWhole: true) { Others = FolderPictures.Below(root) };
    }

    /// <summary>Reads the given files and the Markdown files of the given folders. Documents that are not among them are left alone.</summary>
    /// <param name="contentFolder">The files count as the content folder's only if all of them are below it.</param>
    public static ContentFiles ReadOnly(IReadOnlyCollection<string> paths, string? contentFolder = null) => new(
        [.. paths.SelectMany(ReadPath).OrderBy(file => file.IsLecture)],
        IsWhole: false,
        IsContentFolder: contentFolder is not null && paths.All(path => IsBelow(path, contentFolder)));

    /// <summary>The site documents in the same folders as these files.</summary>
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
            return [new ContentFile(shown(folder), DocumentKind.Lecture, default, Unreadable(e))];
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

    /// <param name="root">The folder that links must stay in; null when a person named the file.</param>
    private static ContentFile Read(string path, string? root, string shown, DocumentKind kind)
    {
        try
        {
            var file = new FileInfo(RealPath(new FileInfo(path)));

            if (root is not null && !file.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return Faulty(DiagnosticCodes.Unreadable.As("Link").With());

            return new ContentFile(shown, kind, ReadBytes(file, TextDecoder.MaxBytes))
            {
                Beside = PicturesOf(file, root),
                IsLink = new FileInfo(path).LinkTarget is not null,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Faulty(Unreadable(e));
        }

        ContentFile Faulty(Message fault) => new(shown, kind, default, fault);
    }

    private static Message Unreadable(Exception e) => DiagnosticCodes.Unreadable.With(("reason", e.Message));

    /// <summary>Those of a file that a person named may be in the folder above it, too.</summary>
    private static FolderPictures PicturesOf(FileInfo file, string? root) =>
        new(root ?? file.Directory!.Parent?.FullName ?? file.DirectoryName!, file.DirectoryName!);

    /// <summary>
    /// The file's bytes; of a file that is too large, one more than the limit. An empty file is not opened: it could be a pipe, and reading
    /// it would block.
    /// </summary>
    internal static byte[] ReadBytes(FileInfo file, int max)
    {
        if (file.Length == 0)
            return [];

        using var stream = file.OpenRead();
        var bytes = new byte[Math.Min(stream.Length, max + 1)];
        stream.ReadExactly(bytes);

        return bytes;
    }

    /// <summary>The path without links, be they of the entry or of a folder on the way.</summary>
    internal static string RealPath(FileSystemInfo entry)
    {
        var path = Path.TrimEndingDirectorySeparator((entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry).FullName);

        return Path.GetDirectoryName(path) is { } folder ? Path.Combine(RealPath(new DirectoryInfo(folder)), Path.GetFileName(path)) : path;
    }
}
