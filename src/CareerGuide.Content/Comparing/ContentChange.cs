namespace CareerGuide.Content.Comparing;

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>What of a lecture's content a change is a change of.</summary>
public enum ContentPart
{
    Title,
    Role,

    /// <summary>An item of a role's facet, a line of its skills or an interest.</summary>
    Facet,
    Rating,
    WorkflowStep,
    Section,
    GlossaryEntry,
}

/// <summary>One difference that a reader of the site would see.</summary>
/// <param name="Where">What it belongs to: a role's name, a comparison's row and criterion; null if it belongs to the lecture itself.</param>
/// <param name="Before">As it was; null for what is added.</param>
/// <param name="After">As it is; null for what is removed.</param>
/// <param name="Line">The line of the text that has it: of the new one, for what is removed of the old one.</param>
/// <param name="Facet">For an item of a facet the facet's key, or its heading where it has no key; otherwise null.</param>
public sealed record ContentChange(ContentPart Part, ChangeKind Kind, string? Where, string? Before, string? After, int Line, string? Facet = null);
