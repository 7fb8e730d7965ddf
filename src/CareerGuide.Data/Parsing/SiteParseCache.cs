using System.Collections.Concurrent;
using CareerGuide.Content;
using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Parsing;

/// <summary>
/// Keeps the last parsed texts, and what is stored about all lectures. What changes has another key, so nothing ever becomes outdated.
/// Thread-safe.
/// </summary>
public sealed class SiteParseCache
{
    /// <summary>With more than so many changes all rows are read at once.</summary>
    private const int MaxChosen = 50;

    private readonly ConcurrentDictionary<int, (string Key, StoredSummary Summary)> summaries;
    private readonly ConcurrentDictionary<int, (string Key, LectureReport Report)> reports;

    public SiteParseCache()
        : this(new LectureParseCache(), [], [])
    {
    }

    private SiteParseCache(
        LectureParseCache lectures,
        ConcurrentDictionary<int, (string Key, StoredSummary Summary)> summaries,
        ConcurrentDictionary<int, (string Key, LectureReport Report)> reports)
    {
        Lectures = lectures;
        this.summaries = summaries;
        this.reports = reports;
    }

    public LectureParseCache Lectures { get; }

    /// <summary>As <see cref="LectureParseCache.WithoutLimit"/>.</summary>
    public SiteParseCache WithoutLimit() => new(Lectures.WithoutLimit(), summaries, reports);

    /// <summary>What is stored about lectures, by the id of the document.</summary>
    internal Task<IReadOnlyDictionary<int, StoredSummary>> SummariesAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string[]>();

        return LoadAsync(db, summaries, (row, key) => StoredSummaries.Summary(row, key, names), outlines: true, cancellation);
    }

    internal Task<IReadOnlyDictionary<int, LectureReport>> ReportsAsync(CareerGuideDb db, CancellationToken cancellation) =>
        LoadAsync(db, reports, (row, _) => StoredSummaries.Report(row), outlines: false, cancellation);

    private static async Task<IReadOnlyDictionary<int, T>> LoadAsync<T>(
        CareerGuideDb db, ConcurrentDictionary<int, (string Key, T Value)> kept, Func<string, string, T> read, bool outlines, CancellationToken cancellation)
    {
        var keys = await db.LectureSummaries.Select(s => new { s.DocumentId, s.SourceKey }).ToDictionaryAsync(s => s.DocumentId, s => s.SourceKey, cancellation);
        var missing = keys.Where(key => !kept.TryGetValue(key.Key, out var known) || known.Key != key.Value).Select(key => key.Key).ToList();

        if (missing.Count > 0)
        {
            var rows = missing.Count > MaxChosen ? db.LectureSummaries : db.LectureSummaries.Where(s => EF.Parameter(missing).Contains(s.DocumentId));

            // one after the other: all of them together are up to half as long as the texts
            await foreach (var row in rows.Select(s => new { s.DocumentId, s.SourceKey, Json = outlines ? s.Outline : s.Checks }).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                if (!kept.TryGetValue(row.DocumentId, out var known) || known.Key != row.SourceKey)
                    kept[row.DocumentId] = (row.SourceKey, read(row.Json, row.SourceKey));
            }
        }

        foreach (var gone in kept.Keys.Where(id => !keys.ContainsKey(id)))
            kept.TryRemove(gone, out _);

        return kept.Where(own => keys.GetValueOrDefault(own.Key) == own.Value.Key).ToDictionary(own => own.Key, own => own.Value.Value);
    }
}
