using CareerGuide.Content.Text;
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

    /// <summary>So few columns do not fill the page.</summary>
    private const int FewestWideColumns = 3;

    /// <summary>As many roles as the table of shared skills has links for.</summary>
    private const int MaxLinkedSharedSkills = 12;

    /// <summary>As many skills as one page lists.</summary>
    private const int MaxRows = 400;

    /// <summary>As many skills as are found without links to their kinds; a page of so many must stay light.</summary>
    private const int MaxWithoutKindLinks = 80;

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

    /// <summary>The class of the table: how wide its columns are, or that it has none for roles.</summary>
    public string? ColumnsClass => Columns.Count switch { 0 => "is-list", < FewestWideColumns => "is-narrow", > MaxNamedColumns => "is-dense", _ => null };

    /// <summary>How the roles ask for the skills that are found.</summary>
    public IEnumerable<RoleUse> Uses => Found.SelectMany(skill => skill.Roles.Values);

    public SharedSkills SharedSkills { get; } = new(Roles.Count <= MaxColumns ? Roles : [], All);

    public bool HasSharedSkills => SharedSkills.Roles.Count > 1 && !Query.IsNarrowing;

    public bool LinksSharedSkills => SharedSkills.Roles.Count <= MaxLinkedSharedSkills;

    /// <summary>As many roles as can be chosen from.</summary>
    public int MaxRoleChoices { get; init; } = int.MaxValue;

    /// <summary>The roles to choose from; where they are too many, only the one that is chosen.</summary>
    public IReadOnlyList<RoleLink> RoleChoices => Roles.Count == 1 ? [] : Roles.Count <= MaxRoleChoices ? Roles : [.. Roles.Where(role => role.Slug == Query.Role)];

    public int CountOf(RoleLink role) => Found.Count(use => use.By(role) is not null);

    /// <summary>Skills of one kind together, those without a kind last; within a kind those that most roles need first.</summary>
    public IEnumerable<SkillsOfKind> ByKind => Grouped(Found.Take(MaxRows));

    /// <summary>The kinds to pass to where skills are many: on the page, or on a page of their own where this one leaves some of them out.</summary>
    public IReadOnlyList<SkillKindLink> KindLinks => kindLinks ??= ReadKindLinks();

    private IReadOnlyList<SkillKindLink>? kindLinks;

    private IReadOnlyList<SkillKindLink> ReadKindLinks() => Found.Count > MaxWithoutKindLinks && Grouped(Found).ToList() is { Count: > 1 } kinds
        ? [.. kinds.Select(LinkTo)]
        : [];

    private SkillKindLink LinkTo(SkillsOfKind of) => new(
        of, of.Kind is null || of.Skills.Count == Found.Take(MaxRows).Count(s => s.Kind == of.Kind) ? null : (Query with { Kind = of.Kind }).Address());

    private static IEnumerable<SkillsOfKind> Grouped(IEnumerable<SkillUse> skills) =>
        from skill in skills
        group skill by skill.Kind into kind
        orderby kind.Key is null, SkillKindText.Many(kind.Key) ascending
        select new SkillsOfKind(kind.Key, [.. kind.OrderByDescending(s => s.Roles.Count)]);

    public int LeftOut => Math.Max(0, Found.Count - MaxRows);

    /// <summary>Whether any skill that is shown has a kind, so that its heading tells something.</summary>
    public bool HasKinds => Found.Any(skill => skill.Kind is not null);

    public IEnumerable<string> Kinds => All.Select(s => s.Kind).OfType<string>().Distinct().Order(StringComparer.Ordinal);
}

/// <param name="Kind">Null for skills without one.</param>
public sealed record SkillsOfKind(string? Kind, IReadOnlyList<SkillUse> Skills)
{
    public string Name => SkillKindText.Many(Kind);

    /// <summary>Its place on the page.</summary>
    public string Id => $"kind-{Slug.OfName(Kind ?? NoKind)}";

    private const string NoKind = "other";
}

/// <param name="Narrowed">The page of this kind alone; null where all of it is on this page.</param>
public sealed record SkillKindLink(SkillsOfKind Of, string? Narrowed);
