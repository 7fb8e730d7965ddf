using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Transitions;

/// <summary>From what somebody knows to a role.</summary>
/// <param name="Known">The slugs of what the address says is known.</param>
/// <param name="Unknown">What the address names that is no skill of the site.</param>
public sealed record PlanPage(RolePlan Plan, IReadOnlyList<string> Known, IReadOnlyList<string> Unknown) : Page
{
    public override string Title => Texts.Get("Plan.Title", ("role", Role.Name));

    public override string Description => Summary.Of(Texts.Get("Plan.Description", ("role", Role.Name)));

    public override string Path => Addresses.Plan(Role.Slug);

    public override string StyleSheet => "paths.css";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Roles"), "/roles"), new(Role.Name, Addresses.Role(Role.Slug))];

    /// <summary>It says of each reader something else, and of the role what the role's own page says.</summary>
    public override bool Listed => false;

    public RoleLink Role => Plan.Role.Role;

    public IEnumerable<Need> Optional => Plan.Role.Needs.Where(n => n.Optional);

    public IReadOnlyList<PlanSection> Sections =>
    [
        new("have", Texts.Get("Path.CarriesOver"), Texts.Get("Plan.HaveText"), Plan.Has),
        new("deeper", Texts.Get("Path.Higher"), Texts.Get("Plan.DeeperText"), Plan.Deeper),
        new("new", Texts.Get("Path.New"), Texts.Get("Plan.NewText"), Plan.New),
    ];
}

/// <param name="Id">What others link to.</param>
public sealed record PlanSection(string Id, string Heading, string Meaning, IReadOnlyList<PlanItem> Items);

/// <summary>A count above the sections, and the section that it leads to.</summary>
public sealed record PathCount(string Id, string Heading, int Count);
