using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Machine.Api;

public static class ApiRoleQueries
{
    /// <summary>Every role that the pages show, in their order.</summary>
    public static async Task<IReadOnlyList<ApiRoleInList>> ApiRolesAsync(this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var focus = FacetTable.Of(Facet.Focus).Key;
        var parts = (await db.RoleParts.InLectureOrder()
            .Select(p => new
            {
                Role = p.Role.Slug,
                Lecture = p.Document.Slug,
                Aliases = p.Aliases.Where(a => a.Name != "").OrderBy(a => a.Id).Select(a => a.Name).ToList(),
                Focus = p.FacetItems.Where(l => l.Facet == focus).OrderBy(l => l.Position).Select(l => l.Text).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation)).ToLookup(p => p.Role);

        return [.. roles.InOrder.Select(role => new ApiRoleInList
        {
            Slug = role.Slug,
            Name = role.Name,
            Aliases = [.. parts[role.Slug].SelectMany(p => p.Aliases).Distinct(StringComparer.OrdinalIgnoreCase)],
            Focus = [.. parts[role.Slug].SelectMany(p => p.Focus)],
            Lectures = [.. parts[role.Slug].Select(p => p.Lecture)],
        })];
    }

    public static async Task<ApiRole> ApiRoleAsync(this CareerGuideDb db, RoleLink role, CancellationToken cancellation) =>
        ApiRole.Of(role, await db.RolePartViewsAsync(p => p.Role.Slug == role.Slug, cancellation));
}
