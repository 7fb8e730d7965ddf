namespace CareerGuide.Content;

/// <summary>The words within a line that say how to read it. A language without them has none.</summary>
/// <param name="LeadIns">Stand before skills and belong to none: <c>Proficiency in</c>.</param>
/// <param name="LeadInAdjectives">May stand before a lead-in, besides the words for levels: <c>hands-on</c>.</param>
/// <param name="Examples">Lead to members of what stands before them: <c>such as</c>.</param>
internal sealed record LineWords(string[] LeadIns, HashSet<string> LeadInAdjectives, string[] Examples)
{
    public static readonly LineWords None = new([], [], []);
}
