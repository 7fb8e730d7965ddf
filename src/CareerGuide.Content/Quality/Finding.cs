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

/// <summary>A link of a lecture to a page of the site.</summary>
/// <param name="Path">The path of the page, decoded.</param>
/// <param name="Written">The link as the lecture has it.</param>
public sealed record SiteLink(string Path, string Written, int Line);

/// <summary>What a lecture says on its own that is worth a look, and its links, whose pages may come and go.</summary>
public sealed record LectureChecks(IReadOnlyList<SiteLink> Links, IReadOnlyList<Finding> UnansweredCells);

/// <summary>A published lecture that was checked on its own.</summary>
/// <param name="Lecture">Only its roles are looked at, by name, skills and whether they have responsibilities.</param>
/// <param name="DoubtfulRatings">As <see cref="ContentHealth.DoubtfulRatings"/> found them.</param>
public sealed record CheckedLecture(string Slug, Lecture Lecture, LectureChecks Checks, IReadOnlyList<Finding> DoubtfulRatings);
