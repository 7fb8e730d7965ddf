using CareerGuide.Data.Database;

namespace CareerGuide.Web.Catalog;

/// <summary>Everything that the lectures say about roles, ready for pages.</summary>
public sealed class SiteContent
{
    private readonly ILookup<string, RolePartView> parts;

    private SiteContent(
        SiteRoles roles, IReadOnlyList<RolePartView> parts, IReadOnlyList<ComparisonTable> comparisons, IReadOnlyList<LectureWorkflow> workflows)
    {
        this.parts = parts.ToLookup(p => p.Role);
        Roles = roles;
        Comparisons = comparisons;
        Workflows = workflows;
    }

    public SiteRoles Roles { get; }

    /// <summary>In the order of the lectures.</summary>
    public IReadOnlyList<ComparisonTable> Comparisons { get; }

    public IReadOnlyList<LectureWorkflow> Workflows { get; }

    public static async Task<SiteContent> LoadAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var roles = await SiteRoles.LoadAsync(db, cancellation);

        return new(
            roles,
            await db.RolePartViewsAsync(_ => true, cancellation),
            await db.ComparisonTablesAsync(_ => true, roles, cancellation),
            await db.WorkflowsAsync(roles, cancellation));
    }

    /// <summary>What each lecture says about a role.</summary>
    public IReadOnlyList<RolePartView> PartsOf(RoleLink role) => [.. parts[role.Slug]];

    public IReadOnlyList<ComparisonTable> ComparisonsOf(RoleLink role) => [.. Comparisons.Where(c => c.Rows.Any(r => r.Role == role))];
}
