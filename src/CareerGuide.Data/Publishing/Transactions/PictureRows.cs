using CareerGuide.Content.Model;
using CareerGuide.Content.Pictures;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Transactions;

/// <summary>The pictures of all lectures within a transaction, without their bytes.</summary>
internal sealed class PictureRows
{
    private readonly CareerGuideDb db;
    private readonly Dictionary<(string Slug, string Path), LecturePicture> rows;
    private readonly Dictionary<string, ShownPicture> shown;
    private bool hasPurged;

    private PictureRows(CareerGuideDb db, Dictionary<(string Slug, string Path), LecturePicture> rows, Dictionary<string, ShownPicture> shown)
    {
        this.db = db;
        this.rows = rows;
        this.shown = shown;
    }

    /// <summary>Whether some path of some lecture shows another picture than before.</summary>
    public bool HaveChanged { get; private set; }

    public static async Task<PictureRows> LoadAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var own = await db.LecturePictures.AsTracking().ToDictionaryAsync(p => (p.Slug, p.Path), cancellation);
        var stored = await db.Pictures.Select(p => new { p.Hash, p.Extension, p.Width, p.Height }).ToDictionaryAsync(
            p => p.Hash, p => new ShownPicture(ShownPicture.AddressOf(p.Hash, p.Extension), p.Width, p.Height), cancellation);

        return new PictureRows(db, own, stored);
    }

    public LecturePictures Of(string slug) =>
        new(RowsOf(slug).ToDictionary(row => row.Path, row => shown[row.Hash]));

    public IReadOnlyList<LecturePicture> RowsOf(string slug) => [.. rows.Values.Where(row => row.Slug == slug).OrderBy(row => row.Path, StringComparer.Ordinal)];

    public LecturePicture? Find(string slug, string path) => rows.GetValueOrDefault((slug, path));

    /// <summary>The lecture that has another picture at this path; null where there is none. In a folder they would be one file.</summary>
    public string? OtherAt(string slug, string path, string hash) =>
        rows.Values.FirstOrDefault(row => row.Slug != slug && row.Path == path && row.Hash != hash)?.Slug;

    public bool IsStored(string hash) => shown.ContainsKey(hash);

    /// <summary>Makes the path of the lecture show the picture.</summary>
    public LecturePicture Put(string slug, string path, Picture picture)
    {
        Store(picture);

        if (rows.TryGetValue((slug, path), out var row))
        {
            HaveChanged |= row.Hash != picture.Hash;
            row.Hash = picture.Hash;

            return row;
        }

        HaveChanged = true;
        row = new LecturePicture { Slug = slug, Path = path, Hash = picture.Hash };
        db.LecturePictures.Add(row);

        return rows[(slug, path)] = row;
    }

    public void Rename(string slug, string newSlug)
    {
        foreach (var row in RowsOf(slug))
        {
            rows.Remove((slug, row.Path));
            db.LecturePictures.Remove(row);

            if (rows.TryGetValue((newSlug, row.Path), out var present)) // of a draft that nobody published
            {
                present.Hash = row.Hash;
                present.FileHash = row.FileHash;
                continue;
            }

            var moved = new LecturePicture { Slug = newSlug, Path = row.Path, Hash = row.Hash, FileHash = row.FileHash };
            db.LecturePictures.Add(moved);
            rows.Add((newSlug, row.Path), moved);
        }
    }

    public void Purge(string slug)
    {
        foreach (var row in RowsOf(slug))
        {
            rows.Remove((slug, row.Path));
            db.LecturePictures.Remove(row);
        }

        hasPurged = true;
    }

    /// <summary>After the rows are saved: what no lecture shows any more goes with a purge, and only then.</summary>
    public async Task RemoveUnusedAsync(CancellationToken cancellation)
    {
        if (hasPurged)
            await db.Pictures.Where(p => !db.LecturePictures.Any(own => own.Hash == p.Hash)).ExecuteDeleteAsync(cancellation);
    }

    private void Store(Picture picture)
    {
        if (!shown.TryAdd(picture.Hash, new ShownPicture(ShownPicture.AddressOf(picture.Hash, picture.Extension), picture.Width, picture.Height)))
            return;

        db.Pictures.Add(new StoredPicture
        {
            Hash = picture.Hash,
            Extension = picture.Extension,
            Width = picture.Width,
            Height = picture.Height,
            Bytes = picture.Bytes,
        });
    }
}
