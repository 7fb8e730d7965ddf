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
    /// <param name="before">What is stored about the lectures before the change; empty if another build stored it.</param>
    /// <returns>The renames; null when no row had to change.</returns>
    public static async Task<IReadOnlyList<Rename>?> UpdateAsync(
        CareerGuideDb db, IReadOnlyDictionary<string, OpenDocument> documents, IReadOnlyDictionary<int, StoredSummary> before, ParsedSite reading,
        CancellationToken cancellation)
    {
        var outdated = OutdatedRows.Of(documents, reading);
        await StoreAsync(db, [.. reading.NewSummaries()], outdated.Gone, cancellation);

        if (outdated.IsNone)
            return null;

        if (!outdated.NameTheSame(documents, before, reading))
            return await UpdateNamesAsync(db, documents, outdated, reading, cancellation);

        var same = await UnchangedNames.LoadAsync(db, outdated.Stale, cancellation);
        var index = await UpdateLecturesAsync(db, documents, outdated, same.Ids, cancellation);
        await index.UpdateEntriesAsync([.. SearchEntries.OfSite(reading, same.Skills, same.IsRole)], IdOf(documents), cancellation);
        await index.FinishAsync(cancellation);

        return [];
    }

    /// <summary>Updates the roles and skills, too. It compares those of all lectures.</summary>
    private static async Task<IReadOnlyList<Rename>> UpdateNamesAsync(
        CareerGuideDb db, IReadOnlyDictionary<string, OpenDocument> documents, OutdatedRows outdated, ParsedSite reading, CancellationToken cancellation)
    {
        var names = await RoleAndSkillRegistry.LoadAsync(db, reading, cancellation);
        await db.SaveChangesAsync(cancellation);

        var index = await UpdateLecturesAsync(db, documents, outdated, names.Ids, cancellation);
        List<SearchEntry> site = [.. SearchEntries.OfSite(reading, names.Skills)];

        if (outdated.Stale.Count == reading.Lectures.Count) // possibly by a new build, which may tokenize entries differently
            await index.RewriteSiteAsync(site, IdOf(documents), cancellation);
        else
            await index.UpdateSiteAsync(site, IdOf(documents), cancellation);

        await index.FinishAsync(cancellation);

        if (outdated.Glossary is { } glossary)
            await DescribeAsync(db, glossary.Row.Id, SiteDocument.Glossary.Title, "en", order: null, reading.GlossaryHash, cancellation);

        await names.RemoveUnusedAsync(cancellation);

        return names.Renames;
    }

    /// <summary>Replaces the rows of the lectures that changed, and their entries in the index.</summary>
    private static async Task<SearchIndex> UpdateLecturesAsync(
        CareerGuideDb db, IReadOnlyDictionary<string, OpenDocument> documents, OutdatedRows outdated, NameIds names, CancellationToken cancellation)
    {
        var (writer, index) = (new RowWriter(db), SearchIndex.Of(db));

        foreach (var id in outdated.Gone.Select(d => d.Row.Id).Concat(outdated.Stale.Select(l => l.DocumentId)))
        {
            await RemoveAsync(db, id, cancellation);
            await index.RemoveAsync(id, cancellation);
        }

        foreach (var lecture in outdated.Stale)
        {
            await WriteAsync(db, writer, lecture.DocumentId, lecture, names, cancellation);
            await index.WriteAsync(lecture.DocumentId, SearchEntries.Of(lecture), IdOf(documents), cancellation);
        }

        return index;
    }

    private static Func<string, int> IdOf(IReadOnlyDictionary<string, OpenDocument> documents) => slug => documents[slug].Row.Id;

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
        CareerGuideDb db, RowWriter writer, int document, ParsedSiteLecture reading, NameIds names, CancellationToken cancellation)
    {
        var lecture = reading.Lecture;

        await writer.InsertAsync(LectureRows.Of(lecture, document, names), cancellation);
        await DescribeAsync(db, document, lecture.Title, lecture.Language, lecture.Order, reading.Hash, cancellation);
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

        /// <summary>Whether only lectures changed, and each has the roles and skills that it had, at the same place among the others.</summary>
        public bool NameTheSame(IReadOnlyDictionary<string, OpenDocument> documents, IReadOnlyDictionary<int, StoredSummary> before, ParsedSite reading) =>
            Gone.Count == 0 && (Glossary is null || Glossary.Row.ReadingHash == reading.GlossaryHash)
            && Stale.TrueForAll(lecture => before.GetValueOrDefault(lecture.DocumentId)?.Outline is { } outline
                && outline.Hash == documents[lecture.Slug].Row.ReadingHash
                && UnchangedNames.Of(outline.Lecture).SequenceEqual(UnchangedNames.Of(lecture.Outline)));

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
