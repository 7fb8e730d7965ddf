using System.Globalization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Pictures;
using CareerGuide.Content.Text;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing.Transactions;

/// <summary>Takes the pictures that a text shows along with it.</summary>
internal static class PictureImport
{
    private const string Folder = "images";

    /// <summary>From files: one that is as it was when it was imported last leaves what the site has meanwhile.</summary>
    /// <param name="isContentFolder">Whether the next import reads the same file again.</param>
    public static void TakeFiles(PictureRows pictures, IncomingText text, bool isContentFolder)
    {
        foreach (var path in PathsOf(text))
        {
            if (text.Beside.Find(path) is not { } bytes)
                continue;

            var fileHash = Picture.HashOf(bytes);

            if (pictures.Find(text.Slug, path)?.FileHash == fileHash || PictureDecoder.Decode(bytes).Picture is not { } picture)
                continue;

            var row = pictures.Put(text.Slug, path, picture);

            if (isContentFolder)
                row.FileHash = fileHash;
        }
    }

    /// <summary>From an upload.</summary>
    public static void TakeUploaded(PictureRows pictures, IncomingText text)
    {
        foreach (var (path, picture) in Decoded(text))
            pictures.Put(text.Slug, path, picture);
    }

    /// <summary>Errors for the pictures whose path is that of another picture of another lecture: in a folder they would be one file.</summary>
    public static IReadOnlyList<Diagnostic> Conflicts(PictureRows pictures, IncomingText text) =>
    [
        .. from own in Decoded(text)
           let other = pictures.OtherAt(text.Slug, own.Path, own.Picture.Hash)
           where other is not null
           select new Diagnostic(DiagnosticCodes.PictureMissing.Code, Severity.Error, text.Pictures.First(p => p.Path == own.Path).Line, 1,
               DiagnosticCodes.PictureMissing.As("Different").With(("other", other), ("path", own.Path))),
    ];

    /// <summary>Under a name that no lecture has for another picture.</summary>
    public static string Add(PictureRows pictures, string slug, string fileName, Picture picture)
    {
        var stem = Slug.From(Path.GetFileNameWithoutExtension(fileName)) is { Length: > 0 } words ? words : "picture";
        var path = $"{Folder}/{stem}.{picture.Extension}";

        for (var number = 2; IsOfAnother(path); number++)
            path = string.Create(CultureInfo.InvariantCulture, $"{Folder}/{stem}-{number}.{picture.Extension}");

        return pictures.Put(slug, path, picture).Path;

        bool IsOfAnother(string candidate) =>
            pictures.OtherAt(slug, candidate, picture.Hash) is not null || (pictures.Find(slug, candidate) is { } own && own.Hash != picture.Hash);
    }

    private static IEnumerable<(string Path, Picture Picture)> Decoded(IncomingText text)
    {
        foreach (var path in PathsOf(text))
        {
            if (text.Beside.Find(path) is { } bytes && PictureDecoder.Decode(bytes).Picture is { } picture)
                yield return (path, picture);
        }
    }

    private static IEnumerable<string> PathsOf(IncomingText text) => text.Text is null ? [] : text.Pictures.Select(picture => picture.Path).Distinct();
}
