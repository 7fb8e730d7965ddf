using CareerGuide.Web.Features.Roles;

namespace CareerGuide.Web.Features.Guidance;

/// <summary>What the lectures say of who should choose which role.</summary>
public sealed record GuidancePage(IReadOnlyList<RoleInterests> Roles) : Page
{
    public override string Title => "Which role fits me?";

    public override string Description => Roles.Count == 0
        ? "What you enjoy, and the role that it leads to."
        : Summary.Of($"What you enjoy, and the role that it leads to: {string.Join(", ", Roles.Select(r => r.Role.Name).Distinct())}.");

    public override string Path => "/guidance";

    public bool SeveralLectures => Roles.DistinctBy(r => r.Lecture).Count() > 1;
}

/// <summary>What one lecture says of who should choose a role.</summary>
public sealed record RoleInterests(RoleLink Role, LectureLink Lecture, IReadOnlyList<InterestEntry> Interests);
