using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Public.Matching;

public static class MatchingQueries
{
    public static async Task<RoleMatcher> MatchingAsync(this CareerGuideDb db, PerContentVersion<SiteNeeds> published, CancellationToken cancellation)
    {
        var needs = await published.ReadAsync(db, cancellation);
        var phrases = await db.PhrasesAsync(cancellation);
        var tasks = await db.TasksAsync(cancellation);
        var ratings = await db.RatingsAsync(cancellation);
        var fields = await db.FieldsAsync(cancellation);

        return new(needs, [.. needs.Roles.Select(r => r.Role.Slug).Zip(needs.Roles, (slug, role) => new RoleFacts(
            role, Phrases([.. phrases[slug], .. tasks[slug]]), Ratings(ratings[slug]), [.. fields[slug].Select(f => f.Slug)]))], [.. fields.SelectMany(f => f).Distinct()]);
    }

    /// <summary>The lectures that describe each role.</summary>
    private static async Task<ILookup<string, LectureLink>> FieldsAsync(this CareerGuideDb db, CancellationToken cancellation) =>
        (await db.RoleParts.InLectureOrder()
            .Select(p => new { Role = p.Role.Slug, Lecture = new LectureLink(p.Document.Slug, p.Document.Title, p.Document.Language) })
            .ToListAsync(cancellation))
        .ToLookup(p => p.Role, p => p.Lecture);

    /// <summary>The first responsibilities of each role that are short enough to be asked about.</summary>
    private static async Task<ILookup<string, Phrase>> TasksAsync(this CareerGuideDb db, CancellationToken cancellation)
    {
        var key = FacetTable.Of(Facet.Responsibilities).Key;
        var parts = await db.RoleParts
            .InLectureOrder()
            .Select(p => new
            {
                Role = p.Role.Slug,
                Lecture = new LectureLink(p.Document.Slug, p.Document.Title, p.Document.Language),
                Tasks = p.FacetItems.Where(i => i.Facet == key && i.Text.Length > 0 && i.Text.Length <= TaskPhrase.MaxLength)
                    .OrderBy(i => i.Position).Take(TaskPhrase.MaxOfRole).Select(i => new { i.Text, i.Line }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return (from part in parts
                from task in part.Tasks
                let phrase = TaskPhrase.Of(task.Text, new(part.Lecture, task.Line))
                where phrase is not null
                select (part.Role, phrase)).ToLookup(p => p.Role, p => p.phrase);
    }

    private static async Task<ILookup<string, Phrase>> PhrasesAsync(this CareerGuideDb db, CancellationToken cancellation)
    {
        var parts = await db.RoleParts
            .Where(p => p.Interests.Any())
            .InLectureOrder()
            .Select(p => new
            {
                Role = p.Role.Slug,
                Lecture = new LectureLink(p.Document.Slug, p.Document.Title, p.Document.Language),
                Interests = p.Interests.OrderBy(i => i.Position).Select(i => new { i.Text, i.Phrases, i.Line }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return (from part in parts
                from interest in part.Interests
                from text in interest.Phrases.DefaultIfEmpty(interest.Text)
                let phrase = new Phrase(Slug.From(text), text, [new(part.Lecture, interest.Line)])
                where phrase.Slug.Length > 0
                select (part.Role, phrase)).ToLookup(p => p.Role, p => p.phrase);
    }

    private static async Task<ILookup<string, RoleRating>> RatingsAsync(this CareerGuideDb db, CancellationToken cancellation)
    {
        var tables = await db.Comparisons
            .InLectureOrder()
            .Select(c => new
            {
                Lecture = new LectureLink(c.Document.Slug, c.Document.Title, c.Document.Language),
                Criteria = c.Criteria.Where(x => x.Ordinal).OrderBy(x => x.Position).Select(x => new { x.Position, x.Name }).ToList(),
                Rows = c.Rows.Where(r => r.RoleId != null).OrderBy(r => r.Position).Select(r => new
                {
                    Role = r.Role!.Slug,
                    Ratings = r.Ratings.Where(s => s.Rank != null).Select(s => new { s.Position, s.Text, Rank = s.Rank!.Value, s.Line }).ToList(),
                }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return (from table in tables
                from row in table.Rows
                from criterion in table.Criteria
                from rating in row.Ratings
                where rating.Position == criterion.Position
                let slug = Slug.From(criterion.Name)
                where slug.Length > 0
                select (row.Role, Rating: new RoleRating(slug, criterion.Name, rating.Rank, rating.Text, [new(table.Lecture, rating.Line)])))
            .ToLookup(r => r.Role, r => r.Rating);
    }

    private static IReadOnlyList<Phrase> Phrases(IEnumerable<Phrase> said) =>
        [.. said.GroupBy(p => p.Slug).Select(same => same.First() with { Lines = [.. same.SelectMany(p => p.Lines).Distinct()] })];

    private static IReadOnlyList<RoleRating> Ratings(IEnumerable<RoleRating> given) =>
        [.. given.GroupBy(r => r.Slug).Select(same => same.First() with
        {
            Rank = same.Average(r => r.Rank),
            Text = string.Join(" / ", same.Select(r => r.Text).Distinct()),
            Lines = [.. same.SelectMany(r => r.Lines).Distinct()],
        })];
}
