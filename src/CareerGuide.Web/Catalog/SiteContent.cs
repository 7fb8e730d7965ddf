using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;

namespace CareerGuide.Web.Catalog;

/// <summary>Everything that the lectures say about roles, ready for pages.</summary>
public sealed class SiteContent
{
    private readonly ILookup<string, RolePartView>? parts;
    private readonly ILookup<string, RoleResources> resources;

    /// <param name="parts">All parts of the roles; null where they are too many to keep.</param>
    private SiteContent(SiteRoles roles, ILookup<string, RolePartView>? parts, IEnumerable<RoleResources> resources)
    {
        Roles = roles;
        this.parts = parts;
        this.resources = resources.ToLookup(r => r.Role.Slug);
    }

    public SiteRoles Roles { get; }

    /// <summary>The lectures that describe roles, in order, each with its roles.</summary>
    public required IReadOnlyList<LectureRoles> Lectures { get; init; }

    /// <summary>In the order of the lectures.</summary>
    public required IReadOnlyList<ComparisonTable> Comparisons { get; init; }

    public required IReadOnlyList<LectureWorkflow> Workflows { get; init; }

    public static async Task<SiteContent> LoadAsync(CareerGuideDb db, LargeSiteOptions large, CancellationToken cancellation)
    {
        var roles = await SiteRoles.LoadAsync(db, cancellation);
        var isLarge = roles.InOrder.Count > large.RolesInMemory;
        var key = RoleResources.Key;
        var read = await (isLarge ? db.RolePartViewsAsync(p => p.FacetItems.Any(i => i.Facet == key), cancellation) : db.RolePartViewsAsync(_ => true, cancellation));

        return new(roles, isLarge ? null : read.ToLookup(p => p.Role), read.SelectMany(part => RoleResources.Of(roles[part.Role], part)))
        {
            Lectures = await db.LecturesWithRolesAsync(roles, cancellation),
            Comparisons = await db.ComparisonTablesAsync(_ => true, roles, cancellation),
            Workflows = await db.WorkflowsAsync(roles, cancellation),
        };
    }

    /// <summary>What each lecture says about a role.</summary>
    public async ValueTask<IReadOnlyList<RolePartView>> PartsOfAsync(RoleLink role, CareerGuideDb db, CancellationToken cancellation) =>
        [.. (await PartsOfAsync([role], db, cancellation))[role.Slug]];

    /// <summary>What each lecture says about some roles, by their slugs.</summary>
    public async ValueTask<ILookup<string, RolePartView>> PartsOfAsync(IEnumerable<RoleLink> some, CareerGuideDb db, CancellationToken cancellation)
    {
        if (parts is not null)
            return parts;

        var slugs = some.Select(role => role.Slug).ToList();

        return (await db.RolePartViewsAsync(p => slugs.Contains(p.Role.Slug), cancellation)).ToLookup(p => p.Role);
    }

    /// <summary>Where the lectures say that one can learn for a role.</summary>
    public IEnumerable<RoleResources> ResourcesOf(RoleLink role) => resources[role.Slug];

    public IReadOnlyList<ComparisonTable> ComparisonsOf(RoleLink role) => [.. Comparisons.Where(c => c.Rows.Any(r => r.Role == role))];
}
