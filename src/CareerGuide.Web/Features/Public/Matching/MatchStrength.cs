namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>A score in a word: how much of what the answers could bring to a role they bring to this one.</summary>
public enum MatchStrength
{
    /// <summary>Nothing speaks for the role, or as much against it.</summary>
    Weak,

    /// <summary>Less than a third.</summary>
    Some,

    /// <summary>At least a third.</summary>
    Good,

    /// <summary>At least two thirds, by three answers or more.</summary>
    Strong,
}
