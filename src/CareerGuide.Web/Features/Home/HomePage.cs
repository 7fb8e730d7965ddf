
namespace CareerGuide.Web.Features.Home;

/// <param name="Lectures">Each lecture that names roles.</param>
/// <param name="RoleCount">How many roles the site has.</param>
public sealed record HomePage(string SiteDescription, IReadOnlyList<HomeLecture> Lectures, int RoleCount) : Page
{
    private const int FewLectures = 3;

    public override string Title => "Find the role that fits you";

    public override string Description => SiteDescription;

    public override string Path => "/";

    public bool IsEmpty => Lectures.Count == 0;

    public bool HasManyLectures => Lectures.Count > FewLectures;

    public bool HasOneWorkflow => Lectures is [{ InOrder: true }];
}

/// <param name="InOrder">Whether the roles stand in the order in which they take over from each other.</param>
/// <param name="More">How many roles of the lecture are not among those shown.</param>
public sealed record HomeLecture(LectureLink Lecture, bool InOrder, IReadOnlyList<HomeRole> Roles, int More);

/// <param name="Says">What the role does, in a few words.</param>
public sealed record HomeRole(RoleLink Role, string? Says);
