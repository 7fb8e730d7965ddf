using CareerGuide.Content.Pictures;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing.Transactions;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Files;

/// <summary>Writes the pictures of lectures beside their files. A file that shows the same picture keeps its bytes, metadata and all.</summary>
/// <param name="folder">That no path leaves.</param>
/// <param name="isContentFolder">Whether imports read this folder.</param>
internal sealed class PictureExport(CareerGuideDb db, PictureRows pictures, string folder, bool isContentFolder)
{
    private readonly Dictionary<string, string> hashes = [];

    public List<string> Written { get; } = [];

    public List<string> LeftAlone { get; } = [];

    public int Unchanged { get; private set; }

    /// <param name="file">The path of the lecture's file.</param>
    public async Task WriteAsync(string slug, string file, CancellationToken cancellation)
    {
        foreach (var row in pictures.RowsOf(slug))
        {
            var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, row.Path));

            if (!PicturePath.IsAllowed(row.Path) || !path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || IsOfAnother(path, row.Hash))
                LeftAlone.Add(path);
            else
                await WriteAsync(row, path, cancellation);
        }
    }

    /// <summary>Two lectures may mean different pictures by one path; the first that is written stays.</summary>
    private bool IsOfAnother(string path, string hash) => !hashes.TryAdd(path, hash) && hashes[path] != hash;

    private async Task WriteAsync(LecturePicture row, string path, CancellationToken cancellation)
    {
        var present = File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation) : null;
        var shown = present is null ? null : PictureDecoder.Decode(present).Picture?.Hash;

        if (shown == row.Hash)
        {
            Unchanged++;
            Record(row, present!);
            return;
        }

        if (present is not null && row.FileHash != Picture.HashOf(present) && (shown is null || !pictures.IsStored(shown)))
        {
            LeftAlone.Add(path);
            return;
        }

        var bytes = await db.Pictures.Where(p => p.Hash == row.Hash).Select(p => p.Bytes).SingleAsync(cancellation);
        await FileExport.ReplaceAsync(path, bytes, cancellation);
        Written.Add(path);
        Record(row, bytes);
    }

    private void Record(LecturePicture row, byte[] file)
    {
        if (isContentFolder)
            row.FileHash = Picture.HashOf(file);
    }
}
