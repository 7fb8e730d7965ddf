using CareerGuide.Content.Model;

namespace CareerGuide.Data.Entities;

/// <summary>A skill shared by all roles and lectures. It exists while a lecture or the glossary names it.</summary>
/// <remarks>The glossary's spelling of the name wins, then the first lecture's.</remarks>
public sealed class Skill : SluggedEntity
{
    public const string UniqueSlug = "IX_Skills_Slug";

    /// <summary>language, library, tool, …; null when the glossary does not list the skill.</summary>
    public string? Kind { get; set; }

    /// <summary>One sentence from the glossary; null when it has none.</summary>
    public string? About { get; set; }

    /// <summary>Line number in the glossary; null when it is not listed there.</summary>
    public int? GlossaryLine { get; set; }

    /// <summary>Where it can be learned, in the order of the glossary.</summary>
    public IReadOnlyList<LearningLink> Learn { get; set; } = [];

    public ICollection<SkillAlias> Aliases { get; init; } = [];

    /// <summary>The skills that contain this one.</summary>
    public ICollection<Skill> PartOf { get; init; } = [];

    /// <summary>The skills that this one contains.</summary>
    public ICollection<Skill> Members { get; init; } = [];
}

public sealed class SkillAlias
{
    public int Id { get; init; }

    public int SkillId { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }
}
