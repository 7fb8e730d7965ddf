using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class PublishedStepByStepOnSqliteTests() : PublishedStepByStepTests(DatabaseProvider.Sqlite)
{
    /// <summary>SQLite takes at most 32,766 parameters.</summary>
    [Fact]
    public async Task A_lecture_may_name_more_skills_than_a_statement_takes_parameters()
    {
        var lecture = $"# Data Engineer\n\n## Job Responsibilities\n\n- Build pipes\n\n## Required Skills\n\n{string.Concat(Enumerable.Range(1, 33_000).Select(n => $"- s{n}\n"))}";
        Write("lectures/pipes.md", lecture);
        await ImportAsync();

        Assert.IsType<PublishOutcome.Published>(await PublishAsync("pipes", lecture.Replace("Build", "Mend", StringComparison.Ordinal), startedFrom: 1));
    }
}

public sealed class PublishedStepByStepOnPostgresTests() : PublishedStepByStepTests(DatabaseProvider.PostgreSql);

/// <summary>A publication writes only what changed. All rows are then those that an import of the same texts writes.</summary>
public abstract class PublishedStepByStepTests(DatabaseProvider provider) : ContentTest(provider)
{
    private readonly DatabaseProvider provider = provider;

    private static string First { get; } = TestLectures.Lecture("Data Engineer", "Build pipes", "Weld copper");

    public static TheoryData<string, string> Edits { get; } = new()
    {
        { "- Weld copper", "- Weld copper\n- Weld steel" },
        { "- Weld copper\n", "" },
        { "- Python", "- Knows Python or C++ well" },
        { "- Python", "- python" },
        { "- Python", "- Python (advanced)" },
        { "- Python\n- Scala", "- Scala\n- Python" },
        { "- Python", "- Python and Scala" },
        { "- Python\n", "" },
        { "- Scala", "- Rust" },
        { "- SQL", "- SQL\n- Kafka" },
        { "# Data Engineer", "# Plumber" },
        { "# Data Engineer", "# Data Engineer\n\n## About\n\n- Moves water" },
        { "# Data Engineer", "# Data Engineer (DE)" },
        { "# Data Engineer", "---\norder: 9\n---\n\n# Data Engineer" },
        { "# Data Engineer", "---\ntitle: Zinc\n---\n\n# Data Engineer" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task What_is_published_leaves_the_rows_of_an_import(string before, string after)
    {
        Write("glossary.md", Sample.Glossary);
        Write("lectures/a-pipes.md", First);
        Write("lectures/b-data.md", TestLectures.Lecture("Data Analyst", "Weld copper"));
        Write("lectures/c-data.md", TestLectures.Lecture("Data Engineer", "Draw").Replace("- Scala", "- Fluent Python\n- SQL", StringComparison.Ordinal));
        await ImportAsync();
        var edited = First.Replace(before, after, StringComparison.Ordinal);

        await PublishAsync("a-pipes", First.Replace("- Build pipes", "- Mend pipes", StringComparison.Ordinal), startedFrom: 1);
        Assert.IsType<PublishOutcome.Published>(await PublishAsync("a-pipes", edited, startedFrom: 2));

        Write("lectures/a-pipes.md", edited);
        Assert.Equal(await ImportedRowsAsync(), await RowsAsync(Database));
    }

    private async Task<List<string>> ImportedRowsAsync()
    {
        await using var fresh = await TestDatabase.EmptyAsync(provider);
        await fresh.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content), Cancellation));

        return await RowsAsync(fresh);
    }

    /// <summary>What is derived from all lectures together, whatever the ids.</summary>
    private static Task<List<string>> RowsAsync(TestDatabase database) => database.UseAsync(async db =>
    {
        var rows = await db.Database.SqlQueryRaw<string>("""
            SELECT 'entry ' || "Title" || '|' || "Names" || '|' || "Text" || '|' || "Context" || '|' || COALESCE("Line", 0)
                || '|' || COALESCE("Slug", '') || '|' || COALESCE((SELECT "Slug" FROM "Documents" WHERE "Id" = "DocumentId"), '') AS "Value"
            FROM "SearchEntries"
            UNION ALL SELECT 'name ' || "Phrase" FROM "SearchNames"
            UNION ALL SELECT 'word ' || "Word" || ' ' || "Entries" FROM "SearchWords"
            UNION ALL SELECT 'role ' || "Slug" || ' ' || "Name" FROM "Roles"
            """).ToListAsync(Cancellation);
        var skills = await db.Skills.Include(s => s.Aliases).Select(s => new { s.Slug, s.Name, s.About, Aliases = s.Aliases.Select(a => a.Name).ToList() }).ToListAsync(Cancellation);
        var lines = await db.RoleParts.SelectMany(p => p.Skills).SelectMany(s => s.Names, (line, name) => new { line.Text, name.SkillId }).ToListAsync(Cancellation);
        var slugs = await db.Skills.ToDictionaryAsync(s => s.Id, s => s.Slug, Cancellation);

        return rows
            .Concat(skills.Select(s => $"skill {s.Slug} {s.Name} {s.About} {string.Join(", ", s.Aliases.Order(StringComparer.Ordinal))}"))
            .Concat(lines.Select(line => $"line {line.Text} {slugs[line.SkillId]}"))
            .Order(StringComparer.Ordinal).ToList();
    });
}
