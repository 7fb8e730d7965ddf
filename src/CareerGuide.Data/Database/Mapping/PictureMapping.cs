using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Database.Mapping;

internal static class PictureMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StoredPicture>(picture =>
        {
            picture.ToTable("Pictures");
            picture.HasKey(p => p.Hash);
            picture.Property(p => p.Hash).HasMaxLength(StoredPicture.HashLength);
            picture.Property(p => p.Extension).HasMaxLength(StoredPicture.ExtensionMaxLength);
        });

        model.Entity<LecturePicture>(picture =>
        {
            picture.ToTable("LecturePictures");
            picture.HasKey(p => new { p.Slug, p.Path });
            picture.Property(p => p.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            picture.Property(p => p.Path).HasMaxLength(LecturePicture.PathMaxLength);
            picture.Property(p => p.FileHash).HasMaxLength(StoredPicture.HashLength);
            picture.HasOne<StoredPicture>().WithMany().HasForeignKey(p => p.Hash).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
