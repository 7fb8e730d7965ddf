using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class AddressesLiveOnOnSqliteTests() : AddressesLiveOnTests(DatabaseProvider.Sqlite, iterations: 60);

public sealed class AddressesLiveOnOnPostgresTests() : AddressesLiveOnTests(DatabaseProvider.PostgreSql, iterations: 10);

/// <summary>
/// However lectures and glossary are renamed, edited and taken back: an address that a role or skill ever had, and that nothing
/// has since, leads to it for as long as it is there, and no address leads to two.
/// </summary>
public abstract class AddressesLiveOnTests(DatabaseProvider provider, int iterations)
{
    // Few names, alike, so that they meet.
    private static readonly string[] Names =
    [
        "Data Engineer", "Data Plumber", "Data Platform Engineer", "Cloud Engineer",
        "Data Modeling", "Data Modelling", "Data Models", "Query Languages", "Query Tools", "SQL", "SQL Basics", "k8s", "Kubernetes",
    ];

    private static readonly string[] Rows =
    [
        "| Data Modeling | practice | | | Planning tables. |",
        "| Data Modelling | practice | Data Modeling | | Planning tables. |",
        "| Kubernetes | platform | k8s | SQL | Runs containers. |",
        "| k8s platform | platform | | Data Modeling | Runs containers. |",
        "| SQL Basics | language | SQL | | Asks databases. |",
    ];

    private static readonly Gen<Happening> Happenings = Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(Deed.Rename)),
            (3, Gen.Const(Deed.RenameInOneLecture)),
            (2, Gen.Const(Deed.DropLine)),
            (2, Gen.Const(Deed.EditGlossary)),
            (2, Gen.Const(Deed.Revert)),
            (1, Gen.Const(Deed.Archive))),
        Gen.Int[0, Names.Length - 1],
        Gen.Int[0, Names.Length - 1],
        (deed, one, other) => new Happening(deed, one, other));

    public enum Deed
    {
        Rename,
        RenameInOneLecture,
        DropLine,
        EditGlossary,
        Revert,
        Archive,
    }

    [Fact]
    public Task Whatever_is_renamed_in_whatever_order() => Happenings.Array[1, 14].SampleAsync(
        async events =>
        {
            await using var story = await Story.BeginAsync(provider);

            foreach (var it in events)
                await story.DoAsync(it);
        },
        iter: iterations,
        threads: 1);

    public sealed record Happening(Deed Deed, int One, int Other)
    {
        public override string ToString() => $"{Deed} {One} {Other}";
    }

    private sealed class Story(TestDatabase database) : IAsyncDisposable
    {
        private const string Glossary = "glossary.md";

        private readonly List<Dictionary<string, string>> past = [];
        private readonly Dictionary<(AddressKind, string), int> owners = [];
        private Dictionary<string, string> files = new()
        {
            [Glossary] = GlossaryOf(Rows[0], Rows[2]),
            ["lectures/pipes.md"] = TestLectures.Lecture("Data Engineer", "Build pipelines", "Watch them").Replace("- Scala", "- Data Modeling\n- Query Languages (SQL, k8s)"),
            ["lectures/clouds.md"] = TestLectures.Lecture("Cloud Engineer", "Rent machines").Replace("- Scala", "- Data Modeling\n- Kubernetes"),
        };

        public static async Task<Story> BeginAsync(DatabaseProvider provider)
        {
            var story = new Story(await TestDatabase.EmptyAsync(provider));
            await story.PublishAsync();

            return story;
        }

        public async Task DoAsync(Happening it)
        {
            past.Add(files);
            files = it.Deed switch
            {
                Deed.Rename => files.ToDictionary(f => f.Key, f => f.Key == Glossary ? f.Value : f.Value.Replace(Names[it.One], Names[it.Other])),
                Deed.RenameInOneLecture => With("lectures/pipes.md", text => text.Replace(Names[it.One], Names[it.Other])),
                Deed.DropLine => With("lectures/pipes.md", text => text.Replace($"- {Names[it.One]}\n", "")),
                Deed.EditGlossary => With(Glossary, _ => GlossaryOf(Rows[it.One % Rows.Length], Rows[it.Other % Rows.Length])),
                Deed.Revert => past[(it.One + it.Other) % past.Count],
                _ => files,
            };

            if (it.Deed == Deed.Archive)
                await ArchiveAsync(it.One % 2 == 0 ? "pipes" : "clouds");

            await PublishAsync();
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();

        private static string GlossaryOf(params string[] rows) =>
            $"| Skill | Kind | Also written | Part of | About |\n|---|---|---|---|---|\n{string.Join('\n', rows.Distinct())}\n";

        private Dictionary<string, string> With(string file, Func<string, string> edit) => new(files) { [file] = edit(files[file]) };

        private async Task ArchiveAsync(string slug)
        {
            var number = await database.UseAsync(db => db.Documents.Where(d => d.Slug == slug).Select(d => d.PublishedNumber).SingleAsync());
            await database.PublisherAsync(p => p.ArchiveAsync(slug, number, TestLectures.Writer));
        }

        private async Task PublishAsync()
        {
            foreach (var (file, text) in files)
            {
                var path = Path.Combine(database.Folder, "content", file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, text);
            }

            var first = await ImportAsync();
            await AssertAddressesAsync();
            var second = await ImportAsync();

            Assert.Empty(second.Renames);
            Assert.Equal(first.ContentVersion, second.ContentVersion);
        }

        private Task<ImportReport> ImportAsync() =>
            database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Path.Combine(database.Folder, "content"))));

        private async Task AssertAddressesAsync()
        {
            var former = await database.UseAsync(db => db.FormerAddresses.AsNoTracking().ToDictionaryAsync(f => (f.Kind, f.Slug), f => f.LeadsTo));
            var present = (await database.UseAsync(db => db.Roles.AsNoTracking().ToListAsync())).Select(r => (Kind: AddressKind.Role, r.Slug, r.Id))
                .Concat((await database.UseAsync(db => db.Skills.AsNoTracking().ToListAsync())).Select(s => (Kind: AddressKind.Skill, s.Slug, s.Id)))
                .ToList();
            var slugs = present.ToDictionary(p => (p.Kind, p.Id), p => p.Slug);

            foreach (var it in present)
                owners[(it.Kind, it.Slug)] = it.Id;

            Assert.Empty(former.Keys.Intersect(present.Select(p => (p.Kind, p.Slug))));
            Assert.Empty(former.Select(f => (f.Key.Kind, f.Value)).Intersect(former.Keys));

            foreach (var ((kind, slug), owner) in owners)
            {
                if (slugs.TryGetValue((kind, owner), out var now) && now != slug)
                    Assert.Equal(now, former.GetValueOrDefault((kind, slug)));
            }
        }
    }
}
