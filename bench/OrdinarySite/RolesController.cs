using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace OrdinarySite;

public sealed class RolesController(OrdinaryDb db) : Controller
{
    /// <param name="times">How often the page writes all that it has, for a page as large as another.</param>
    [HttpGet("/roles/{slug}")]
    public async Task<IActionResult> Role(string slug, CancellationToken cancellation, int times = 1)
    {
        ViewData["Times"] = times;

        var role = await db.Roles
            .Include(r => r.About)
            .Include(r => r.Responsibilities)
            .Include(r => r.Focus)
            .Include(r => r.Interests)
            .Include(r => r.Ratings)
            .Include(r => r.Skills).ThenInclude(s => s.Skills)
            .AsSplitQuery()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Slug == slug, cancellation);

        return role is null ? NotFound() : View(role);
    }
}
