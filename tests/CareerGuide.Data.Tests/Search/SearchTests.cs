using System.Text.Json;
using CareerGuide.Data.Database;
using CareerGuide.Data.Search;
using CareerGuide.Data.Tests.Support;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Data.Tests.Search;

public sealed class SearchOnSqliteTests() : SearchTests(DatabaseProvider.Sqlite);

public sealed class SearchOnPostgresTests() : SearchTests(DatabaseProvider.PostgreSql)
{
    [Theory]
    [InlineData("", true)]
    [InlineData(";Max Auto Prepare=0", false)]
    public async Task Statements_that_recur_are_prepared_unless_the_connection_string_says_otherwise(string setting, bool arePrepared)
    {
        await ImportDocumentedAsync();
        await using var services = new ServiceCollection().AddCareerGuideData(DatabaseProvider.PostgreSql, Database.ConnectionString + setting).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var search = scope.ServiceProvider.GetRequiredService<SiteSearch>();

        foreach (var asked in (string[])["data", "python", "engineer", "tableau"])
            await search.FindAsync(SearchText.Of(asked), SearchKinds.All, hitsOfKind: 5, Cancellation);

        var prepared = await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().Database
            .SqlQuery<string>($"SELECT statement AS \"Value\" FROM pg_prepared_statements").ToListAsync(Cancellation);
        Assert.Equal(arePrepared, prepared.Exists(statement => statement.Contains("ANY (", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_search_after_a_publication_reads_no_list_of_entries_that_are_not_sorted_in_yet()
    {
        await ImportDocumentedAsync();
        await using var services = new ServiceCollection().AddCareerGuideData(DatabaseProvider.PostgreSql, Database.ConnectionString).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        var pagesLeft = await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().Database
            .SqlQuery<long>($"SELECT gin_clean_pending_list('\"IX_SearchIndex_Words\"'::regclass) AS \"Value\"").SingleAsync(Cancellation);

        Assert.Equal(0, pagesLeft);
    }
}

public abstract class SearchTests(DatabaseProvider provider) : ContentTest(provider)
{
    private static readonly string[] Nasty =
    [
        "\"", "\"\"", "'", "''", "' OR 1=1 --", "(", ")", "((", "*", "-", "NOT", "AND", "OR", "NEAR(a b)", "a NEAR b", "names:data", "{names} : x",
        "^data", "data + engineer", "\\", "\\'", "'data':*A & !x", "<->", "%", "_", "\0", "da\0ta", "\u0001\u001F", "\uD800", "x\uDFFF", "\uFFFE",
        "\u202Edata", "a\u0300\u0301", new string('"', 10_000), new string('a', 10_000), new string('a', 300) + " data",
        string.Concat(Enumerable.Repeat("data ", 2000)), string.Concat(Enumerable.Repeat("a\u0301", 5000)), "💣💣💣", "田中さん", "مرحبا", "Ω≈ç√", "İıß",
        "{0}", "@p0", "$1", "🏳️‍🌈", "\t\n\r", "   ", "",
    ];

    [Fact]
    public async Task Every_query_of_the_documentation_has_its_first_answer()
    {
        await ImportDocumentedAsync();
        var rows = DocumentedQueries().ToList();
        List<string> wrong = [];

        foreach (var (query, expected) in rows)
        {
            var first = (await Database.FindAsync(query)).First;
            var given = first is null ? "nothing" : $"{first.Kind}: {first.Title}";

            if (given != expected)
                wrong.Add($"“{query}” found {given}, not {expected}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(rows.Count >= 60);
        Assert.Equal(rows.Count, rows.Select(r => r.Query).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("Spanish", "es")]
    [InlineData("French", "fr")]
    [InlineData("German", "de")]
    [InlineData("Portuguese", "pt")]
    [InlineData("Italian", "it")]
    public async Task Every_query_of_the_documentation_in_another_language_has_its_first_answer(string heading, string language)
    {
        Write($"lectures/{language}.md", await File.ReadAllTextAsync(Repository.PathTo("tests", "CareerGuide.Data.Tests", "Search", "Lectures", language + ".md"), Cancellation));
        await ImportAsync();
        var rows = DocumentedQueries(heading).ToList();
        List<string> wrong = [];

        foreach (var (query, expected) in rows)
        {
            var first = (await Database.FindAsync(query)).First;
            var given = first is null ? "nothing" : $"{first.Kind}: {first.Title}";

            if (given != expected)
                wrong.Add($"“{query}” found {given}, not {expected}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(rows.Count >= 12);
    }

    [Theory]
    [InlineData("data analyst vs data scientist", "data-analyst|data-scientist")]
    [InlineData("is a data engineer better than an ML engineer", "data-engineer|machine-learning-engineer")]
    [InlineData("what's a data engineer?", "")]
    [InlineData("data engineer", "")]
    public async Task Roles_that_the_text_names_are_told_in_its_order(string query, string roles)
    {
        await ImportDocumentedAsync();

        Assert.Equal(roles, string.Join('|', (await Database.FindAsync(query)).Named));
    }

    [Fact]
    public async Task A_slip_is_told_and_so_is_what_was_left_out()
    {
        await ImportDocumentedAsync();

        Assert.Equal("data engineer", (await Database.FindAsync("data enginer")).Corrected);
        Assert.Null((await Database.FindAsync("data engineer")).Corrected);
        Assert.Equal(["zebra"], (await Database.FindAsync("python zebra")).LeftOut);
        Assert.Empty((await Database.FindAsync("what does a data analyst do")).LeftOut!);
    }

    [Fact]
    public async Task A_short_word_is_taken_as_it_is_written()
    {
        Write("lectures/pipes.md", TestLectures.Lecture("Data Engineer", "Sew"));
        await ImportAsync();

        Assert.Null((await Database.FindAsync("sow")).First);
        Assert.NotNull((await Database.FindAsync("sew")).First);
    }

    [Fact]
    public async Task What_is_nowhere_suggests_the_nearest_names()
    {
        await ImportDocumentedAsync();

        var result = await Database.FindAsync("kopernetus");

        Assert.Empty(result.Groups);
        Assert.Equal("Kubernetes", result.Instead![0].Title);
    }

    [Fact]
    public async Task Every_hit_leads_to_the_line_that_says_it()
    {
        await ImportDocumentedAsync();
        var sources = await Database.UseAsync(db => (
            from document in db.Documents
            join revision in db.Revisions on document.Id equals revision.DocumentId
            select new { document.Id, revision.Markdown }).ToDictionaryAsync(d => d.Id, d => d.Markdown.Split('\n'), Cancellation));
        var hits = new List<SearchHit>();

        foreach (var query in new[] { "data", "da", "de", "co", "en", "su", "ma" })
            hits.AddRange((await Database.FindAsync(query, hitsOfKind: 100)).Groups.SelectMany(g => g.Hits));

        foreach (var hit in hits.Where(h => h is { Line: not null, Kind: not SearchKind.Skill }))
        {
            var line = Tokenizer.Phrase(sources[hit.DocumentId!.Value][hit.Line!.Value - 1]);
            Assert.Contains(Tokenizer.Phrase(hit.Title), line, StringComparison.Ordinal);
        }

        Assert.Equal(SearchKinds.All.Order(), hits.Select(h => h.Kind).Distinct().Order());
    }

    [Fact]
    public async Task Nothing_that_is_typed_breaks_the_search()
    {
        await ImportDocumentedAsync();

        foreach (var text in Nasty.Concat(NaughtyTexts()))
            Assert.NotNull(await Database.FindAsync(text));
    }

    [Theory]
    [InlineData("数据工程师负责管道", "工程师")]
    [InlineData("مهندس البيانات يبني الأنابيب", "البيانات")]
    [InlineData("Инженер данных строит трубы", "ДАННЫХ")]
    [InlineData("वह डेटा इंजीनियर है", "इंजीनियर")]
    [InlineData("Ships rockets 🚀 to orbit", "🚀")]
    [InlineData("Fährt auf der Straße", "STRASSE")]
    [InlineData("Lives in İSTANBUL", "istanbul")]
    [InlineData("Works near the ILGAZ dağı", "dagi")]
    [InlineData("데이터를 다룬다", "데이터")]
    public async Task Any_script_is_found(string line, string query)
    {
        Write("lectures/pipes.md", TestLectures.Lecture("Data Engineer", "Build", line));
        await ImportAsync();

        Assert.Equal(line, (await Database.FindAsync(query)).First?.Title);
    }

    [Fact]
    public async Task What_a_lecture_no_longer_says_is_no_longer_found()
    {
        Write("lectures/pipes.md", TestLectures.Lecture("Data Engineer", "Weld copper"));
        Write("lectures/other.md", TestLectures.Lecture("Cook", "Boil eggs"));
        await ImportAsync();
        Assert.NotNull((await Database.FindAsync("copper")).First);

        Write("lectures/pipes.md", TestLectures.Lecture("Pipe Fitter", "Weld steel"));
        await ImportAsync();

        Assert.Null((await Database.FindAsync("copper")).First);
        Assert.Null((await Database.FindAsync("data engineer")).First);
        Assert.Equal("Weld steel", (await Database.FindAsync("steel")).First?.Title);
        Assert.Equal("Boil eggs", (await Database.FindAsync("eggs")).First?.Title);
    }

    [Fact]
    public async Task A_lecture_that_was_taken_off_is_not_found()
    {
        Write("lectures/pipes.md", TestLectures.Lecture("Data Engineer", "Weld copper"));
        await ImportAsync();

        await Database.PublisherAsync(p => p.ArchiveAsync("pipes", startedFrom: 1, TestLectures.Writer, Cancellation));

        Assert.Null((await Database.FindAsync("copper")).First);
        Assert.Null((await Database.FindAsync("engineer")).First);
    }

    [Fact]
    public async Task A_lecture_that_changes_back_leaves_the_index_as_it_was()
    {
        Write("lectures/pipes.md", TestLectures.Lecture("Data Engineer", "Weld copper"));
        Write("lectures/other.md", TestLectures.Lecture("Cook", "Boil eggs"));
        await ImportAsync();
        var before = await IndexAsync();

        Write("lectures/pipes.md", TestLectures.Lecture("Pipe Fitter", "Weld steel"));
        await ImportAsync();
        Assert.NotEqual(before, await IndexAsync());

        Write("lectures/pipes.md", TestLectures.Lecture("Data Engineer", "Weld copper"));
        await ImportAsync();

        Assert.Equal(before, await IndexAsync());
    }

    [Fact]
    public async Task A_change_that_fails_leaves_the_index_as_it_was()
    {
        Write("lectures/pipes.md", TestLectures.Lecture("Data Engineer", "Weld copper"));
        await ImportAsync();
        var before = await IndexAsync();

        // Part of the index has been written when this fails.
        await Database.UseAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "SearchNames" RENAME TO "Hidden" """, Cancellation));
        Write("lectures/pipes.md", TestLectures.Lecture("Data Engineer", "Weld steel"));
        await Assert.ThrowsAnyAsync<Exception>(ImportAsync);
        await Database.UseAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Hidden" RENAME TO "SearchNames" """, Cancellation));

        Assert.Equal(before, await IndexAsync());
        Assert.Equal("Weld copper", (await Database.FindAsync("weld")).First?.Title);
    }

    [Fact]
    public async Task The_same_content_answers_in_the_same_order_however_it_came_in()
    {
        await ImportDocumentedAsync();
        string[] queries = ["data", "engineer", "python", "da", "model", "salary"];
        var before = await AnswersAsync(queries);

        var text = await PublishedAsync("data-roles");
        await PublishAsync("data-roles", text! + "\nOne line more.\n", startedFrom: 1);
        await PublishAsync("data-roles", text!, startedFrom: 2);

        Assert.Equal(before, await AnswersAsync(queries));
    }

    private async Task<List<string>> AnswersAsync(string[] queries)
    {
        List<string> answers = [];

        foreach (var query in queries)
            answers.AddRange((await Database.FindAsync(query, hitsOfKind: 100)).Groups.SelectMany(g => g.Hits).Select(h => $"{query}: {h.Kind} {h.Title} {h.Line}"));

        return answers;
    }

    /// <summary>All that is in the index, whatever the ids.</summary>
    private Task<List<string>> IndexAsync() => Database.UseAsync(async db =>
    {
        var entries = await db.Database.SqlQueryRaw<string>("""
            SELECT "Title" || '|' || "Names" || '|' || "Text" || '|' || "Context" || '|' || COALESCE("Line", 0) AS "Value" FROM "SearchEntries"
            """).ToListAsync(Cancellation);
        var names = await db.Database.SqlQueryRaw<string>("""SELECT "Phrase" AS "Value" FROM "SearchNames" """).ToListAsync(Cancellation);
        var words = await db.Database.SqlQueryRaw<string>("""SELECT "Word" || ' ' || "Entries" AS "Value" FROM "SearchWords" """).ToListAsync(Cancellation);

        return entries.Concat(names).Concat(words).Order(StringComparer.Ordinal).ToList();
    });

    private protected async Task ImportDocumentedAsync()
    {
        Write("glossary.md", Sample.Glossary);
        Write("lectures/data-roles.md", Sample.DataRoles);

        foreach (var lecture in new[] { "roles-de-datos", "cloud-careers", "hospital-roles" })
            Write($"lectures/{lecture}.md", File.ReadAllText(Repository.PathTo("tests", "CareerGuide.Content.Tests", "Lectures", lecture + ".md")));

        await ImportAsync();
    }

    /// <param name="heading">The language of the table; the first table where there is none.</param>
    private static IEnumerable<(string Query, string First)> DocumentedQueries(string? heading = null) =>
        from line in Section(heading)
        where line.StartsWith("| ", StringComparison.Ordinal)
        let cells = line.Split(" | ")
        where cells.Length == 3 && cells[1].Contains(": ", StringComparison.Ordinal)
        select (cells[0][2..].Trim(), cells[1].Trim());

    /// <summary>A sample that is always there, and all of the collection where that is.</summary>
    private static IEnumerable<string> NaughtyTexts() =>
        new[] { Repository.PathTo("tests", "CareerGuide.Content.Tests", "Samples", "naughty.json"), Repository.Corpus("naughty", "blns.json") }
            .OfType<string>()
            .SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!);

    private static IEnumerable<string> Section(string? heading)
    {
        var lines = File.ReadLines(Repository.PathTo("docs", "search.md"));

        return heading is null
            ? lines.TakeWhile(line => line != "## In other languages")
            : lines.SkipWhile(line => line != $"### {heading}").Skip(1).TakeWhile(line => !line.StartsWith('#'));
    }
}
