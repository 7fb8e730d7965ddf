namespace CareerGuide.Web.Catalog;

/// <summary>What one lecture says about who should choose a role.</summary>
public sealed record RoleInterests(RoleLink Role, LectureLink Lecture, IReadOnlyList<InterestEntry> Interests);
