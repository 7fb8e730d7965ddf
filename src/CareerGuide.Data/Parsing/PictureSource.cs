using System.IO.Enumeration;
using CareerGuide.Content.Model;
using CareerGuide.Content.Pictures;
using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>The pictures beside a lecture, by paths from its folder. Nobody has checked their bytes.</summary>
public abstract class PictureSource
{
    public static PictureSource None { get; } = new GivenPictures(new Dictionary<string, byte[]>());

    /// <summary>Null where there is none, or it would be no picture by its path. Of a file that is too large, more than can be decoded.</summary>
    public byte[]? Find(string path) => PicturePath.IsAllowed(path) ? Bytes(path) : null;

    protected abstract byte[]? Bytes(string path);

    /// <summary>Those of these pictures that a page can show.</summary>
    public LecturePictures Shown(IEnumerable<PictureReference> pictures)
    {
        var shown = new Dictionary<string, ShownPicture>();

        foreach (var path in pictures.Select(picture => picture.Path).Distinct())
        {
            if (Find(path) is { } bytes && PictureDecoder.Decode(bytes).Picture is { } picture)
                shown.Add(path, new ShownPicture(ShownPicture.AddressOf(picture.Hash, picture.Extension), picture.Width, picture.Height));
        }

        return new LecturePictures(shown);
    }
}

/// <summary>Pictures that came along with a lecture.</summary>
public sealed class GivenPictures(IReadOnlyDictionary<string, byte[]> pictures) : PictureSource
{
    protected override byte[]? Bytes(string path) => pictures.GetValueOrDefault(path);
}

/// <summary>Pictures of an archive, as seen from a folder in it.</summary>
/// <param name="files">By their paths in the archive.</param>
internal sealed class ArchivedPictures(IReadOnlyDictionary<string, byte[]> files, string folder) : PictureSource
{
    protected override byte[]? Bytes(string path) => files.GetValueOrDefault(PicturePath.Joined(folder, path));
}

/// <summary>Pictures in a folder on disk. Paths and links that lead out of the root are not followed.</summary>
internal sealed class FolderPictures(string root, string folder) : PictureSource
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Every file that a text of the folder could show, as far as it can be read, and the links to folders.</summary>
    public static IEnumerable<ContentFile> Below(string root)
    {
        var pictures = new FolderPictures(root, root);

        return from entry in EntriesBelow(root).OrderBy(entry => entry.Path, StringComparer.Ordinal)
               let path = Path.GetRelativePath(root, entry.Path).Replace('\\', '/')
               let bytes = entry.IsFolder ? [] : pictures.Find(path)
               where bytes is not null
               select new ContentFile(path, DocumentKind.Lecture, bytes) { IsLink = entry.IsFolder };
    }

    protected override byte[]? Bytes(string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));

        try
        {
            if (!IsWithin(full) || !File.Exists(full))
                return null;

            var file = new FileInfo(ContentFolder.RealPath(new FileInfo(full)));

            return IsWithin(file.FullName) ? ContentFolder.ReadBytes(file, PictureDecoder.MaxBytes) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileSystemEnumerable<(string Path, bool IsFolder)> EntriesBelow(string root) =>
        new(root, (ref entry) => (entry.ToSpecifiedFullPath(), entry.IsDirectory), All)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || (IsLink(entry) && !IsHidden(entry)),
            ShouldRecursePredicate = (ref entry) => !IsLink(entry) && !IsHidden(entry),
        };

    private static bool IsLink(in FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsHidden(in FileSystemEntry entry) => entry.FileName[0] == '.';

    private bool IsWithin(string path) => path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
