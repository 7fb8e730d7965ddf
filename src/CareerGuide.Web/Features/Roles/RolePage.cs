using CareerGuide.Web.Features.Compare;
using CareerGuide.Web.Features.Paths;
using CareerGuide.Web.Features.Workflow;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Features.Roles;

/// <summary>Everything that the lectures say of one role.</summary>
/// <param name="Leads">The roles nearest to it; null on a page that leads nowhere, such as paper.</param>
public sealed record RolePage(
    RoleLink Role,
    IReadOnlyList<RolePartView> Parts,
    IReadOnlyList<ComparisonTable> Comparisons,
    IReadOnlyList<PlaceInWorkflow> Places,
    WhereThisLeads? Leads = null) : Page
{
    public override string Title => Role.Name;

    public override string Description => Summary.Of(Parts.SelectMany(p => p.About).Select(a => a.Text).FirstOrDefault()
        ?? $"What the lectures say of the {Role.Name}: how it compares with other roles and where it stands among them.");

    public override string Path => Addresses.Role(Role.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Roles", "/roles")];

    public bool SeveralLectures => Parts.Count > 1;

    public IReadOnlyList<string> Aliases => [.. Parts.SelectMany(p => p.Aliases).Distinct(StringComparer.OrdinalIgnoreCase)];

    public IEnumerable<RatingProfile> Profiles =>
        Comparisons.SelectMany(table => table.Rows.Where(r => r.Role == Role), (table, row) => new RatingProfile(table, row));

    /// <summary>The neighbours in the first workflow that has any, to go on reading.</summary>
    public PlaceInWorkflow? Place => Places.FirstOrDefault(p => p.Before is { Role: not null } || p.After is { Role: not null });

    /// <summary>The parts that the page has, in their order.</summary>
    public IEnumerable<RoleFacet> Facets => new (RoleFacet Facet, bool IsThere)[]
    {
        (RoleFacet.About, Has(p => p.About)),
        (RoleFacet.Focus, Has(p => p.Focus)),
        (RoleFacet.Responsibilities, Has(p => p.Responsibilities)),
        (RoleFacet.Skills, Has(p => p.Skills)),
        (RoleFacet.Comparison, Comparisons.Count > 0),
        (RoleFacet.Workflow, Places.Count > 0),
        (RoleFacet.Interests, Has(p => p.Interests)),
        (RoleFacet.Leads, Leads is { Ways.Count: > 0 }),
        (RoleFacet.More, Has(p => p.Sections)),
    }.Where(f => f.IsThere).Select(f => f.Facet);

    public IEnumerable<RolePartView> With<T>(Func<RolePartView, IReadOnlyList<T>> lines) => Parts.Where(p => lines(p).Count > 0);

    public bool Has<T>(Func<RolePartView, IReadOnlyList<T>> lines) => With(lines).Any();

    public override object StructuredData => new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Occupation",
        ["name"] = Role.Name,
        ["alternateName"] = Aliases.Count > 0 ? Aliases : null,
        ["description"] = string.Join(" ", Parts.SelectMany(p => p.About).Select(a => a.Text)) is { Length: > 0 } about ? about : Description,
        ["responsibilities"] = Parts.SelectMany(p => p.Responsibilities).Select(r => r.Text),
        ["skills"] = Parts.SelectMany(p => p.Skills).Select(s => s.Text),
    };
}

/// <summary>What one lecture says of a role.</summary>
/// <param name="Role">The role's slug.</param>
/// <param name="Name">The role as the lecture writes it.</param>
public sealed record RolePartView(
    string Role,
    string Name,
    LectureLink Lecture,
    int Line,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<LectureLine> About,
    IReadOnlyList<LectureLine> Focus,
    IReadOnlyList<LectureLine> Responsibilities,
    IReadOnlyList<SkillEntry> Skills,
    IReadOnlyList<InterestEntry> Interests,
    IReadOnlyList<KeptSection> Sections);

/// <param name="Phrases">The parts of the text that stand on their own.</param>
public sealed record InterestEntry(string Text, IReadOnlyList<string> Phrases, int Line, string? DetailsHtml)
{
    public IEnumerable<TextRun> Runs => TextRun.Of(Text, Phrases.Select(p => new TextRun(p, RunKind.Phrase)));
}

/// <param name="Html">Safe HTML, made by the lecture's reader.</param>
public sealed record KeptSection(string? Heading, int Line, string Html);

/// <summary>Where a role stands in a lecture's workflow.</summary>
public sealed record PlaceInWorkflow(LectureWorkflow Workflow, RoleStep Here)
{
    public RoleStep? Before => Workflow.Before(Here);

    public RoleStep? After => Workflow.After(Here);

    public IEnumerable<RoleStep> Shown => new[] { Before, Here, After }.OfType<RoleStep>();

    /// <summary>The roles just before and after it, as far as there are any.</summary>
    public IEnumerable<WorkflowNeighbour> Neighbours
    {
        get
        {
            if (Before?.Role is { } before)
                yield return new(before, Where: "Before it", Class: "before");

            if (After?.Role is { } after)
                yield return new(after, Where: "After it", Class: "after");
        }
    }
}

public sealed record WorkflowNeighbour(RoleLink Role, string Where, string Class);
