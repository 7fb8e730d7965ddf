using Microsoft.EntityFrameworkCore;

namespace OrdinarySite;

public sealed class OrdinaryDb(DbContextOptions<OrdinaryDb> options) : DbContext(options)
{
    public DbSet<Role> Roles => Set<Role>();

    public DbSet<Skill> Skills => Set<Skill>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Role>().HasIndex(r => r.Slug).IsUnique();
        modelBuilder.Entity<Skill>().HasIndex(s => s.Name).IsUnique();
    }
}

public sealed class Role
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public IList<About> About { get; init; } = [];

    public IList<Responsibility> Responsibilities { get; init; } = [];

    public IList<RoleSkill> Skills { get; init; } = [];

    public IList<Focus> Focus { get; init; } = [];

    public IList<Interest> Interests { get; init; } = [];

    public IList<Rating> Ratings { get; init; } = [];
}

public sealed class About
{
    public int Id { get; init; }

    public required string Text { get; init; }
}

public sealed class Responsibility
{
    public int Id { get; init; }

    public required string Text { get; init; }
}

public sealed class Focus
{
    public int Id { get; init; }

    public required string Text { get; init; }
}

public sealed class Interest
{
    public int Id { get; init; }

    public required string Text { get; init; }
}

public sealed class Rating
{
    public int Id { get; init; }

    public required string Criterion { get; init; }

    public required string Text { get; init; }
}

public sealed class RoleSkill
{
    public int Id { get; init; }

    public required string Text { get; init; }

    public IList<Skill> Skills { get; init; } = [];
}

public sealed class Skill
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public IList<RoleSkill> Roles { get; init; } = [];
}
