using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>All roles, lecture by lecture.</summary>
/// <param name="OnlyNamed">Roles that a table or a workflow names and no lecture describes.</param>
public sealed record RolesPage(IReadOnlyList<LectureRoles> Lectures, IReadOnlyList<RoleLink> OnlyNamed) : Page
{
    public override string Title => Texts.Get("Frame.Roles");

    public override string Description => IsEmpty
        ? Texts.Get("Roles.Description")
        : Summary.Of(Texts.Get("Roles.DescriptionList", ("count", Count), ("roles", Texts.List(Names))));

    public override string Path => "/roles";

    public bool IsEmpty => Count == 0;

    public int Count => Names.Count();

    private IEnumerable<string> Names =>
        Lectures.SelectMany(l => l.Roles).Select(r => r.Role).Concat(OnlyNamed).Distinct().Select(r => r.Name);
}
