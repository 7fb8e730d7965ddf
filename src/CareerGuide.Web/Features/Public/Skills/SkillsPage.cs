using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Skills;

/// <summary>All skills that roles ask for, by kind, and which roles those are.</summary>
/// <param name="All">By name.</param>
/// <param name="Roles">The roles that ask for any, in the order of the site.</param>
public sealed record SkillsPage(IReadOnlyList<SkillUse> All, IReadOnlyList<RoleLink> Roles, SkillsQuery Query) : Page
{
    /// <summary>As many roles as a table has columns for; beyond that their number is told instead.</summary>
    public const int MaxColumns = 30;

    /// <summary>As many roles as have their names in full above the columns, and their uses in words.</summary>
    private const int MaxNamedColumns = 8;

    /// <summary>As many roles as the table of shared skills has links for.</summary>
    private const int MaxLinkedSharedSkills = 12;

    /// <summary>As many skills as one page lists.</summary>
    private const int MaxRows = 400;

    public override string Title => Texts.Get("Frame.Skills");

    public override string Description => All.Count == 0
        ? Texts.Get("Skills.Description")
        : Summary.Of(Texts.Get("Skills.DescriptionList", ("count", All.Count), ("skills", Texts.List(All.OrderByDescending(s => s.Roles.Count).Take(6).Select(s => s.Skill.Name)))));

    public override string Path => "/skills";

    public override string StyleSheet => "pictures.css";

    public override bool Listed => !Query.IsNarrowing;

    public bool IsEmpty => All.Count == 0;

    public IReadOnlyList<SkillUse> Found => [.. All.Where(s => Query.Matches(s))];

    public IReadOnlyList<RoleLink> Columns => Roles.Count <= MaxColumns ? Roles : [];

    /// <summary>Whether the columns are so narrow that a name stands upright above its column.</summary>
    public bool IsDense => Columns.Count > MaxNamedColumns;

    public SharedSkills SharedSkills { get; } = new(Roles.Count <= MaxColumns ? Roles : [], All);

    public bool HasSharedSkills => SharedSkills.Roles.Count > 1 && !Query.IsNarrowing;

    public bool LinksSharedSkills => SharedSkills.Roles.Count <= MaxLinkedSharedSkills;

    public int CountOf(RoleLink role) => Found.Count(use => use.By(role) is not null);

    /// <summary>Skills of one kind together, those without a kind last; within a kind those that most roles need first.</summary>
    public IEnumerable<(string Kind, IReadOnlyList<SkillUse> Skills)> ByKind => Found.Take(MaxRows)
        .GroupBy(s => s.Kind)
        .OrderBy(kind => kind.Key is null).ThenBy(kind => kind.Key, StringComparer.Ordinal)
        .Select(kind => (SkillKindText.Many(kind.Key), (IReadOnlyList<SkillUse>)[.. kind.OrderByDescending(s => s.Roles.Count)]));

    public int LeftOut => Math.Max(0, Found.Count - MaxRows);

    public IEnumerable<string> Kinds => All.Select(s => s.Kind).OfType<string>().Distinct().Order(StringComparer.Ordinal);
}
