using CareerGuide.Content.Model;

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
    /// <summary>Whether there is no more to say than that the role asks for it.</summary>
    public bool IsPlain => Level is null && Strength == UseStrength.Needed;

    public string InWords => (Strength, Level) switch
    {
        (UseStrength.Optional, _) => "optional",
        (UseStrength.OneOf, null) => "one of",
        (UseStrength.OneOf, { } level) => $"one of, {level}",
        (UseStrength.Example, null) => "example",
        (UseStrength.Example, { } level) => $"example, {level}",
        (_, { } level) => level.ToString(),
        _ => "needed",
    };

    public static UseStrength StrengthOf(bool optional, Choice choice, bool isMember) => (optional, isMember, choice) switch
    {
        (true, _, _) => UseStrength.Optional,
        (_, true, _) => UseStrength.Example,
        (_, _, Choice.Any) => UseStrength.OneOf,
        _ => UseStrength.Needed,
    };
}
