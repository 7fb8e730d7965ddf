using System.Data.Common;
using System.Globalization;
using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerGuide.Data.Search;

/// <summary>
/// The full-text index of the published content, written within the content transaction. <c>SearchEntries</c> holds what can be found,
/// <c>SearchNames</c> the names as phrases, <c>SearchIndex</c> the database's own full-text index and <c>SearchWords</c> every word (on SQLite a view of that index).
/// Migrations create these tables; only this class and its subclasses use them.
/// </summary>
internal abstract class SearchIndex(CareerGuideDb db)
{
    /// <summary>The owner of entries that come from all lectures together: roles and skills.</summary>
    public const int Site = 0;

    /// <summary>Ids of one kind are contiguous, so that a query for one kind can stop early.</summary>
    private const int BitsWithinKind = 24;

    /// <summary>Far more words than anyone reads. Words beyond the limit are not indexed.</summary>
    private const int MaxTokensPerEntry = 5000;

    private const int MaxPhraseLength = 200;
    private const int MaxNamed = 50;

    /// <summary>SQLite takes at most 32,766 in a statement, PostgreSQL 65,535.</summary>
    private const int ParametersPerQuery = 1000;

    private Dictionary<SearchKind, int>? lastIds;

    protected CareerGuideDb Db => db;

    public static SearchIndex Of(CareerGuideDb db) => db.Database.IsSqlite() ? new SqliteSearchIndex(db) : new PostgresSearchIndex(db);

    /// <summary>The column of <c>SearchIndex</c> that holds the entry's id.</summary>
    protected abstract string IdColumn { get; }

    /// <summary>The SQL condition that a row of <c>SearchIndex</c> matches the expression.</summary>
    protected abstract string Fits(string expression);

    /// <param name="own">Whether to match only an entry's own words, without its context.</param>
    protected abstract string Expression(Match match, bool own);

    protected abstract Task InsertAsync(IReadOnlyList<IndexedEntry> entries, CancellationToken cancellation);

    /// <summary>Counts the entries that contain each word, and makes the index ready for searches. Call it after all entries are written.</summary>
    public abstract Task FinishAsync(CancellationToken cancellation);

    public Task RemoveAsync(int owner, CancellationToken cancellation) =>
        RemoveAsync($"SELECT \"Id\" FROM \"SearchEntries\" WHERE \"Owner\" = {Number(owner)}", cancellation);

    /// <param name="documents">Maps a lecture's slug to its document id.</param>
    public async Task WriteAsync(
        int owner, IEnumerable<SearchEntry> entries, Func<string, int> documents, CancellationToken cancellation)
    {
        lastIds ??= await LastIdsAsync(cancellation);
        await InsertAsync([.. entries.Select(e => Indexed(++lastIds[e.Kind], owner, DocumentOf(e, documents), e))], cancellation);
    }

    /// <summary>
    /// Writes the entries that come from all lectures together. If the roles and skills are the same and in the same order as before, it
    /// writes only changed entries, under their existing ids.
    /// </summary>
    public async Task UpdateSiteAsync(IReadOnlyList<SearchEntry> entries, Func<string, int> documents, CancellationToken cancellation)
    {
        var present = await ReadEntriesAsync($"WHERE \"Owner\" = {Number(Site)} ORDER BY \"Id\"", cancellation);

        if (!present.Select(p => (p.Kind, p.Slug)).SequenceEqual(entries.Select(e => (e.Kind, e.Slug))))
        {
            await RewriteSiteAsync(entries, documents, cancellation);
            return;
        }

        await ReplaceAsync(present.Zip(entries), documents, cancellation);
    }

    /// <summary>Writes those of these entries of roles and skills that changed. The others of the site stay.</summary>
    public async Task UpdateEntriesAsync(IReadOnlyList<SearchEntry> entries, Func<string, int> documents, CancellationToken cancellation)
    {
        var present = new Dictionary<(SearchKind, string?), FoundEntry>();

        foreach (var slugs in entries.Select(e => e.Slug!).Distinct().Chunk(ParametersPerQuery))
        {
            foreach (var entry in await ReadEntriesAsync($"WHERE \"Owner\" = {Number(Site)} AND \"Slug\" IN ({Placeholders(slugs)})", cancellation, slugs))
                present.Add((entry.Kind, entry.Slug), entry);
        }

        await ReplaceAsync(
            entries.Where(e => present.ContainsKey((e.Kind, e.Slug))).Select(e => (present[(e.Kind, e.Slug)], e)), documents, cancellation);
        await WriteAsync(Site, entries.Where(e => !present.ContainsKey((e.Kind, e.Slug))), documents, cancellation); // of a damaged index
    }

    private async Task ReplaceAsync(IEnumerable<(FoundEntry Present, SearchEntry Entry)> entries, Func<string, int> documents, CancellationToken cancellation)
    {
        var changed = entries.Where(e => !e.Present.Tells(e.Entry, DocumentOf(e.Entry, documents))).ToList();
        await RemoveAsync(Listed(changed.Select(e => e.Present.Id)), cancellation);
        await InsertAsync([.. changed.Select(e => Indexed(e.Present.Id, Site, DocumentOf(e.Entry, documents), e.Entry))], cancellation);
    }

    public async Task RewriteSiteAsync(IReadOnlyList<SearchEntry> entries, Func<string, int> documents, CancellationToken cancellation)
    {
        await RemoveAsync(Site, cancellation);
        await WriteAsync(Site, entries, documents, cancellation);
    }

    /// <summary>Copies another database's index into this one, which must be empty.</summary>
    public async Task TakeOverAsync(SearchIndex other, CancellationToken cancellation)
    {
        await InsertAsync([.. await other.OwnedEntriesAsync(cancellation)], cancellation);
        await FinishAsync(cancellation);
    }

    public async Task<bool> HasSameEntriesAsync(SearchIndex other, CancellationToken cancellation) =>
        Written(await OwnedEntriesAsync(cancellation)).SequenceEqual(Written(await other.OwnedEntriesAsync(cancellation)));

    /// <summary>The ids of all matching entries, in order.</summary>
    public Task<List<int>> IdsAsync(Match match, bool own, CancellationToken cancellation) => ReadAsync(
        $"SELECT {IdColumn} FROM \"SearchIndex\" WHERE {Fits("@p0")} ORDER BY {IdColumn}",
        row => row.GetInt32(0), cancellation, Expression(match, own));

    /// <summary>The first matching ids of each kind. Fast even when very many entries match.</summary>
    public Task<List<int>> FirstIdsAsync(Match match, bool own, IEnumerable<SearchKind> kinds, CancellationToken cancellation)
    {
        var ofKinds = kinds.Select(kind => $"""
            SELECT "Id" FROM (
                SELECT {IdColumn} AS "Id" FROM "SearchIndex" WHERE {Fits("@p0")} AND {IsOfKind(IdColumn, kind)}
                ORDER BY {IdColumn} LIMIT {Number(SiteSearch.MostOf(kind))}) AS "OfKind"
            """);

        return ReadAsync(string.Join("\nUNION ALL\n", ofKinds), row => row.GetInt32(0), cancellation, Expression(match, own));
    }

    /// <summary>The ids of entries with a name that starts with the phrase; exact matches come first.</summary>
    public Task<List<int>> NamedAsync(string phrase, IEnumerable<SearchKind> kinds, CancellationToken cancellation) => ReadAsync(
        $"""
        SELECT "Entry" FROM "SearchNames"
        WHERE "Phrase" >= @p0 AND "Phrase" < @p1 AND ({string.Join(" OR ", kinds.Select(kind => IsOfKind("\"Entry\"", kind)))})
        ORDER BY "Phrase", "Entry" LIMIT {Number(MaxNamed)}
        """,
        row => row.GetInt32(0), cancellation, phrase, phrase + char.ConvertFromUtf32(0x10FFFF));

    public virtual Task<List<FoundEntry>> EntriesAsync(IReadOnlyList<int> ids, CancellationToken cancellation) =>
        ReadEntriesAsync($"WHERE \"Id\" IN ({Listed(ids)})", cancellation);

    /// <summary>The entries of all roles.</summary>
    public Task<List<FoundEntry>> RolesAsync(CancellationToken cancellation) =>
        ReadEntriesAsync($"WHERE {IsOfKind("\"Id\"", SearchKind.Role)} ORDER BY \"Id\"", cancellation);

    /// <summary>All entries, ordered by kind.</summary>
    public Task<List<FoundEntry>> AllAsync(CancellationToken cancellation) => ReadEntriesAsync("ORDER BY \"Id\"", cancellation);

    protected Task<List<FoundEntry>> ReadEntriesAsync(string which, CancellationToken cancellation, params object[] values) => ReadAsync(
        $"""
        SELECT "Id", "DocumentId", "Slug", "Title", "Names", "Text", "Context", "Line"
        FROM "SearchEntries"
        {which}
        """,
        row => new FoundEntry(
            row.GetInt32(0), NumberAt(row, 1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3),
            row.GetString(4), row.GetString(5), row.GetString(6), NumberAt(row, 7)),
        cancellation, values);

    /// <summary>The other names of the roles and skills that have one of these names.</summary>
    public Task<List<OtherName>> OtherNamesAsync(IReadOnlyList<string> phrases, CancellationToken cancellation) => ReadAsync(
        $"""
        SELECT "Named"."Phrase", "Other"."Phrase"
        FROM "SearchNames" AS "Named"
        JOIN "SearchNames" AS "Other" ON "Other"."Entry" = "Named"."Entry" AND "Other"."Phrase" <> "Named"."Phrase"
        WHERE "Named"."Phrase" IN ({Placeholders(phrases)})
        ORDER BY "Named"."Phrase", "Other"."Entry", "Other"."Phrase"
        """,
        row => new OtherName(row.GetString(0), row.GetString(1)), cancellation, [.. phrases]);

    public Task<List<CountedWord>> WordsAsync(CancellationToken cancellation) => ReadAsync(
        "SELECT \"Word\", \"Entries\" FROM \"SearchWords\"", row => new CountedWord(row.GetString(0), row.GetInt32(1)), cancellation);

    public static SearchKind KindOf(int id) => (SearchKind)(id >> BitsWithinKind);

    protected DbCommand Command(string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();

        return command;
    }

    protected static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    /// <summary>Runs plain SQL commands, because Entity Framework would compile each new query text.</summary>
    /// <param name="sql">SQL without user input; search text is passed in the parameters.</param>
    private async Task<List<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T> row, CancellationToken cancellation, params object[] values)
    {
        await db.Database.OpenConnectionAsync(cancellation);

        try
        {
            await using var command = Command(sql);

            for (var at = 0; at < values.Length; at++)
                Add(command, "@p" + Number(at), values[at]);

            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();

            while (await reader.ReadAsync(cancellation))
                rows.Add(row(reader));

            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <param name="ids">A subquery for the ids, or a list of them.</param>
    private async Task RemoveAsync(string ids, CancellationToken cancellation)
    {
        foreach (var delete in new[]
        {
            $"DELETE FROM \"SearchIndex\" WHERE {IdColumn} IN ({ids})",
            $"DELETE FROM \"SearchNames\" WHERE \"Entry\" IN ({ids})",
            $"DELETE FROM \"SearchEntries\" WHERE \"Id\" IN ({ids})",
        })
        {
            await using var command = Command(delete);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static int? DocumentOf(SearchEntry entry, Func<string, int> documents) => entry.Lecture is null ? null : documents(entry.Lecture);

    private static string Listed(IEnumerable<int> ids) => string.Join(", ", ids.Select(Number).DefaultIfEmpty("NULL"));

    private static string Placeholders(IReadOnlyList<string> values) => string.Join(", ", values.Select((_, at) => "@p" + Number(at)).DefaultIfEmpty("NULL"));

    private static int? NumberAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static string IsOfKind(string id, SearchKind kind) => $"{id} BETWEEN {Number(First(kind))} AND {Number(First(kind + 1) - 1)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<Dictionary<SearchKind, int>> LastIdsAsync(CancellationToken cancellation)
    {
        var last = new Dictionary<SearchKind, int>();

        foreach (var kind in SearchKinds.All)
        {
            await using var command = Command("SELECT max(\"Id\") FROM \"SearchEntries\" WHERE \"Id\" >= @first AND \"Id\" < @next");
            Add(command, "@first", First(kind));
            Add(command, "@next", First(kind + 1));
            last[kind] = await command.ExecuteScalarAsync(cancellation) is { } id and not DBNull
                ? Convert.ToInt32(id, CultureInfo.InvariantCulture)
                : First(kind) - 1;
        }

        return last;
    }

    private static IEnumerable<(int, int, int?, SearchEntry, string)> Written(IEnumerable<IndexedEntry> entries) =>
        entries.Select(e => (e.Id, e.Owner, e.DocumentId, e.Entry with { Names = [] }, e.NamesInLines));

    private Task<List<IndexedEntry>> OwnedEntriesAsync(CancellationToken cancellation) => ReadAsync(
        """
        SELECT "Id", "Owner", "DocumentId", "Slug", "Title", "Names", "Text", "Context", "Line" FROM "SearchEntries" ORDER BY "Id"
        """,
        row => Indexed(
            row.GetInt32(0), row.GetInt32(1), NumberAt(row, 2),
            new SearchEntry(
                KindOf(row.GetInt32(0)), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), Lecture: null, NumberAt(row, 8),
                row.GetString(6), row.GetString(7))
            {
                Names = row.GetString(5) is { Length: > 0 } names ? names.Split('\n') : [],
            }),
        cancellation);

    private static IndexedEntry Indexed(int id, int owner, int? document, SearchEntry entry)
    {
        var named = entry.Kind.IsNamed();
        string[] names = named ? [entry.Title, .. entry.Names] : [];
        string[] texts = named ? [entry.Text] : [entry.Title, entry.Text];

        return new IndexedEntry(
            id,
            owner,
            document,
            entry,
            [.. names.Select(Tokenizer.Phrase).Where(p => p.Length > 0).Select(Shortened).Distinct()],
            WordsOf(names),
            WordsOf(texts),
            WordsOf([entry.Context]));
    }

    private static string Shortened(string phrase) =>
        phrase.Length <= MaxPhraseLength ? phrase : phrase[..(char.IsHighSurrogate(phrase[MaxPhraseLength - 1]) ? MaxPhraseLength - 1 : MaxPhraseLength)];

    private static IReadOnlyList<string> WordsOf(IEnumerable<string> texts) =>
        [.. texts.SelectMany(Tokenizer.Of).Select(w => w.Folded).Distinct().Take(MaxTokensPerEntry)];

    private static int First(SearchKind kind) => (int)kind << BitsWithinKind;
}

/// <summary>An entry with its id and tokenized words.</summary>
/// <param name="Phrases">Its names as tokenized phrases.</param>
internal sealed record IndexedEntry(
    int Id,
    int Owner,
    int? DocumentId,
    SearchEntry Entry,
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> NameWords,
    IReadOnlyList<string> TextWords,
    IReadOnlyList<string> ContextWords)
{
    public string NamesInLines => Entry.NamesInLines;
}

/// <summary>A row of <c>SearchEntries</c>.</summary>
internal sealed record FoundEntry(
    int Id, int? DocumentId, string? Slug, string Title, string Names, string Text, string Context, int? Line)
{
    public SearchKind Kind => SearchIndex.KindOf(Id);

    /// <summary>Whether the stored row equals what would be written for the entry.</summary>
    public bool Tells(SearchEntry entry, int? document) =>
        (DocumentId, Slug, Title, Names, Text, Context, Line)
        == (document, entry.Slug, entry.Title, entry.NamesInLines, entry.Text, entry.Context, entry.Line);
}

internal sealed record OtherName(string Phrase, string Other);

internal sealed record CountedWord(string Word, int Entries);
