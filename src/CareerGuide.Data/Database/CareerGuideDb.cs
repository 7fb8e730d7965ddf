using CareerGuide.Content.Model;
using CareerGuide.Data.Database.Mapping;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Comparison = CareerGuide.Data.Entities.Comparison;
using ComparisonRow = CareerGuide.Data.Entities.ComparisonRow;
using Criterion = CareerGuide.Data.Entities.Criterion;
using Interest = CareerGuide.Data.Entities.Interest;
using Rating = CareerGuide.Data.Entities.Rating;
using Role = CareerGuide.Data.Entities.Role;
using Section = CareerGuide.Data.Entities.Section;
using WorkflowStep = CareerGuide.Data.Entities.WorkflowStep;

namespace CareerGuide.Data.Database;

/// <summary>
/// The documents with all their revisions, and the rows that follow from the published ones; only publishing
/// writes those. Beside them the people who may, and what they are writing.
/// What differs between databases is said by the derived context of each.
/// </summary>
public abstract class CareerGuideDb(DbContextOptions options) : IdentityUserContext<Account, int>(options), IDataProtectionKeyContext
{
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<EditorPresence> Presences => Set<EditorPresence>();

    public DbSet<UnansweredSearch> UnansweredSearches => Set<UnansweredSearch>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<ContentVersion> ContentVersions => Set<ContentVersion>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<RolePart> RoleParts => Set<RolePart>();

    public DbSet<RoleAlias> RoleAliases => Set<RoleAlias>();

    public DbSet<FacetItem> FacetItems => Set<FacetItem>();

    public DbSet<Interest> Interests => Set<Interest>();

    public DbSet<RoleSkill> RoleSkills => Set<RoleSkill>();

    public DbSet<RoleSkillName> RoleSkillNames => Set<RoleSkillName>();

    public DbSet<Skill> Skills => Set<Skill>();

    public DbSet<SkillAlias> SkillAliases => Set<SkillAlias>();

    public DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();

    public DbSet<Comparison> Comparisons => Set<Comparison>();

    public DbSet<Criterion> Criteria => Set<Criterion>();

    public DbSet<ComparisonRow> ComparisonRows => Set<ComparisonRow>();

    public DbSet<Rating> Ratings => Set<Rating>();

    public DbSet<WorkflowStep> WorkflowSteps => Set<WorkflowStep>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<LectureHeading> LectureHeadings => Set<LectureHeading>();

    public DbSet<LecturePage> LecturePages => Set<LecturePage>();

    /// <summary>Begins the one transaction of a change to the content. While it is open nobody else can begin one.</summary>
    public abstract Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellation);

    /// <summary>Begins a transaction that sees one moment of the database, whoever writes meanwhile.</summary>
    internal abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation);

    /// <summary>Has the database count on from the ids that there are, where rows were added with ids of their own.</summary>
    internal virtual Task ContinueIdsAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Has the database tell other processes of a change to the content, once it is committed; where it can.</summary>
    internal virtual Task NotifyContentChangedAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Where the database is, to be told to whoever runs the site; never with a password.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The database where it is one file; null where it is on a server.</summary>
    public virtual string? File => null;

    /// <summary>Whether something could be written now, found out without writing; null where it could.</summary>
    public abstract Task<DatabaseError?> WritingFaultAsync(CancellationToken cancellation);

    /// <summary>Shows other processes, until it is disposed of, that this one works with the database.</summary>
    internal virtual IDisposable? MarkInUse() => null;

    /// <summary>The files of the database that more than their owner may read or change.</summary>
    internal virtual IReadOnlyList<string> FilesOpenToOthers() => [];

    /// <summary>Looks whether what is there is whole, and this site's.</summary>
    /// <exception cref="DatabaseFaultException">It is not.</exception>
    internal virtual Task CheckIntegrityAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Waits until no other process is starting up on this database. A killed process no longer holds it.</summary>
    internal abstract Task<IAsyncDisposable> LockForStartupAsync(CancellationToken cancellation);

    /// <summary>Clears what a killed migration left behind. Only ever called under the lock for start-up, before migrating.</summary>
    internal abstract Task ClearMigrationLockAsync(CancellationToken cancellation);

    /// <summary>Settings that the database itself keeps; changes nothing where they are as they should be.</summary>
    internal abstract Task ApplySettingsAsync(CancellationToken cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<DocumentKind>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<RevisionOrigin>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<AddressKind>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<AccountRole>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<LinkPurpose>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<AuditAction>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Choice>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<SkillLevel>().HaveConversion<int>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PeopleMapping.Map(builder);
        DocumentMapping.Map(builder);
        LectureMapping.Map(builder);
        RoleMapping.Map(builder);
        SkillMapping.Map(builder);
        FormerAddressMapping.Map(builder);

        foreach (var row in LectureMapping.Rows)
            builder.Entity(row).Property("Id").ValueGeneratedNever();
    }
}
