using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>Accounts and their data. Identity's tables follow the naming of the others.</summary>
internal static class PeopleMapping
{
    private const int HashLength = 64;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(a => a.Name).HasMaxLength(Account.NameMaxLength);
        });

        model.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        model.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        model.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
        model.Entity<IdentityUserPasskey<int>>().ToTable("AccountPasskeys");
        model.Entity<DataProtectionKey>().ToTable("DataProtectionKeys");

        model.Entity<OneTimeLink>(link =>
        {
            link.Property(l => l.TokenHash).HasMaxLength(HashLength);
            link.HasIndex(l => l.TokenHash, OneTimeLink.UniqueHash).IsUnique();
            link.HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<KnownDevice>(device =>
        {
            device.Property(d => d.TokenHash).HasMaxLength(HashLength);
            device.HasIndex(d => d.TokenHash, KnownDevice.UniqueHash).IsUnique();
            device.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("AuditEntries");
            entry.Property(e => e.Who).HasMaxLength(Account.NameMaxLength);
            entry.Property(e => e.Subject).HasMaxLength(AuditEntry.SubjectMaxLength);
            entry.Property(e => e.NetworkAddress).HasMaxLength(AuditEntry.NetworkAddressMaxLength).HasDefaultValue("");
            entry.HasIndex(e => e.At);
        });

        model.Entity<Draft>(draft =>
        {
            draft.Property(d => d.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            draft.HasIndex(d => new { d.AccountId, d.Window }, Draft.UniqueWindow).IsUnique();
            draft.HasIndex(d => d.Slug);
            draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Restrict);
        });

        model.Entity<EditorPresence>(presence =>
        {
            presence.HasKey(p => new { p.Slug, p.AccountId });
            presence.Property(p => p.Slug).HasMaxLength(DocumentMapping.SlugMaxLength);
            presence.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<UnansweredSearch>(search =>
        {
            search.HasKey(s => s.Term);
            search.Property(s => s.Term).HasMaxLength(UnansweredSearch.TermMaxLength);
        });
    }
}
