using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Database.Mapping;

internal static class FormerAddressMapping
{
    public static void Map(ModelBuilder model) => model.Entity<FormerAddress>(former =>
    {
        former.HasKey(f => new { f.Kind, f.Slug });
        former.Property(f => f.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
        former.Property(f => f.LeadsTo).HasMaxLength(DocumentMapping.SlugMaxLength);
    });
}
