using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Parsing;

/// <summary>Which pictures the lectures of the site have, without their bytes.</summary>
public static class StoredPictures
{
    public static async Task<LecturePictures> PicturesOfAsync(this CareerGuideDb db, string slug, CancellationToken cancellation) =>
        (await db.PicturesAsync(slug, cancellation)).GetValueOrDefault(slug, LecturePictures.None);

    /// <summary>By the slug of the lecture; a lecture without pictures is not among them.</summary>
    /// <param name="slug">Of one lecture; null for all.</param>
    public static async Task<IReadOnlyDictionary<string, LecturePictures>> PicturesAsync(this CareerGuideDb db, string? slug, CancellationToken cancellation)
    {
        var pictures = await (
            from own in db.LecturePictures
            join picture in db.Pictures on own.Hash equals picture.Hash
            where slug == null || own.Slug == slug
            select new { own.Slug, own.Path, picture.Hash, picture.Extension, picture.Width, picture.Height }).ToListAsync(cancellation);

        return pictures.GroupBy(picture => picture.Slug).ToDictionary(
            own => own.Key,
            own => new LecturePictures(own.ToDictionary(p => p.Path, p => new ShownPicture(ShownPicture.AddressOf(p.Hash, p.Extension), p.Width, p.Height))));
    }
}
