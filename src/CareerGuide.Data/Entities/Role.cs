using CareerGuide.Content.Model;

namespace CareerGuide.Data.Entities;

/// <summary>A job, identified by its slug across all lectures.</summary>
public sealed class Role : SluggedEntity
{
    public const string UniqueSlug = "IX_Roles_Slug";

    public ICollection<RolePart> Parts { get; } = [];
}

/// <summary>One lecture's description of a role. It is replaced whenever the lecture is.</summary>
public sealed class RolePart
{
    public const string UniqueRole = "IX_RoleParts_DocumentId_RoleId";

    public int Id { get; init; }

    public int RoleId { get; init; }

    public Role Role { get; init; } = null!;

    public int DocumentId { get; init; }

    public Document Document { get; init; } = null!;

    /// <summary>Order of the role within its lecture, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The role's name as this lecture writes it.</summary>
    public required string Name { get; init; }

    public required int Line { get; init; }

    public ICollection<RoleAlias> Aliases { get; init; } = [];

    /// <summary>The items of all facets except skills and interests.</summary>
    public ICollection<FacetItem> FacetItems { get; init; } = [];

    public ICollection<Interest> Interests { get; init; } = [];

    public ICollection<RoleSkill> Skills { get; init; } = [];

    public ICollection<Section> Sections { get; init; } = [];
}

public sealed class RoleAlias
{
    public int Id { get; init; }

    public int RolePartId { get; init; }

    /// <summary>As the lecture writes it; empty for a name that only finds the role, such as its initials.</summary>
    public required string Name { get; init; }

    public required string Slug { get; init; }
}

/// <summary>A line of a lecture that belongs to a role.</summary>
public abstract class RoleLine
{
    public int Id { get; init; }

    public int RolePartId { get; init; }

    /// <summary>Order within its list, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Plain text, as written.</summary>
    public required string Text { get; init; }

    public required int Line { get; init; }

    /// <summary>Content nested under the line, as sanitized HTML.</summary>
    public string? DetailsHtml { get; init; }
}

/// <summary>
/// An item of a facet: a point, a paragraph, or another block, which has details but no text. Positions count across all facets of the
/// role.
/// </summary>
public sealed class FacetItem : RoleLine
{
    /// <summary>The key of the facet; null for a facet that only roles of this lecture share.</summary>
    public string? Facet { get; init; }

    /// <summary>The facet's heading as the lecture writes it; null when its items are under several headings or none.</summary>
    public string? Heading { get; init; }

    /// <summary>The line of that heading, or of the facet's first item.</summary>
    public required int HeadingLine { get; init; }

    public string? Group { get; init; }

    /// <summary>The text with links and emphasis, as sanitized HTML; null when it has none.</summary>
    public string? Html { get; init; }

    public required bool IsParagraph { get; init; }

    /// <summary>Its number in a numbered list.</summary>
    public int? Number { get; init; }
}

public sealed class Interest : RoleLine
{
    /// <summary>The parts of the text that make sense on their own.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }
}

/// <summary>A line of a role's skills: the text as written and the skills it names.</summary>
public sealed class RoleSkill : RoleLine
{
    public string? Group { get; init; }

    public required Choice Choice { get; init; }

    public SkillLevel? Level { get; init; }

    public required bool Optional { get; init; }

    public string? Remark { get; init; }

    public ICollection<RoleSkillName> Names { get; init; } = [];
}

/// <summary>A skill that a line names, or a member listed after one.</summary>
public sealed class RoleSkillName
{
    public int Id { get; init; }

    public int RoleSkillId { get; init; }

    public int SkillId { get; init; }

    public Skill Skill { get; init; } = null!;

    /// <summary>Order within the line, from 0; names first, then members.</summary>
    public required int Position { get; init; }

    public required bool IsMember { get; init; }

    /// <summary>A member's own level. Named skills have the level of the line.</summary>
    public SkillLevel? Level { get; init; }

    public string? Remark { get; init; }
}
