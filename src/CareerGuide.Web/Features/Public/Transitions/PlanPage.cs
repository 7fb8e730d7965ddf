using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Transitions;

/// <summary>From what somebody knows to a role, or to several.</summary>
/// <param name="Others">What each other role would add, fewest first.</param>
/// <param name="Learn">Where the skills can be learned, by their slugs.</param>
/// <param name="Resources">What the lectures of the roles say of where to learn.</param>
public sealed record PlanPage(
    PlanQuery Query,
    RolePlan Plan,
    IReadOnlyList<(RoleNeeds Role, int Added)> Others,
    IReadOnlyDictionary<string, IReadOnlyList<LearningLink>> Learn,
    IReadOnlyList<RoleResources> Resources) : Page
{
    public override string Title => Texts.Get("Plan.Title", ("roles", Plan.Roles.Select(role => role.Role.Name).ToArray()));

    public override string Description => Summary.Of(Texts.Get("Plan.Description", ("role", Role.Name)));

    public override string Path => Addresses.Plan(Role.Slug);

    public override string StyleSheet => "paths.css";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Roles"), "/roles"), new(Role.Name, Addresses.Role(Role.Slug))];

    /// <summary>It says of each reader something else, and of the role what the role's own page says.</summary>
    public override bool Listed => false;

    public RoleLink Role => Plan.Roles[0].Role;

    public IEnumerable<Need> Optional => Plan.Roles.SelectMany(role => role.Needs).Where(n => n.Optional).DistinctBy(n => n.Key);

    /// <summary>The time of each skill to learn for which the glossary says one, and how many it says none for.</summary>
    public (double Hours, int Timed, int Untimed) Time
    {
        get
        {
            var times = Plan.ToLearn.Select(HoursOf).ToList();

            return (times.Sum(hours => hours ?? 0), times.Count(hours => hours is not null), times.Count(hours => hours is null));
        }
    }

    public IReadOnlyList<PlanSection> Sections =>
    [
        new("have", Texts.Get("Path.CarriesOver"), Texts.Get("Plan.HaveText"), Plan.Has),
        new("deeper", Texts.Get("Path.Higher"), Texts.Get("Plan.DeeperText"), Plan.Deeper),
        .. Plan.Learning.Count > 0 ? [new("learning", Texts.Get("Plan.Learning"), Texts.Get("Plan.LearningText"), Plan.Learning)] : Array.Empty<PlanSection>(),
        new("new", Texts.Get("Path.New"), Texts.Get("Plan.NewText"), Plan.New),
    ];

    /// <summary>What its row needs besides the item.</summary>
    public PlanRow RowOf(PlanItem item) => new(this, item);

    public IReadOnlyList<LearningLink> LinksOf(PlanItem item) =>
        item.Need.Main.Select(skill => Learn.GetValueOrDefault(skill.Slug)).OfType<IReadOnlyList<LearningLink>>().FirstOrDefault() ?? [];

    /// <summary>As the first place says that says it; null where none does.</summary>
    public double? HoursOf(PlanItem item) => LinksOf(item).Select(link => link.Time).OfType<TimeSpan>().Select(time => (double?)time.TotalHours).FirstOrDefault();
}

public sealed record PlanRow(PlanPage Page, PlanItem Item);

/// <param name="Id">What others link to.</param>
public sealed record PlanSection(string Id, string Heading, string Meaning, IReadOnlyList<PlanItem> Items);

/// <summary>A count above the sections, and the section that it leads to.</summary>
public sealed record PathCount(string Id, string Heading, int Count);
