namespace CareerGuide.Web.Catalog;

public sealed record LectureRoles(LectureLink Lecture, IReadOnlyList<RoleCard> Roles);

/// <param name="About">What it is, in a paragraph; null if the lecture does not say.</param>
public sealed record RoleCard(RoleLink Role, string? About, IReadOnlyList<string> Focus);
