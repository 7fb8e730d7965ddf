using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>A line of a role's skills, verbatim, with what was read from it.</summary>
public sealed record SkillEntry(
    string Text,
    int Line,
    string? Group,
    Choice Choice,
    SkillLevel? Level,
    bool Optional,
    string? Remark,
    IReadOnlyList<NamedSkill> Named,
    string? DetailsHtml)
{
    /// <summary>How the names belong together; null where there is one.</summary>
    public string? ChoiceInWords => Choice switch
    {
        Choice.Any => Texts.Get("Choice.Any"),
        Choice.All => Texts.Get("Choice.All"),
        _ => null,
    };

    public IEnumerable<TextRun> Runs => TextRun.Of(
        Text, Named.Select(n => new TextRun(n.Name, n.IsMember ? RunKind.Member : RunKind.Name, n.Slug)));

    /// <summary>Skills that the line names otherwise than the site spells them.</summary>
    public IEnumerable<NamedSkill> OtherSpellings =>
        Named.Where(n => !Text.Contains(n.Name, StringComparison.OrdinalIgnoreCase)).DistinctBy(n => n.Slug);

    /// <summary>Whether a tick can cover the line: progress leaves optional ones out.</summary>
    public bool Counts => !Optional && Named.Count > 0;

    /// <summary>Whether the line wants every skill that it names, so that one of them does not cover it.</summary>
    public bool WantsAll => Choice == Choice.All;

    /// <summary>The slugs of the skills that cover the line, as an attribute lists them.</summary>
    public string CoveredBy => string.Join(' ', Named.Where(n => !WantsAll || !n.IsMember).Select(n => n.Slug).Distinct());

    /// <summary>Members, and names among several, that have a level of their own.</summary>
    public IEnumerable<NamedSkill> LevelledMembers => Named.Where(n => n.Level is not null);

    public bool HasBadges => ChoiceInWords is not null || Level is not null || Optional || LevelledMembers.Any() || OtherSpellings.Any();
}

/// <summary>A skill that a line names, or a member that it lists with one.</summary>
public sealed record NamedSkill(string Slug, string Name, bool IsMember, SkillLevel? Level, string? Remark);
