using CareerGuide.Content.Model;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>Skills and the lines of lectures that name them.</summary>
internal static class SkillMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Skill>(skill =>
        {
            skill.Property(s => s.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            skill.HasIndex(s => s.Slug, Skill.UniqueSlug).IsUnique();
            skill.Property(s => s.Learn).HasConversion<JsonListConverter<LearningLink>, JsonListComparer<LearningLink>>().HasDefaultValueSql("'[]'");
            skill.HasMany(s => s.Aliases).WithOne().HasForeignKey(a => a.SkillId);
            skill.HasMany(s => s.PartOf).WithMany(s => s.Members).UsingEntity(
                "SkillMemberships",
                whole => whole.HasOne(typeof(Skill)).WithMany().HasForeignKey("WholeId"),
                member => member.HasOne(typeof(Skill)).WithMany().HasForeignKey("MemberId"));
        });

        model.Entity<SkillAlias>(alias =>
        {
            alias.Property(a => a.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            alias.HasIndex(a => a.Slug);
        });

        model.Entity<RoleSkill>().HasMany(s => s.Names).WithOne().HasForeignKey(n => n.RoleSkillId);

        model.Entity<RoleSkillName>()
            .HasOne(n => n.Skill).WithMany().HasForeignKey(n => n.SkillId).OnDelete(DeleteBehavior.Restrict);
    }
}
