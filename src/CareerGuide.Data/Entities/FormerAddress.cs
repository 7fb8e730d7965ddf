namespace CareerGuide.Data.Entities;

/// <summary>What an address is the address of.</summary>
public enum AddressKind
{
    Role,
    Skill,
    Lecture,
}

/// <summary>
/// A slug that a role, a skill or a lecture had before it was renamed. The one thing here that does not follow from the published texts:
/// it remembers what they said once. It is never the slug of something that there is, nor does it lead to another former one.
/// </summary>
public sealed class FormerAddress
{
    public required AddressKind Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>
    /// The slug that it leads to. A slug and no reference, so that a lecture taken off the site and put back has its former
    /// addresses again; while nothing has that slug, this one leads nowhere.
    /// </summary>
    public required string LeadsTo { get; set; }
}
