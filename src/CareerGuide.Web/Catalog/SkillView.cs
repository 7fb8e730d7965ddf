using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>A skill as pages link to it.</summary>
public sealed record SkillLink(string Slug, string Name);

/// <param name="Kind">language, library, tool, …; null if the glossary does not know the skill.</param>
/// <param name="GlossaryLine">Null if the glossary does not know the skill.</param>
public sealed record SkillView(
    SkillLink Link,
    string? Kind,
    string? About,
    int? GlossaryLine,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<SkillLink> PartOf,
    IReadOnlyList<SkillLink> Members)
{
    /// <summary>Where it can be learned, as the glossary says.</summary>
    public IReadOnlyList<LearningLink> Learn { get; init; } = [];
}

public sealed record SkillWithLines(SkillView Skill, IReadOnlyList<RoleLines> Lines);

/// <summary>The lines in which one role asks for a skill.</summary>
public sealed record RoleLines(RoleLink Role, IReadOnlyList<SkillMention> Lines)
{
    /// <summary>The highest level that a line asks for; null if no line has one.</summary>
    public SkillLevel? Level => Lines.Max(l => l.Level);
}

/// <param name="Text">As written.</param>
/// <param name="IsMember">Whether the line lists it with another skill.</param>
public sealed record SkillMention(
    LectureLink Lecture, string Text, int Line, string? Group, SkillLevel? Level, bool Optional, bool IsMember);

/// <param name="Roles">How many roles ask for both.</param>
public sealed record CompanionSkill(SkillLink Skill, int Roles);
