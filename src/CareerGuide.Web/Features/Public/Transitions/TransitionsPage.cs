using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Transitions;

/// <summary>What every way from role to role costs.</summary>
/// <param name="All">The roles that ask for anything; there are ways between these.</param>
/// <param name="Table">A row for each role to start from, a cell for each role to arrive at; empty where there are too many.</param>
/// <param name="Nearest">Of the role that the address asks for; null where it asks for none.</param>
public sealed record TransitionsPage(
    IReadOnlyList<RoleNeeds> All, TransitionsQuery Query, IReadOnlyList<TransitionsRow> Table, RoleTransitions? Nearest) : Page
{
    /// <summary>How many of the nearest roles are shown.</summary>
    private const int MaxNearest = 10;

    private const int MaxChoices = 60;

    /// <summary>As many roles as stand in a list to choose from; more are typed.</summary>
    public int MaxListed { get; init; } = int.MaxValue;

    public bool AreTyped => All.Count > MaxListed;

    public override string Title => Texts.Get("Paths.Title");

    public override string Description => Texts.Get("Paths.Description");

    public override string Path => "/paths";

    public override string StyleSheet => "paths.css";

    public override bool Listed => Query is { Roles.Count: 0, From: null, To: null, Notes.Count: 0 };

    public bool IsEmpty => All.Count < 2;

    /// <summary>Whether there are more roles than a table takes.</summary>
    public bool AreMany => All.Count > TransitionsQuery.MaxRoles;

    /// <summary>Whether there are few enough roles to tick them one by one.</summary>
    public bool CanChoose => All.Count is > 2 and <= MaxChoices;

    /// <summary>As many roles as have their names above the columns; of more, the sign stands there.</summary>
    private const int MaxNamedColumns = 6;

    public bool HasSignsOnly => Table.Count > MaxNamedColumns;

    public IEnumerable<RoleNeeds> Columns => Table.Select(r => r.From);

    public bool Chosen(RoleNeeds role) => Query.Roles.Count == 0 ? !AreMany : Query.Roles.Contains(role);

    /// <summary>
    /// The pairs that search engines may list: all between roles that ask for anything. None where the roles are many, since
    /// the pairs then are as many as their square, and say little that the roles do not.
    /// </summary>
    public static IEnumerable<(RoleNeeds From, RoleNeeds To)> ListedPairs(SiteNeeds needs)
    {
        var all = Asking(needs);

        return all.Count > TransitionsQuery.MaxRoles ? [] : all.SelectMany(from => all.Where(to => to != from).Select(to => (from, to)));
    }

    public static TransitionsPage Of(SiteNeeds needs, TransitionsQuery query)
    {
        var all = Asking(needs);
        var chosen = query.Roles.Count > 0 ? query.Roles : all;

        return new(
            all,
            query,
            chosen.Count > TransitionsQuery.MaxRoles ? [] : [.. chosen.Select(from => Row(needs, from, chosen))],
            query.From is { } role ? RoleTransitions.Of(needs, role, MaxNearest) : null);
    }

    private static List<RoleNeeds> Asking(SiteNeeds needs) => [.. needs.Roles.Where(r => r.Counted.Any())];

    private static TransitionsRow Row(SiteNeeds needs, RoleNeeds from, IReadOnlyList<RoleNeeds> roles) =>
        new(from, [.. roles.Select(to => to == from ? null : RoleTransition.Between(needs, from, to))]);
}

/// <param name="Ways">In the order of the columns; null where the row meets its own column.</param>
public sealed record TransitionsRow(RoleNeeds From, IReadOnlyList<RoleTransition?> Ways);
