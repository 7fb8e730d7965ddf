using CareerGuide.Content.Text;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Database.Mapping;

internal static class DocumentMapping
{
    /// <summary>A slug plus the number that makes it unique. No other text from a lecture has a length limit of its own.</summary>
    public const int SlugMaxLength = Slug.MaxLength + 20;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Document>(document =>
        {
            document.Property(d => d.Slug).HasMaxLength(SlugMaxLength);
            document.Property(d => d.ReadingHash).HasMaxLength(64);
            document.HasIndex(d => d.Slug, Document.UniqueSlug).IsUnique();
            document.HasMany(d => d.Revisions).WithOne().HasForeignKey(r => r.DocumentId);
            document.HasMany(d => d.Proposals).WithOne().HasForeignKey(p => p.DocumentId);
        });

        model.Entity<Revision>(revision =>
        {
            revision.HasIndex(r => new { r.DocumentId, r.Number }, Revision.UniqueNumber).IsUnique();
            revision.HasIndex(r => r.Submission, Revision.UniqueSubmission).IsUnique();
            revision.Property(r => r.Author).HasMaxLength(Account.NameMaxLength);
            revision.Property(r => r.Note).HasMaxLength(Revision.NoteMaxLength);
        });

        model.Entity<Proposal>().HasIndex(p => p.DocumentId, Proposal.UniqueOpen).IsUnique().HasFilter("\"ClosedAt\" IS NULL");

        model.Entity<ContentVersion>(version =>
        {
            version.Property(v => v.Id).ValueGeneratedNever();
            version.Property(v => v.ReadBy).HasMaxLength(64);
            version.Property(v => v.ImportedFiles).HasMaxLength(64);
        });
    }
}
