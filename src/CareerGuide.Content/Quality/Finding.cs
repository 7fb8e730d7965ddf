using CareerGuide.Content.Model;

namespace CareerGuide.Content.Quality;

/// <summary>What an instructor might look at. None of it keeps a lecture from being published.</summary>
public enum FindingKind
{
    BrokenLink,
    RoleWithoutResponsibilities,
    UnansweredCell,
    DoubtfulRating,
    SkillNearlyTheSame,
    SkillNotInGlossary,
}

/// <summary>Something that may be worth a look, and where.</summary>
/// <param name="Lecture">The slug of the lecture.</param>
/// <param name="Line">1-based line of its text.</param>
/// <param name="Text">What was found, in a sentence or two that say why.</param>
public sealed record Finding(FindingKind Kind, string Lecture, int Line, string Text);

/// <summary>A published lecture as it was read.</summary>
public sealed record ReadLecture(string Slug, Lecture Lecture);
