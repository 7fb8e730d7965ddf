using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>What a lecture says about a role, line by line, without the role's own name. Renamed roles are recognized by these lines.</summary>
internal sealed record RoleLines(string Slug, IReadOnlySet<string> Lines)
{
    public static IEnumerable<RoleLines> Of(Lecture lecture)
    {
        var ratings = lecture.Comparisons.SelectMany(c => c.Rows).ToLookup(r => r.RoleSlug, r => Row(r.Ratings.Select(rating => rating.Text)));
        var activities = lecture.Workflow.ToLookup(s => s.RoleSlug, s => s.Activity ?? "");

        return lecture.Roles.Select(role => Of(role.Slug, role.Name,
        [
            .. role.Facets.SelectMany(part => part.Items).Select(i => i.Text.Length > 0 ? i.Text : i.DetailsHtml ?? ""),
            .. role.Skills.Select(s => s.Text),
            .. role.Interests.Select(i => i.Text),
            .. role.Sections.Select(s => s.Html),
            .. ratings[role.Slug],
            .. activities[role.Slug],
        ]));
    }

    /// <summary>Loads the lines of all roles in the lectures that describe one of these roles, by the lecture's slug.</summary>
    public static async Task<ILookup<string, RoleLines>> LoadAsync(CareerGuideDb db, IReadOnlyList<int> roles, CancellationToken cancellation)
    {
        var lectures = await db.RoleParts.Where(p => EF.Parameter(roles).Contains(p.RoleId)).Select(p => p.DocumentId).Distinct().ToListAsync(cancellation);

        var ratings = (await db.Comparisons.Where(c => lectures.Contains(c.DocumentId))
            .SelectMany(c => c.Rows, (c, row) => new
            {
                c.DocumentId,
                row.RoleId,
                Texts = row.Ratings.OrderBy(r => r.Position).Select(r => r.Text).ToList(),
            })
            .ToListAsync(cancellation)).ToLookup(r => (r.DocumentId, r.RoleId), r => Row(r.Texts));
        var activities = (await db.WorkflowSteps.Where(s => lectures.Contains(s.DocumentId))
            .Select(s => new { s.DocumentId, s.RoleId, s.Activity })
            .ToListAsync(cancellation)).ToLookup(s => (s.DocumentId, s.RoleId), s => s.Activity ?? "");
        var parts = await db.RoleParts.Where(p => lectures.Contains(p.DocumentId))
            .Select(p => new
            {
                Lecture = p.Document.Slug,
                p.DocumentId,
                p.RoleId,
                p.Role.Slug,
                p.Name,
                FacetItems = p.FacetItems.Select(l => l.Text != "" ? l.Text : l.DetailsHtml ?? "").ToList(),
                Skills = p.Skills.Select(l => l.Text).ToList(),
                Interests = p.Interests.Select(l => l.Text).ToList(),
                Sections = p.Sections.Select(s => s.Html).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return parts.ToLookup(p => p.Lecture, p => Of(p.Slug, p.Name,
        [
            .. p.FacetItems, .. p.Skills, .. p.Interests, .. p.Sections,
            .. ratings[(p.DocumentId, p.RoleId)],
            .. activities[(p.DocumentId, p.RoleId)],
        ]));
    }

    /// <summary>A single rating is common to many roles; all ratings of a row together form one line.</summary>
    private static string Row(IEnumerable<string> ratings) => string.Join(' ', ratings);

    private static RoleLines Of(string slug, string name, IEnumerable<string> texts) => new(
        slug,
        texts.Select(t => NormalizedName.Of(Without(name, t)).Trim()).Where(t => t.Length > 0).ToHashSet());

    private static string Without(string name, string text) =>
        name.Length == 0 ? text : text.Replace(name, "", StringComparison.OrdinalIgnoreCase);
}
