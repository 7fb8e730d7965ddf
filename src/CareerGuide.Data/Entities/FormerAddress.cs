namespace CareerGuide.Data.Entities;

/// <summary>The kind of thing an address identifies.</summary>
public enum AddressKind
{
    Role,
    Skill,
    Lecture,
}

/// <summary>
/// A slug that a role, skill or lecture had before it was renamed. Unlike all other rows it records history, so the published texts cannot
/// recreate it. It never equals a current slug and never leads to another former one.
/// </summary>
public sealed class FormerAddress
{
    public required AddressKind Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>
    /// The current slug. It is no foreign key: when a lecture is archived and published again, its former addresses work again. While
    /// nothing has this slug, the address leads nowhere.
    /// </summary>
    public required string LeadsTo { get; set; }
}
