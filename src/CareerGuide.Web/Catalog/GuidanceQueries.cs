using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

public static class GuidanceQueries
{
    public static async Task<IReadOnlyList<RoleInterests>> InterestsAsync(
        this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var parts = await db.RoleParts
            .Where(p => p.Interests.Any())
            .InLectureOrder()
            .Select(p => new
            {
                Role = p.Role.Slug,
                Lecture = new LectureLink(p.Document.Slug, p.Document.Title, p.Document.Language),
                Interests = p.Interests.OrderBy(i => i.Position)
                    .Select(i => new InterestEntry(i.Text, i.Phrases, i.Line, i.DetailsHtml)).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return [.. parts.Select(p => new RoleInterests(roles[p.Role], p.Lecture, p.Interests))];
    }
}
