using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Machine.Api;

public static class ApiLectureQueries
{
    /// <summary>Every lecture that the pages show, in their order.</summary>
    public static async Task<IReadOnlyList<ApiLectureInList>> ApiLecturesAsync(this CareerGuideDb db, CancellationToken cancellation) =>
        await db.Documents.Lectures()
            .Select(d => new ApiLectureInList
            {
                Slug = d.Slug,
                Title = d.Title,
                Language = d.Language,
                Roles = db.RoleParts.Where(p => p.DocumentId == d.Id).OrderBy(p => p.Position).Select(p => p.Role.Slug).ToList(),
            })
            .ToListAsync(cancellation);

    /// <summary>One lecture; null if there is none of that slug.</summary>
    public static async Task<ApiLecture?> ApiLectureAsync(this CareerGuideDb db, string slug, SiteRoles roles, CancellationToken cancellation)
    {
        var lecture = await db.Documents.Lectures()
            .Where(d => d.Slug == slug)
            .Select(d => new { d.Title, d.Language })
            .SingleOrDefaultAsync(cancellation);

        if (lecture is null)
            return null;

        var comparisons = await db.ComparisonTablesAsync(c => c.Document.Slug == slug, roles, cancellation);

        return new()
        {
            Slug = slug,
            Title = lecture.Title,
            Language = lecture.Language,
            Roles = [.. (await db.RolePartViewsAsync(p => p.Document.Slug == slug, cancellation)).Select(ApiRole.Of)],
            Comparisons = [.. comparisons.Select(ApiComparison.Of)],
            Workflow = [.. (await db.ApiStepsAsync(roles, cancellation)).Where(s => s.Lecture == slug)],
            Sections = [.. (await db.ApiSectionsAsync(cancellation)).Where(s => s.Lecture == slug)],
        };
    }

    /// <summary>The steps of every lecture's workflow, lecture after lecture.</summary>
    public static async Task<IReadOnlyList<ApiStep>> ApiStepsAsync(this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation) =>
        [.. (await db.WorkflowsAsync(roles, cancellation)).SelectMany(ApiStep.Of)];

    /// <summary>What the lectures say beside roles, comparisons and workflows.</summary>
    public static async Task<IReadOnlyList<ApiSection>> ApiSectionsAsync(this CareerGuideDb db, CancellationToken cancellation) =>
        await db.Documents.Lectures()
            .SelectMany(
                d => db.Sections.Where(s => s.DocumentId == d.Id && s.RolePartId == null).OrderBy(s => s.Position),
                (d, s) => new ApiSection { Heading = s.Heading, Lecture = d.Slug, Line = s.Line, Markdown = MarkdownText.OfHtml(s.Html) ?? "" })
            .ToListAsync(cancellation);
}
