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
/// Stores the documents with all revisions, and the rows derived from the published ones, which only publishing writes. It also stores
/// accounts and drafts. Differences between database providers are in the derived contexts.
/// </summary>
public abstract class CareerGuideDb(DbContextOptions options) : IdentityUserContext<Account, int>(options), IDataProtectionKeyContext
{
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();

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

    public DbSet<LectureSummary> LectureSummaries => Set<LectureSummary>();

    public DbSet<StoredPicture> Pictures => Set<StoredPicture>();

    public DbSet<Occupation> Occupations => Set<Occupation>();

    public DbSet<RoleOccupation> RoleOccupations => Set<RoleOccupation>();

    public DbSet<LecturePicture> LecturePictures => Set<LecturePicture>();

    /// <summary>Begins the transaction of a content change. Only one can be open at a time.</summary>
    public abstract Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellation);

    /// <summary>Begins a transaction that reads a consistent snapshot, whatever others write meanwhile.</summary>
    internal abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation);

    /// <summary>Moves the database's id sequences past the existing ids, after rows were added with explicit ids.</summary>
    internal virtual Task ContinueIdsAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Leaves nothing of what was deleted in the database's log of changes, where it has one beside its file.</summary>
    public virtual Task EmptyLogAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Makes the database notify other processes of a content change on commit, where it supports that.</summary>
    internal virtual Task NotifyContentChangedAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Where the database is, for messages to the operator; never includes a password.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The path of the database file; null when it is on a server.</summary>
    public virtual string? File => null;

    /// <summary>Why a write would fail now, found without changing data; null when it would succeed.</summary>
    public abstract Task<DatabaseError?> WritingFaultAsync(CancellationToken cancellation);

    /// <summary>Marks the database as in use for other processes until disposed.</summary>
    internal virtual IDisposable? MarkInUse() => null;

    /// <summary>The database files that users other than their owner can read or change.</summary>
    internal virtual IReadOnlyList<string> FilesOpenToOthers() => [];

    /// <summary>Checks that the database is intact and belongs to this site.</summary>
    /// <exception cref="DatabaseFaultException">It is not.</exception>
    internal virtual Task CheckIntegrityAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Waits until no other process is starting up on this database. A process that is killed releases the lock.</summary>
    internal abstract Task<IAsyncDisposable> LockForStartupAsync(CancellationToken cancellation);

    /// <summary>Clears the lock that a killed migration left behind. Call it only under the start-up lock, before migrating.</summary>
    internal abstract Task ClearMigrationLockAsync(CancellationToken cancellation);

    /// <summary>Applies settings that the database stores; changes nothing when they are already set.</summary>
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
        PictureMapping.Map(builder);
        LectureMapping.Map(builder);
        RoleMapping.Map(builder);
        SkillMapping.Map(builder);
        OccupationMapping.Map(builder);
        FormerAddressMapping.Map(builder);

        foreach (var row in LectureMapping.Rows)
            builder.Entity(row).Property("Id").ValueGeneratedNever();
    }
}
