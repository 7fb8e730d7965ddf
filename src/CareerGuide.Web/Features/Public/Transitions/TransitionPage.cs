using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Transitions;

/// <summary>What the way from one role to another costs, item by item.</summary>
/// <param name="Back">The way back.</param>
/// <param name="IsListed">Whether it is one of <see cref="TransitionsPage.ListedPairs"/>.</param>
public sealed record TransitionPage(RoleTransition Way, RoleTransition Back, bool IsListed) : Page
{
    public override string Title => Texts.Get("Path.Title", ("from", Start.Name), ("to", End.Name));

    public override string Description => Summary.Of(
        Texts.Get(
        "Path.Description", ("all", Way.Needs), ("end", End.Name), ("over", Way.CarriesOver.Count), ("start", Start.Name), ("higher", Way.Higher.Count), ("new", Way.New.Count)));

    public override string Path => Addresses.Path(Start.Slug, End.Slug);

    public override string StyleSheet => "paths.css";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Paths.Title"), "/paths")];

    public override bool Listed => IsListed;

    public RoleLink Start => Way.From.Role;

    public RoleLink End => Way.To.Role;

    /// <summary>Optional needs of the second role: shown, not counted.</summary>
    public IEnumerable<Need> Optional => Way.To.Needs.Where(n => n.Optional);

    public IEnumerable<PathSection> Sections =>
    [
        new("carries-over", Texts.Get("Path.CarriesOver"), Texts.Get("Path.CarriesOverText"), Way.CarriesOver),
        new("higher", Texts.Get("Path.Higher"), Texts.Get("Path.HigherText"), Way.Higher),
        new("new", Texts.Get("Path.New"), Texts.Get("Path.NewText"), Way.New),
    ];

    public static TransitionPage Of(SiteNeeds needs, RoleNeeds from, RoleNeeds to) => new(
        RoleTransition.Between(needs, from, to), RoleTransition.Between(needs, to, from), TransitionsPage.ListedPairs(needs).Contains((from, to)));
}

/// <summary>An item between the roles that it says something of.</summary>
public sealed record PathEntry(TransitionItem Item, RoleLink Start, RoleLink End)
{
    /// <summary>What the second role asks for; with the lines of both where they say the same in the same words.</summary>
    public Need Need => IsSaidAlike ? Item.Need with { Lines = [.. Item.Need.Lines, .. Item.Has!.Lines] } : Item.Need;

    /// <summary>What the first role asks for, where it says so in other words.</summary>
    public Need? Has => IsSaidAlike ? null : Item.Has;

    private bool IsSaidAlike =>
        Item is { IsSure: true, IsChoice: false, NewInside.Count: 0, Has: { } has }
        && has.Level == Item.Need.Level
        && Item.Need.Lines.Select(line => line.Text).ToHashSet().SetEquals(has.Lines.Select(line => line.Text));
}

/// <param name="Id">What others link to.</param>
public sealed record PathSection(string Id, string Heading, string Meaning, IReadOnlyList<TransitionItem> Items)
{
    public int Cost => Items.Sum(i => i.Cost);
}
