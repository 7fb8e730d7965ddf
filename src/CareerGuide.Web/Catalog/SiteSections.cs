using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

/// <summary>Which parts of the site have anything to show.</summary>
/// <param name="HasComparison">Whether there are roles to compare.</param>
/// <param name="HasWorkflow">Whether a lecture says in which order roles take over from each other.</param>
public sealed record SiteSections(bool HasComparison, bool HasWorkflow)
{
    public static async Task<SiteSections> LoadAsync(CareerGuideDb db, SiteRoles roles, CancellationToken cancellation) =>
        new(roles.InOrder.Count > 1, await db.WorkflowSteps.AnyAsync(cancellation));
}
