using CareerGuide.Content.Model;
using CareerGuide.Web.Features.Shared;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Features.Skills;

/// <summary>A skill as pages link to it.</summary>
public sealed record SkillLink(string Slug, string Name);

/// <summary>One skill and everyone who asks for it.</summary>
/// <param name="GoesWith">What the same roles ask for.</param>
public sealed record SkillPage(SkillView Skill, IReadOnlyList<RoleLines> Roles, IReadOnlyList<CompanionSkill> GoesWith) : Page
{
    public override string Title => Skill.Link.Name;

    public override string Description => Summary.Of(string.Join(' ', new[]
    {
        Skill.About,
        Roles.Count == 0
            ? $"{Skill.Link.Name} is in the glossary; no role asks for it yet."
            : $"{Skill.Link.Name} is asked for by {string.Join(", ", Roles.Select(r => r.Role.Name))}.",
    }.OfType<string>()));

    public override string Path => Addresses.Skill(Skill.Link.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Skills", "/skills")];

    /// <summary>What only the glossary knows is no page for search engines.</summary>
    public override bool Listed => Roles.Count > 0;

    public override object StructuredData => new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "DefinedTerm",
        ["name"] = Skill.Link.Name,
        ["alternateName"] = Skill.Aliases.Count > 0 ? Skill.Aliases : null,
        ["description"] = Skill.About,
    };
}

/// <param name="Kind">language, library, tool, …; null where the glossary does not know the skill.</param>
/// <param name="GlossaryLine">Null where the glossary does not know the skill.</param>
public sealed record SkillView(
    SkillLink Link,
    string? Kind,
    string? About,
    int? GlossaryLine,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<SkillLink> PartOf,
    IReadOnlyList<SkillLink> Members);

/// <summary>A section of a skill's page that links to other skills.</summary>
/// <param name="Id">What others link to.</param>
public sealed record SkillLinks(string Id, string Heading, IReadOnlyList<SkillLink> Skills);

/// <summary>The lines in which one role asks for a skill.</summary>
public sealed record RoleLines(RoleLink Role, IReadOnlyList<SkillLine> Lines)
{
    /// <summary>The highest level that a line asks for; null where none says.</summary>
    public SkillLevel? Level => Lines.Max(l => l.Level);
}

/// <param name="Text">As written.</param>
/// <param name="IsMember">Whether the line lists it with another skill.</param>
public sealed record SkillLine(
    LectureLink Lecture, string Text, int Line, string? Group, SkillLevel? Level, bool Optional, bool IsMember);

/// <param name="Roles">How many roles ask for both.</param>
public sealed record CompanionSkill(SkillLink Skill, int Roles);
