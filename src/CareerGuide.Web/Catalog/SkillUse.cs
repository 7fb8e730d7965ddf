using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>A skill with the roles that ask for it, by their slugs.</summary>
public sealed record SkillUse(
    SkillLink Skill, string? Kind, string? About, IReadOnlyList<string> Aliases, IReadOnlyDictionary<string, RoleUse> Roles)
{
    /// <summary>How the role asks for it; null where it does not.</summary>
    public RoleUse? By(RoleLink role) => Roles.GetValueOrDefault(role.Slug);
}

/// <summary>How firmly a role asks for a skill, the firmest first.</summary>
public enum UseStrength
{
    Needed,

    /// <summary>Any one of several skills will do, and this is one of them.</summary>
    OneOf,

    /// <summary>A line names it as an example of what it asks for, as AWS of cloud platforms.</summary>
    Example,

    Optional,
}

/// <param name="Level">The highest that the role asks for; null where it does not say.</param>
/// <param name="Strength">That of the line that asks for it most firmly.</param>
public sealed record RoleUse(RoleLink Role, SkillLevel? Level, UseStrength Strength)
{
    /// <summary>How strongly a cell is shaded: by the level, and lightly where the skill is not needed itself; 0 where it is optional.</summary>
    public int Shade => (Strength, Level) switch
    {
        (UseStrength.Optional, _) => 0,
        (UseStrength.OneOf or UseStrength.Example, _) => 1,
        (_, { } level) => (int)level,
        _ => (int)SkillLevel.Intermediate,
    };

    /// <summary>Whether there is no more to say than that the role asks for it.</summary>
    public bool IsPlain => Level is null && Strength == UseStrength.Needed;

    public string InWords => (Strength, Level) switch
    {
        (UseStrength.Optional, _) => Texts.Get("Use.Optional"),
        (UseStrength.OneOf, null) => Texts.Get("Use.OneOf"),
        (UseStrength.OneOf, { } level) => Texts.Get("Use.OneOfLevel", ("level", LevelText.Of(level))),
        (UseStrength.Example, null) => Texts.Get("Use.Example"),
        (UseStrength.Example, { } level) => Texts.Get("Use.ExampleLevel", ("level", LevelText.Of(level))),
        (_, { } level) => LevelText.Of(level),
        _ => Texts.Get("Use.Needed"),
    };

    public static UseStrength StrengthOf(bool optional, Choice choice, bool isMember) => (optional, isMember, choice) switch
    {
        (true, _, _) => UseStrength.Optional,
        (_, true, _) => UseStrength.Example,
        (_, _, Choice.Any) => UseStrength.OneOf,
        _ => UseStrength.Needed,
    };
}
