using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Quality;

/// <summary>The kinds of findings for an instructor to review. None blocks publishing.</summary>
public enum FindingKind
{
    BrokenLink,
    RoleWithoutResponsibilities,
    UnansweredCell,
    DoubtfulRating,
    SkillNearlyTheSame,
    SkillNotInGlossary,
}

/// <summary>A possible problem and its location.</summary>
/// <param name="Lecture">The slug of the lecture.</param>
/// <param name="Line">1-based line of its text.</param>
/// <param name="Message">The finding and its reason, in one or two sentences of any language.</param>
public sealed record Finding(FindingKind Kind, string Lecture, int Line, Message Message)
{
    /// <summary>The message in the current UI culture.</summary>
    public string Text => Message.ToString();
}

/// <summary>A published lecture as it was read.</summary>
public sealed record ReadLecture(string Slug, Lecture Lecture);
