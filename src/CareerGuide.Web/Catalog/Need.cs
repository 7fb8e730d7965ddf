using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>
/// One thing that a role asks for, counted for progress, matching and paths alike. A line that offers a choice is one need,
/// a line that wants several skills is one for each; lines that ask for the same count once, however many lectures have them.
/// </summary>
/// <param name="Skills">The skills any one of which meets it: those that the lines name, then the members they list. No skill twice.</param>
/// <param name="Label">The names, as the site spells them: <c>Python / Scala</c>.</param>
/// <param name="Level">The highest level that a line asks for; null if none says.</param>
/// <param name="Optional">Whether every line says that it is: such a need is shown and not counted.</param>
/// <param name="Lines">The lines that ask for it, in the order of the lectures; never empty.</param>
public sealed record Need(
    IReadOnlyList<NeededSkill> Skills, string Label, SkillLevel? Level, bool Optional, IReadOnlyList<NeedLine> Lines)
{
    /// <summary>The skills that the lines name: one, or those to choose from.</summary>
    public IEnumerable<NeededSkill> Main => Skills.Where(s => !s.IsMember);

    /// <summary>The skills that the lines list as members of the named one.</summary>
    public IEnumerable<NeededSkill> Members => Skills.Where(s => s.IsMember);

    /// <summary>What makes two needs equal: the slugs of the named skills, whatever their order.</summary>
    public string Key { get; } = KeyOf(Skills.Where(s => !s.IsMember).Select(s => s.Slug));

    /// <summary>The sub-heading under which a lecture asks for it; null if there is none.</summary>
    public string? Group => Lines[0].Group;

    /// <summary>The member's own level, or the level of the need if the member has none.</summary>
    public SkillLevel? LevelOf(NeededSkill skill) => skill.Level ?? Level;

    /// <param name="known">Slugs of skills.</param>
    public bool MetBy(IReadOnlySet<string> known) => Skills.Any(s => known.Contains(s.Slug));

    /// <summary>A slug holds no comma.</summary>
    public static string KeyOf(IEnumerable<string> slugs) => string.Join(',', slugs.Order(StringComparer.Ordinal));
}

/// <summary>A skill that meets a need.</summary>
/// <param name="Kind">language, library, tool, …; null if the glossary does not know the skill.</param>
/// <param name="IsMember">Whether a line lists it with the skill that it names.</param>
/// <param name="Level">A member's own level.</param>
public sealed record NeededSkill(string Slug, string Name, string? Kind, bool IsMember, SkillLevel? Level);

/// <summary>A line of a lecture that asks for something.</summary>
/// <param name="Text">As written.</param>
public sealed record NeedLine(LectureLink Lecture, int Line, string Text, string? Group);

/// <summary>What all lectures together ask for in one role.</summary>
/// <param name="Needs">In the order of the lectures.</param>
public sealed record RoleNeeds(RoleLink Role, IReadOnlyList<Need> Needs)
{
    /// <summary>The needs that count towards progress.</summary>
    public IEnumerable<Need> Counted => Needs.Where(n => !n.Optional);
}
