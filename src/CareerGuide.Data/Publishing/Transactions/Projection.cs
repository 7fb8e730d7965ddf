using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Transactions;

/// <summary>Updates the derived rows from the published texts.</summary>
internal static class Projection
{
    /// <returns>The renames; null when no row had to change.</returns>
    public static async Task<IReadOnlyList<Rename>?> UpdateAsync(
        CareerGuideDb db, IReadOnlyDictionary<string, OpenDocument> documents, ParsedSite reading, CancellationToken cancellation)
    {
        var outdated = OutdatedRows.Of(documents, reading);
        await StoreAsync(db, [.. reading.NewSummaries()], outdated.Gone, cancellation);

        if (outdated.IsNone)
            return null;

        var (stale, gone, glossary) = outdated;
        var names = await RoleAndSkillRegistry.LoadAsync(db, reading, cancellation);
        await db.SaveChangesAsync(cancellation);

        var removed = gone.Select(d => d.Row.Id).Concat(stale.Select(l => documents[l.Slug].Row.Id)).ToList();

        foreach (var id in removed)
            await RemoveAsync(db, id, cancellation);

        var writer = new RowWriter(db);

        foreach (var lecture in stale)
            await WriteAsync(db, writer, documents[lecture.Slug].Row.Id, lecture, names, cancellation);

        await IndexAsync(SearchIndex.Of(db), removed, stale, reading, names, slug => documents[slug].Row.Id, cancellation);

        if (glossary is not null)
            await DescribeAsync(db, glossary.Row.Id, SiteDocument.Glossary.Title, "en", order: null, reading.GlossaryHash, cancellation);

        await names.RemoveUnusedAsync(cancellation);

        return names.Renames;
    }

    /// <summary>Previews <see cref="UpdateAsync"/> and saves nothing.</summary>
    /// <returns>The renames; null when no row would have to change.</returns>
    public static async Task<IReadOnlyList<Rename>?> RenamesAsync(
        CareerGuideDb db, IReadOnlyDictionary<string, OpenDocument> documents, ParsedSite reading, CancellationToken cancellation)
    {
        return OutdatedRows.Of(documents, reading).IsNone ? null : (await RoleAndSkillRegistry.LoadAsync(db, reading, cancellation)).Renames;
    }

    private static async Task StoreAsync(CareerGuideDb db, IReadOnlyList<LectureSummary> summaries, IEnumerable<OpenDocument> gone, CancellationToken cancellation)
    {
        List<int> replaced = [.. summaries.Select(s => s.DocumentId), .. gone.Select(d => d.Row.Id)];
        await db.LectureSummaries.Where(s => EF.Parameter(replaced).Contains(s.DocumentId)).ExecuteDeleteAsync(cancellation);
        await new RowWriter(db).InsertAsync(summaries, cancellation);
    }

    private static async Task RemoveAsync(CareerGuideDb db, int document, CancellationToken cancellation)
    {
        await db.Sections.Where(s => s.DocumentId == document).ExecuteDeleteAsync(cancellation);
        await db.RoleParts.Where(p => p.DocumentId == document).ExecuteDeleteAsync(cancellation);
        await db.Comparisons.Where(c => c.DocumentId == document).ExecuteDeleteAsync(cancellation);
        await db.WorkflowSteps.Where(s => s.DocumentId == document).ExecuteDeleteAsync(cancellation);
        await db.LectureHeadings.Where(h => h.DocumentId == document).ExecuteDeleteAsync(cancellation);
        await db.LecturePages.Where(p => p.DocumentId == document).ExecuteDeleteAsync(cancellation);
        await db.Documents.Where(d => d.Id == document)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ReadingHash, (string?)null), cancellation);
    }

    private static async Task WriteAsync(
        CareerGuideDb db, RowWriter writer, int document, ParsedSiteLecture reading, RoleAndSkillRegistry names, CancellationToken cancellation)
    {
        var lecture = reading.Lecture;

        await writer.InsertAsync(LectureRows.Of(lecture, document, names), cancellation);
        await DescribeAsync(db, document, lecture.Title, lecture.Language, lecture.Order, reading.Hash, cancellation);
    }

    private static async Task IndexAsync(
        SearchIndex index, List<int> removed, List<ParsedSiteLecture> written, ParsedSite reading, RoleAndSkillRegistry names,
        Func<string, int> documents, CancellationToken cancellation)
    {
        List<SearchEntry> site = [.. SearchEntries.OfSite(reading, names.Skills)];

        foreach (var owner in removed)
            await index.RemoveAsync(owner, cancellation);

        if (written.Count == reading.Lectures.Count) // possibly by a new build, which may tokenize entries differently
            await index.RewriteSiteAsync(site, documents, cancellation);
        else
            await index.UpdateSiteAsync(site, documents, cancellation);

        foreach (var lecture in written)
            await index.WriteAsync(documents(lecture.Slug), SearchEntries.Of(lecture), documents, cancellation);

        await index.CountWordsAsync(cancellation);
    }

    private static Task<int> DescribeAsync(
        CareerGuideDb db, int document, string title, string language, int? order, string hash, CancellationToken cancellation) =>
        db.Documents.Where(d => d.Id == document).ExecuteUpdateAsync(
            set => set
                .SetProperty(d => d.Title, title)
                .SetProperty(d => d.TitleSortKey, NaturalSortKey.Of(title))
                .SetProperty(d => d.Language, language)
                .SetProperty(d => d.Order, order)
                .SetProperty(d => d.ReadingHash, hash),
            cancellation);

    /// <summary>The documents whose rows are not those of their published texts.</summary>
    /// <param name="Stale">Lectures that read differently than their rows.</param>
    /// <param name="Gone">Documents with rows that are not published any more.</param>
    /// <param name="Glossary">The published glossary, whether its rows are outdated or not; null when there is none.</param>
    private sealed record OutdatedRows(List<ParsedSiteLecture> Stale, List<OpenDocument> Gone, OpenDocument? Glossary)
    {
        public bool IsNone { get; private init; }

        public static OutdatedRows Of(IReadOnlyDictionary<string, OpenDocument> documents, ParsedSite reading)
        {
            var stale = reading.Lectures.Where(l => documents[l.Slug].Row.ReadingHash != l.Hash).ToList();
            var gone = documents.Values.Where(d => !d.IsPublished && d.Row.ReadingHash is not null).ToList();
            var glossary = documents.Values.SingleOrDefault(d => d is { Row.Kind: DocumentKind.Glossary, IsPublished: true });

            return new OutdatedRows(stale, gone, glossary)
            {
                IsNone = stale.Count == 0 && gone.Count == 0 && (glossary is null || glossary.Row.ReadingHash == reading.GlossaryHash),
            };
        }
    }
}
