using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>Everything that the lectures say of one role.</summary>
/// <param name="Leads">The roles nearest to it; null on a page that leads nowhere, such as paper.</param>
public sealed record RolePage(
    RoleLink Role,
    IReadOnlyList<RolePartView> Parts,
    IReadOnlyList<ComparisonTable> Comparisons,
    IReadOnlyList<PlaceInWorkflow> Places,
    RoleTransitions? Leads = null) : Page
{
    /// <summary>The titles of the pages that every site has.</summary>
    private static readonly string[] TitlesOfOthers =
    [
        "Home.Title", "Frame.Roles", "Compare.Title", "Workflow.Title", "Guidance.Title", "Search.Submit", "Frame.Skills", "Paths.Title",
        "Frame.Lectures", "Print.Title", "About.Title", "Api.Title", "Frame.Accessibility", "Frame.Privacy",
    ];

    public override string Title => Role.Name;

    public override string Kind =>
        TitlesOfOthers.Any(other => Texts.Get(other).Equals(Role.Name, StringComparison.OrdinalIgnoreCase)) ? Texts.Get("Roles.KindOfPage") : "";

    public override string Description => Summary.Of(TextsOf(FacetTable.Of(Facet.About)).FirstOrDefault()
        ?? Texts.Get("Roles.DescriptionOf", ("role", Role.Name)));

    public override string Path => Addresses.Role(Role.Slug);

    public override string StyleSheet => "role.css";

    public override string EditAddress => Parts is [var first, ..] ? InstructorAddresses.EditFrom(Path, first.Lecture.Slug, first.Line) : base.EditAddress;

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Roles"), "/roles")];

    /// <summary>What is known of it beside the lectures; null where nobody confirmed that.</summary>
    public RoleEvidence? Evidence { get; init; }

    public bool SeveralLectures => Parts.Count > 1;

    public IReadOnlyList<string> Aliases => [.. Parts.SelectMany(p => p.Aliases).Distinct(StringComparer.OrdinalIgnoreCase)];

    public IEnumerable<RatingProfile> Profiles =>
        Comparisons.SelectMany(table => table.Rows.Where(r => r.Role == Role), (table, row) => new RatingProfile(table, row));

    public IReadOnlyList<RoleFact> Glance => RoleAtAGlance.Of(this);

    /// <summary>The neighbours in the first workflow that has any, to go on reading.</summary>
    public PlaceInWorkflow? Place => Places.FirstOrDefault(p => p.Before is { Role: not null } || p.After is { Role: not null });

    /// <summary>
    /// What the page has, in the order of the table of facets, except that whom it suits follows what it is: that is what a student asks
    /// first. What the site knows from elsewhere follows the facets that it is nearest to.
    /// </summary>
    public IEnumerable<RoleSection> Sections =>
    [
        .. FacetTable.Kinds.OrderBy(kind => kind.Facet is not (Facet.About or Facet.Interests)).SelectMany(kind => Has(kind) ? [RoleSection.Of(kind), .. After(kind)] : After(kind)),
        .. Parts.SelectMany(p => p.Facets.Where(f => f.Key is null), (p, part) => RoleSection.Of(part, p.Lecture)).DistinctBy(section => section.Id),
        .. Leads is { Transitions.Count: > 0 } ? [RoleSection.Leads] : Array.Empty<RoleSection>(),
        .. Has(p => p.Sections) ? [RoleSection.More] : Array.Empty<RoleSection>(),
    ];

    private IEnumerable<RoleSection> After(FacetKind kind)
    {
        if (kind.Facet is Facet.Skills && Comparisons.Count > 0)
            yield return RoleSection.Comparison;

        if (kind.Facet is Facet.Skills && Places.Count > 0)
            yield return RoleSection.Workflow;
    }

    private bool Has(FacetKind kind) => TextsOf(kind).Any() || Has(p => p.Facets.ItemsOf(kind.Facet));

    /// <summary>What the lectures say of a facet, without what is nested and without tables.</summary>
    private IEnumerable<string> TextsOf(FacetKind kind) => kind.Items switch
    {
        FacetItems.Skills => Parts.SelectMany(p => p.Skills).Select(s => s.Text),
        FacetItems.Interests => Parts.SelectMany(p => p.Interests).Select(i => i.Text),
        _ => Parts.SelectMany(p => p.Facets.ItemsOf(kind.Facet)).Select(i => i.Text).Where(text => text.Length > 0),
    };

    public IEnumerable<RolePartView> With<T>(Func<RolePartView, IReadOnlyList<T>> lines) => Parts.Where(p => lines(p).Count > 0);

    public bool Has<T>(Func<RolePartView, IReadOnlyList<T>> lines) => With(lines).Any();

    public override object StructuredData
    {
        get
        {
            var data = new Dictionary<string, object?>
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "Occupation",
                ["name"] = Role.Name,
                ["alternateName"] = Aliases.Count > 0 ? Aliases : null,
                ["description"] = string.Join(" ", TextsOf(FacetTable.Of(Facet.About))) is { Length: > 0 } about ? about : Description,
            };

            foreach (var kind in FacetTable.Kinds.Where(kind => kind.SchemaProperty is not null && TextsOf(kind).Any()))
                data[kind.SchemaProperty!] = TextsOf(kind);

            return data;
        }
    }
}
