using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Roles;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Print;

/// <summary>Everything on one page: to print, to keep, to read offline.</summary>
/// <param name="Choosable">All roles of the site.</param>
/// <param name="Sections">What the lectures say beside roles, comparisons and workflows; nothing where only some roles were asked for.</param>
public sealed record PrintPage(
    PrintQuery Query,
    IReadOnlyList<RoleLink> Choosable,
    IReadOnlyList<RolePage> Roles,
    IReadOnlyList<ComparisonTable> Comparisons,
    IReadOnlyList<LectureWorkflow> Workflows,
    IReadOnlyList<RoleInterests> Interests,
    IReadOnlyList<LectureSection> Sections) : Page
{
    public override string Title => Texts.Get(Query.IsNarrowed ? "Print.TitleSome" : "Print.Title");

    public override string Description => Texts.Get("Print.Description");

    public override string Path => "/print";

    public override string StyleSheet => "role.css";

    /// <summary>The lectures to print one by one, where all roles are too many for one page; otherwise none.</summary>
    public IReadOnlyList<LectureLink> Split { get; init; } = [];

    public bool IsEmpty => Split.Count + Roles.Count + Comparisons.Count + Workflows.Count + Sections.Count == 0;
}

public sealed record LectureSection(LectureLink Lecture, OtherSection Section);
