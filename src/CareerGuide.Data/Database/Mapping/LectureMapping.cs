using CareerGuide.Content.Text;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Comparison = CareerGuide.Data.Entities.Comparison;
using ComparisonRow = CareerGuide.Data.Entities.ComparisonRow;
using Criterion = CareerGuide.Data.Entities.Criterion;
using Interest = CareerGuide.Data.Entities.Interest;
using Rating = CareerGuide.Data.Entities.Rating;
using Section = CareerGuide.Data.Entities.Section;
using WorkflowStep = CareerGuide.Data.Entities.WorkflowStep;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>A lecture's content outside its roles. Deleting the lecture deletes all of it.</summary>
internal static class LectureMapping
{
    /// <summary>Tables replaced with their lecture, by prepared inserts that assign their ids.</summary>
    public static IReadOnlyList<Type> Rows { get; } =
    [
        typeof(LectureHeading), typeof(Section), typeof(WorkflowStep),
        typeof(Comparison), typeof(Criterion), typeof(ComparisonRow), typeof(Rating),
        typeof(RolePart), typeof(RoleAlias), typeof(FacetItem), typeof(Interest),
        typeof(RoleSkill), typeof(RoleSkillName),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<LecturePage>(page =>
        {
            page.HasKey(p => p.DocumentId);
            page.HasOne<Document>().WithOne().HasForeignKey<LecturePage>(p => p.DocumentId);
        });

        model.Entity<LectureSummary>(summary =>
        {
            summary.HasKey(s => s.DocumentId);
            summary.Property(s => s.SourceKey).HasMaxLength(64);
            summary.HasOne<Document>().WithOne().HasForeignKey<LectureSummary>(s => s.DocumentId);
        });

        model.Entity<LectureHeading>(heading =>
        {
            heading.Property(h => h.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            heading.HasOne<Document>().WithMany().HasForeignKey(h => h.DocumentId);
        });

        model.Entity<Section>(section =>
        {
            section.Property(s => s.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            section.HasOne<Document>().WithMany().HasForeignKey(s => s.DocumentId);
        });

        model.Entity<WorkflowStep>(step =>
        {
            step.HasOne(s => s.Document).WithMany().HasForeignKey(s => s.DocumentId);
            step.HasOne(s => s.Role).WithMany().HasForeignKey(s => s.RoleId).OnDelete(DeleteBehavior.Restrict);
        });

        MapComparisons(model);
    }

    private static void MapComparisons(ModelBuilder model)
    {
        model.Entity<Comparison>(comparison =>
        {
            comparison.Property(c => c.Slug).HasMaxLength((2 * Slug.MaxLength) + 40);
            comparison.HasIndex(c => c.Slug, Comparison.UniqueSlug).IsUnique();
            comparison.HasOne(c => c.Document).WithMany().HasForeignKey(c => c.DocumentId);
            comparison.HasMany(c => c.Criteria).WithOne().HasForeignKey(c => c.ComparisonId);
            comparison.HasMany(c => c.Rows).WithOne().HasForeignKey(r => r.ComparisonId);
        });

        model.Entity<Criterion>().Property(c => c.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);

        model.Entity<ComparisonRow>(row =>
        {
            row.HasOne(r => r.Role).WithMany().HasForeignKey(r => r.RoleId).OnDelete(DeleteBehavior.Restrict);
            row.HasMany(r => r.Ratings).WithOne().HasForeignKey(r => r.ComparisonRowId);
        });
    }
}
