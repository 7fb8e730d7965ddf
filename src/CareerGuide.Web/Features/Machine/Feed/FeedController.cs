using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Machine.Feed;

/// <summary>What has changed in the lectures, for those who want to be told.</summary>
public sealed class FeedController(CareerGuideDb db, SiteAddress address, IOptions<SiteOptions> site) : Controller
{
    private const int MaxEntries = 50;

    [CachedGet("/feed.atom")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var changes = await ChangesAsync(cancellation);
        var feed = AtomFeed.Of(changes, site.Value, path => address.Of(Request, path));

        return new XmlResult(feed, "application/atom+xml");
    }

    /// <summary>The newest first. Of a lecture that is off the site only that is told.</summary>
    private async Task<IReadOnlyList<LectureChange>> ChangesAsync(CancellationToken cancellation)
    {
        var archived = await db.Documents
            .Where(d => d.Kind == DocumentKind.Lecture && d.ArchivedAt != null)
            .OrderByDescending(d => d.ArchivedAt)
            .Take(MaxEntries)
            .Select(d => new LectureChange(d.Slug, d.Title, d.Language, d.PublishedNumber, d.ArchivedAt!.Value, new TextChange.Archived()))
            .ToListAsync(cancellation);

        return [.. archived.Concat(await PublishedAsync(cancellation)).OrderByDescending(c => c.At).ThenBy(c => c.Slug, StringComparer.Ordinal).ThenByDescending(c => c.Number).Take(MaxEntries)];
    }

    /// <summary>Texts are long, so they are counted one after the other as they come.</summary>
    private async Task<IReadOnlyList<LectureChange>> PublishedAsync(CancellationToken cancellation)
    {
        var revisions = db.Documents
            .Where(d => d.Kind == DocumentKind.Lecture && d.ArchivedAt == null)
            .SelectMany(d => d.Revisions.Where(r => r.Number <= d.PublishedNumber), (d, r) => new
            {
                d.Slug,
                d.Title,
                d.Language,
                r.Id,
                r.Number,
                r.CreatedAt,
                r.Origin,
                r.Markdown,
                Before = d.Revisions.Where(p => p.Number == r.Number - 1).Select(p => p.Markdown).FirstOrDefault(),
            })
            .OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
            .Take(MaxEntries)
            .AsAsyncEnumerable();

        var changes = new List<LectureChange>();

        await foreach (var r in revisions.WithCancellation(cancellation))
            changes.Add(new(r.Slug, r.Title, r.Language, r.Number, r.CreatedAt, TextChange.Between(r.Before, r.Markdown, r.Origin)));

        return changes;
    }
}
