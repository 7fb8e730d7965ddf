namespace CareerGuide.Data.Entities;

/// <summary>A skill, one across all roles and lectures. Kept while any lecture or the glossary names it.</summary>
/// <remarks>Its name is the glossary's, else the first lecture's.</remarks>
public sealed class Skill : SluggedEntity
{
    public const string UniqueSlug = "IX_Skills_Slug";

    /// <summary>language, library, tool, …; null where the glossary does not know the skill.</summary>
    public string? Kind { get; set; }

    /// <summary>One sentence from the glossary; null where it has none.</summary>
    public string? About { get; set; }

    /// <summary>Its line in the glossary; null where it is not there.</summary>
    public int? GlossaryLine { get; set; }

    public ICollection<SkillAlias> Aliases { get; init; } = [];

    /// <summary>The skills this one is part of.</summary>
    public ICollection<Skill> PartOf { get; init; } = [];

    /// <summary>The skills that are part of this one.</summary>
    public ICollection<Skill> Members { get; init; } = [];
}

public sealed class SkillAlias
{
    public int Id { get; init; }

    public int SkillId { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }
}
