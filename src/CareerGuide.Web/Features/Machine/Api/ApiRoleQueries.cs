using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Machine.Api;

public static class ApiRoleQueries
{
    /// <summary>Every role that the pages show, in their order.</summary>
    public static async Task<IReadOnlyList<ApiRole>> ApiRolesAsync(this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var parts = (await db.RolePartViewsAsync(_ => true, cancellation)).ToLookup(p => p.Role);

        return [.. roles.InOrder.Select(role => ApiRole.Of(role, parts[role.Slug]))];
    }

    public static async Task<ApiRole> ApiRoleAsync(this CareerGuideDb db, RoleLink role, CancellationToken cancellation) =>
        ApiRole.Of(role, await db.RolePartViewsAsync(p => p.Role.Slug == role.Slug, cancellation));
}
