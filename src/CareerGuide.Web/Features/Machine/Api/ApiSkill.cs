using CareerGuide.Content.Model;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>A skill as a list names it. It is one skill, whatever roles and lectures ask for it.</summary>
public sealed record ApiSkillInList
{
    /// <summary>What the skill is known by, in addresses and everywhere else.</summary>
    public required string Slug { get; init; }

    /// <summary>As the glossary spells it, otherwise as the first lecture does.</summary>
    public required string Name { get; init; }

    /// <summary>language, library, tool, …; null if the glossary does not know the skill.</summary>
    public required string? Kind { get; init; }

    /// <summary>One sentence from the glossary; null if it has none.</summary>
    public required string? About { get; init; }

    /// <summary>Other ways to write it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The slugs of the skills that it is part of.</summary>
    public required IReadOnlyList<string> PartOf { get; init; }

    /// <summary>The slugs of the roles that ask for it.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}

/// <summary>One skill, and where it is asked for.</summary>
public sealed record ApiSkill
{
    /// <summary>What the skill is known by, in addresses and everywhere else.</summary>
    public required string Slug { get; init; }

    /// <summary>As the glossary spells it, otherwise as the first lecture does.</summary>
    public required string Name { get; init; }

    /// <summary>language, library, tool, …; null if the glossary does not know the skill.</summary>
    public required string? Kind { get; init; }

    /// <summary>One sentence from the glossary; null if it has none.</summary>
    public required string? About { get; init; }

    /// <summary>Other ways to write it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The skills that it is part of.</summary>
    public required IReadOnlyList<ApiSkillName> PartOf { get; init; }

    /// <summary>The skills that are part of it.</summary>
    public required IReadOnlyList<ApiSkillName> Members { get; init; }

    /// <summary>Where it can be learned, as the glossary says.</summary>
    public required IReadOnlyList<ApiLearningLink> Learn { get; init; }

    /// <summary>Every line that asks for it, role after role.</summary>
    public required IReadOnlyList<ApiSkillUse> Roles { get; init; }
}

/// <summary>A skill by its two names.</summary>
public sealed record ApiSkillName
{
    /// <summary>What the skill is known by.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }
}

/// <summary>A place where a skill can be learned.</summary>
public sealed record ApiLearningLink
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its address, as written in the glossary.</summary>
    public required string Address { get; init; }

    /// <summary>What the glossary says of it, such as `free, 6 h`; null if nothing.</summary>
    public required string? Remark { get; init; }

    /// <summary>The hours that the remark gives; null if it gives none.</summary>
    public required double? Hours { get; init; }
}

/// <summary>A line that asks for a skill.</summary>
public sealed record ApiSkillUse
{
    /// <summary>The slug of the role that asks for it.</summary>
    public required string Role { get; init; }

    /// <summary>The line in plain text, as written.</summary>
    public required string Text { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within that lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The sub-heading above it; null if there is none.</summary>
    public required string? Group { get; init; }

    /// <summary>How the skills that the line names belong together.</summary>
    public required Choice Choice { get; init; }

    /// <summary>The required level of the skill itself: `Basic`, `Intermediate`, `Advanced` or `Expert`; null if the line does not say.</summary>
    public required string? Level { get; init; }

    /// <summary>Whether the skill is optional.</summary>
    public required bool Optional { get; init; }

    /// <summary>Whether the line lists the skill only as a member of the one that it names.</summary>
    public required bool Member { get; init; }
}
