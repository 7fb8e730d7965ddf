namespace CareerGuide.Data.Entities;

/// <summary>An occupation of O*NET, as the release that was imported last describes it.</summary>
public sealed class Occupation
{
    public const int CodeMaxLength = 10;

    /// <summary>The O*NET-SOC code: <c>15-2051.00</c>.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>The release that it is from: <c>31.0</c>.</summary>
    public required string Release { get; init; }

    /// <summary>How much preparation it needs, from 1 to 5; null where O*NET does not say.</summary>
    public int? JobZone { get; init; }

    /// <summary>What else it is called.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>The software and technologies that it uses, those that employers ask for first.</summary>
    public IReadOnlyList<OccupationTechnology> Technologies { get; init; } = [];

    /// <summary>The occupations that are most like it, nearest first.</summary>
    public IReadOnlyList<RelatedOccupation> Related { get; init; } = [];
}

/// <param name="InDemand">Whether job advertisements for this occupation often ask for it.</param>
/// <param name="Hot">Whether job advertisements in general often ask for it.</param>
public sealed record OccupationTechnology(string Name, bool InDemand, bool Hot);

public sealed record RelatedOccupation(string Code, string Title);

/// <summary>Somebody confirmed that a role is this occupation. It outlives the role's rows, and a new release.</summary>
public sealed class RoleOccupation
{
    public required string RoleSlug { get; init; }

    public required string Code { get; set; }

    public required DateTime ConfirmedAt { get; set; }

    /// <summary>The name of the account that confirmed it.</summary>
    public required string ConfirmedBy { get; set; }
}
