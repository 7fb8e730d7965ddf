using System.Linq.Expressions;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

public static class ComparisonQueries
{
    public static async Task<IReadOnlyList<ComparisonTable>> ComparisonTablesAsync(
        this CareerGuideDb db, Expression<Func<Comparison, bool>> which, SiteRoles roles, CancellationToken cancellation)
    {
        var tables = await db.Comparisons
            .Where(which)
            .InLectureOrder()
            .Select(c => new
            {
                c.Slug,
                c.Heading,
                Lecture = new LectureLink(c.Document.Slug, c.Document.Title, c.Document.Language),
                c.Line,
                Criteria = c.Criteria.OrderBy(x => x.Position)
                    .Select(x => new ComparedBy(x.Position, x.Name, x.Slug, x.Ordinal, x.Line)).ToList(),
                Rows = c.Rows.OrderBy(r => r.Position).Select(r => new
                {
                    r.Label,
                    Role = r.Role!.Slug,
                    r.Line,
                    Scores = r.Ratings.Select(s => new { s.Position, s.Text, s.Rank }).ToList(),
                }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return [.. tables.Select(t => new ComparisonTable(t.Slug, t.Heading, t.Lecture, t.Line, t.Criteria, [.. t.Rows.Select(
            r => new ComparedRole(r.Label, roles.Find(r.Role), r.Line, r.Scores.ToDictionary(s => s.Position, s => new Score(s.Text, s.Rank))))]))];
    }
}

/// <summary>A comparison as others link to it.</summary>
public sealed record ComparisonLink(string Slug, string? Heading, string Lecture)
{
    public static ComparisonLink Of(ComparisonTable table) => new(table.Slug, table.Heading, table.Lecture.Title);

    public string Name => Heading ?? Texts.Get("Compare.NameInLecture", ("lecture", Lecture));
}
