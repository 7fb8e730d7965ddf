
using CareerGuide.Web.Features.Shared;

namespace CareerGuide.Web.Features.Roles;

/// <summary>All roles, lecture by lecture.</summary>
/// <param name="OnlyNamed">Roles that a table or a workflow names and no lecture describes.</param>
public sealed record RolesPage(IReadOnlyList<LectureRoles> Lectures, IReadOnlyList<RoleLink> OnlyNamed) : Page
{
    public override string Title => "Roles";

    public override string Description => IsEmpty
        ? "The roles that the lectures describe."
        : Summary.Of($"{Count} {(Count == 1 ? "role" : "roles")}: {string.Join(", ", Names)}.");

    public override string Path => "/roles";

    public bool IsEmpty => Count == 0;

    public int Count => Names.Count();

    private IEnumerable<string> Names =>
        Lectures.SelectMany(l => l.Roles).Select(r => r.Role).Concat(OnlyNamed).Distinct().Select(r => r.Name);
}

public sealed record LectureRoles(LectureLink Lecture, IReadOnlyList<RoleCard> Roles);

/// <param name="About">What it is, in a paragraph; null where the lecture does not say.</param>
public sealed record RoleCard(RoleLink Role, string? About, IReadOnlyList<string> Focus);
