using System.Data.Common;
using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Search;

/// <summary>A contentless FTS5 table: it stores the columns each word occurs in, but neither positions nor the text.</summary>
internal sealed class SqliteSearchIndex(CareerGuideDb db) : SearchIndex(db)
{
    protected override string IdColumn => "rowid";

    protected override string Fits(string expression) => $"\"SearchIndex\" MATCH {expression}";

    protected override string Expression(Match match, bool own) => own ? $"{{names text}} : {Written(match)}" : Written(match);

    /// <summary>Quoted words are never parsed as syntax; they contain no quotes.</summary>
    private static string Written(Match match) => match switch
    {
        Match.Term term => $"(\"{term.Word}\"{(term.IsPrefix ? " *" : "")})",
        Match.All all => $"({string.Join(" AND ", all.Of.Select(Written))})",
        Match.Any any => $"({string.Join(" OR ", any.Of.Select(Written))})",
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    protected override async Task InsertAsync(IReadOnlyList<IndexedEntry> entries, CancellationToken cancellation)
    {
        await using var entry = Command("""
            INSERT INTO "SearchEntries" ("Id", "Owner", "DocumentId", "Slug", "Title", "Names", "Text", "Context", "Line")
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
            """);
        await using var words = Command("""
            INSERT INTO "SearchIndex" (rowid, names, text, context) VALUES (@p0, @p1, @p2, @p3)
            """);
        await using var name = Command("""
            INSERT INTO "SearchNames" ("Phrase", "Entry") VALUES (@p0, @p1)
            """);

        foreach (var row in entries)
        {
            await RunAsync(entry, cancellation, row.Id, row.Owner, row.DocumentId, row.Entry.Slug, row.Entry.Title, row.NamesInLines, row.Entry.Text, row.Entry.Context, row.Entry.Line);
            await RunAsync(words, cancellation, row.Id, string.Join(' ', row.NameWords), string.Join(' ', row.TextWords), string.Join(' ', row.ContextWords));

            foreach (var phrase in row.Phrases)
                await RunAsync(name, cancellation, phrase, row.Id);
        }
    }

    /// <summary>The words are a view of the index.</summary>
    public override Task FinishAsync(CancellationToken cancellation) => Task.CompletedTask;

    private static Task<int> RunAsync(DbCommand command, CancellationToken cancellation, params object?[] values)
    {
        if (command.Parameters.Count == 0)
        {
            for (var at = 0; at < values.Length; at++)
                Add(command, $"@p{at}", values[at]);
        }

        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at] ?? DBNull.Value;

        return command.ExecuteNonQueryAsync(cancellation);
    }
}
