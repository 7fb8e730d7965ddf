using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Search;

/// <summary>
/// A <c>tsvector</c> built from the site's own tokens, independent of the server's dictionaries. A word's weight says where it occurs: A in
/// a name, B in a text, C in the context.
/// </summary>
internal sealed class PostgresSearchIndex(CareerGuideDb db) : SearchIndex(db)
{
    private const int RowsPerCommand = 1000;

    protected override string IdColumn => "\"Id\"";

    protected override string Fits(string expression) => $"\"Words\" @@ CAST({expression} AS tsquery)";

    protected override string Expression(Match match, bool own) => Written(match, own ? "AB" : "");

    /// <summary>Quoted words are never parsed as syntax; they contain neither quotes nor backslashes.</summary>
    private static string Written(Match match, string weights) => match switch
    {
        Match.Term term => $"'{term.Word}'{Marked(term.IsPrefix ? "*" + weights : weights)}",
        Match.All all => $"({string.Join(" & ", all.Of.Select(m => Written(m, weights)))})",
        Match.Any any => $"({string.Join(" | ", any.Of.Select(m => Written(m, weights)))})",
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    private static string Marked(string marks) => marks.Length == 0 ? "" : ":" + marks;

    /// <summary>The ids are a parameter, so that the statement stays the same and is prepared once.</summary>
    public override Task<List<FoundEntry>> EntriesAsync(IReadOnlyList<int> ids, CancellationToken cancellation) =>
        ReadEntriesAsync("WHERE \"Id\" = ANY (@p0)", cancellation, ids.ToArray());

    protected override async Task InsertAsync(IReadOnlyList<IndexedEntry> entries, CancellationToken cancellation)
    {
        foreach (var rows in entries.Chunk(RowsPerCommand))
        {
            await RunAsync("""
                INSERT INTO "SearchEntries" ("Id", "Owner", "DocumentId", "Slug", "Title", "Names", "Text", "Context", "Line")
                SELECT * FROM unnest(@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
                """,
                cancellation,
                rows.Select(r => r.Id).ToArray(),
                rows.Select(r => r.Owner).ToArray(),
                rows.Select(r => r.DocumentId).ToArray(),
                rows.Select(r => r.Entry.Slug).ToArray(),
                rows.Select(r => r.Entry.Title).ToArray(),
                rows.Select(r => r.NamesInLines).ToArray(),
                rows.Select(r => r.Entry.Text).ToArray(),
                rows.Select(r => r.Entry.Context).ToArray(),
                rows.Select(r => r.Entry.Line).ToArray());

            await RunAsync("""
                INSERT INTO "SearchIndex" ("Id", "Words") SELECT id, CAST(words AS tsvector) FROM unnest(@p0, @p1) AS rows(id, words)
                """,
                cancellation,
                rows.Select(r => r.Id).ToArray(),
                rows.Select(Vector).ToArray());

            var names = rows.SelectMany(r => r.Phrases, (row, phrase) => (phrase, row.Id)).ToList();

            await RunAsync("""
                INSERT INTO "SearchNames" ("Phrase", "Entry") SELECT * FROM unnest(@p0, @p1)
                """,
                cancellation,
                names.Select(n => n.phrase).ToArray(),
                names.Select(n => n.Id).ToArray());
        }
    }

    /// <summary>
    /// PostgreSQL puts new entries of such an index on a list that every search reads whole, until a vacuum sorts them in; only who owns the
    /// index may do it before.
    /// </summary>
    public override Task FinishAsync(CancellationToken cancellation) => Db.Database.ExecuteSqlRawAsync("""
        DELETE FROM "SearchWords";
        INSERT INTO "SearchWords" ("Word", "Entries") SELECT word, ndoc FROM ts_stat('SELECT "Words" FROM "SearchIndex"');
        SELECT gin_clean_pending_list(oid) FROM pg_class WHERE oid = to_regclass('"IX_SearchIndex_Words"') AND pg_has_role(relowner, 'USAGE');
        """, cancellation);

    /// <summary>The position only serves to carry the weight: 1 for a name, 2 for a text, 3 for the context.</summary>
    private static string Vector(IndexedEntry row) => string.Join(' ',
        row.NameWords.Select(word => (word, Place: "1A"))
            .Concat(row.TextWords.Select(word => (word, Place: "2B")))
            .Concat(row.ContextWords.Select(word => (word, Place: "3C")))
            .GroupBy(w => w.word, w => w.Place, (word, places) => $"'{word}':{string.Join(',', places)}"));

    private async Task RunAsync(string sql, CancellationToken cancellation, params Array[] columns)
    {
        await using var command = Command(sql);

        for (var at = 0; at < columns.Length; at++)
            Add(command, $"@p{at}", columns[at]);

        await command.ExecuteNonQueryAsync(cancellation);
    }
}
