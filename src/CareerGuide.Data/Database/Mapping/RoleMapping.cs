using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Interest = CareerGuide.Data.Entities.Interest;
using Role = CareerGuide.Data.Entities.Role;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>Roles and how each lecture describes them. Deleting a lecture deletes its parts, and deleting a part deletes its lines.</summary>
internal static class RoleMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Role>(role =>
        {
            role.Property(r => r.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            role.HasIndex(r => r.Slug, Role.UniqueSlug).IsUnique();
        });

        model.Entity<RolePart>(part =>
        {
            part.HasIndex(p => new { p.DocumentId, p.RoleId }, RolePart.UniqueRole).IsUnique();
            part.HasOne(p => p.Document).WithMany().HasForeignKey(p => p.DocumentId);
            part.HasOne(p => p.Role).WithMany(r => r.Parts).HasForeignKey(p => p.RoleId).OnDelete(DeleteBehavior.Restrict);
            part.HasMany(p => p.Aliases).WithOne().HasForeignKey(a => a.RolePartId);
            part.HasMany(p => p.FacetItems).WithOne().HasForeignKey(l => l.RolePartId);
            part.HasMany(p => p.Interests).WithOne().HasForeignKey(l => l.RolePartId);
            part.HasMany(p => p.Skills).WithOne().HasForeignKey(l => l.RolePartId);
            part.HasMany(p => p.Sections).WithOne().HasForeignKey(s => s.RolePartId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<RoleAlias>(alias =>
        {
            alias.Property(a => a.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            alias.HasIndex(a => a.Slug);
        });

        model.Entity<Interest>().PrimitiveCollection(i => i.Phrases);
    }
}
