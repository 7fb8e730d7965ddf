using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Transitions;

/// <summary>What the way from one role to another costs, item by item.</summary>
/// <param name="Back">What the way back costs.</param>
/// <param name="IsListed">Whether it is one of <see cref="TransitionsPage.ListedPairs"/>.</param>
public sealed record TransitionPage(RoleTransition Way, int Back, bool IsListed) : Page
{
    public override string Title => $"From {Start.Name} to {End.Name}";

    public override string Description => Summary.Of(
        $"Of the {Way.Needs} skills that the {End.Name} needs: {Way.CarriesOver.Count} carry over from the {Start.Name}, {Way.Higher.Count} at a higher level, {Way.New.Count} new.");

    public override string Path => Addresses.Path(Start.Slug, End.Slug);

    public override IReadOnlyList<Crumb> Trail => [new("Switching roles", "/paths")];

    public override bool Listed => IsListed;

    public RoleLink Start => Way.From.Role;

    public RoleLink End => Way.To.Role;

    /// <summary>Optional needs of the second role: shown, not counted.</summary>
    public IEnumerable<Need> Optional => Way.To.Needs.Where(n => n.Optional);

    public IEnumerable<PathSection> Sections =>
    [
        new("carries-over", "What carries over", "You already have this.", Way.CarriesOver),
        new("higher", "Go deeper", "You have this, and need to get better at it.", Way.Higher),
        new("new", "New to learn", "Not part of your current role.", Way.New),
    ];

    public static TransitionPage Of(SiteNeeds needs, RoleNeeds from, RoleNeeds to) => new(
        RoleTransition.Between(needs, from, to), RoleTransition.Between(needs, to, from).Cost, TransitionsPage.ListedPairs(needs).Contains((from, to)));
}

/// <summary>An item between the roles that it says something of.</summary>
public sealed record PathEntry(TransitionItem Item, RoleLink Start, RoleLink End);

/// <param name="Id">What others link to.</param>
public sealed record PathSection(string Id, string Heading, string Meaning, IReadOnlyList<TransitionItem> Items)
{
    public int Cost => Items.Sum(i => i.Cost);
}
