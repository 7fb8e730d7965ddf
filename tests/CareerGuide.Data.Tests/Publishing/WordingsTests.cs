using CareerGuide.Content;
using CareerGuide.Content.Comparing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class WordingsOnSqliteTests() : WordingsTests(DatabaseProvider.Sqlite);

public sealed class WordingsOnPostgresTests() : WordingsTests(DatabaseProvider.PostgreSql);

/// <summary><c>wordings.yaml</c> is a document like the others: what it says holds for all lectures of the site.</summary>
public abstract class WordingsTests(DatabaseProvider provider) : ContentTest(provider)
{
    private const string Castle = "# The Castle\n\n## Sweeper\n\n### My week\n\n- Sweep the hall\n\n### Skills\n\n- SQL\n";
    private const string Wordings = "\"My week\": responsibilities\n";

    [Fact]
    public async Task What_the_file_says_holds_for_every_lecture()
    {
        Write("lectures/castle.md", Castle);
        Write("wordings.yaml", Wordings);

        var report = await ImportAsync();

        Assert.Equal(["lectures/castle.md", "wordings.yaml"], report.Documents.Select(d => d.Path).Order());
        Assert.Equal(["Sweep the hall"], await ResponsibilitiesAsync());
        Assert.All((await ImportAsync()).Documents, d => Assert.Equal(ImportOutcome.Unchanged, d.Outcome));
        Assert.Equal(1, await VersionAsync());
    }

    [Fact]
    public async Task Lectures_are_read_anew_when_the_wordings_change_and_when_they_are_gone()
    {
        Write("lectures/castle.md", Castle);
        await ImportAsync();
        Assert.Empty(await ResponsibilitiesAsync());

        await PublishAsync(Document.WordingsSlug, Wordings, 0);
        Assert.Equal(["Sweep the hall"], await ResponsibilitiesAsync());

        await PublishAsync(Document.WordingsSlug, "# none\n", 1);
        Assert.Empty(await ResponsibilitiesAsync());
        Assert.Equal(3, await VersionAsync());
    }

    [Fact]
    public async Task A_file_that_is_deleted_takes_its_wordings_along()
    {
        Write("lectures/castle.md", Castle);
        Write("wordings.yaml", Wordings);
        await ImportAsync();
        Delete("wordings.yaml");

        Assert.Equal(ImportOutcome.Archived, Outcome(await ImportAsync(), Document.WordingsSlug));
        Assert.Empty(await ResponsibilitiesAsync());
    }

    [Fact]
    public async Task Changes_of_file_and_site_are_merged()
    {
        var lines = "a: day\nb: pay\nc: focus\nd: about\n";
        Write("lectures/castle.md", Castle);
        Write("wordings.yaml", lines);
        await ImportAsync();
        await PublishAsync(Document.WordingsSlug, lines.Replace("a: day", "My week: responsibilities", StringComparison.Ordinal), 1);
        Write("wordings.yaml", lines.Replace("d: about", "d: outlook", StringComparison.Ordinal));

        Assert.Equal(ImportOutcome.Merged, Outcome(await ImportAsync(), Document.WordingsSlug));
        Assert.Equal("My week: responsibilities\nb: pay\nc: focus\nd: outlook\n", await PublishedAsync(Document.WordingsSlug));
        Assert.Equal(["Sweep the hall"], await ResponsibilitiesAsync());
    }

    [Fact]
    public async Task A_bad_line_is_told_and_spoils_no_other()
    {
        Write("lectures/castle.md", Castle);
        Write("wordings.yaml", "\"Half a quote: day\n" + Wordings + "Tricks: skilz\n");

        var report = await ImportAsync();

        Assert.Equal([("CG028", 1), ("CG026", 3)], report.Documents.Single(d => d.Slug == Document.WordingsSlug).Diagnostics.Select(d => (d.Code, d.Line)));
        Assert.Equal(["Sweep the hall"], await ResponsibilitiesAsync());
        var health = await Database.UseAsync(db => SiteHealth.LoadAsync(db, new SiteParseCache(), _ => true, Cancellation));
        Assert.Equal(2, health.Diagnostics[Document.WordingsSlug].Count);
    }

    [Fact]
    public async Task Export_and_archive_carry_the_wordings()
    {
        await PublishAsync("castle", Castle, 0);
        await PublishAsync(Document.WordingsSlug, Wordings, 0);

        await Database.PublisherAsync(p => p.ExportAsync(Content, isContentFolder: true, Cancellation));
        Assert.Equal(Wordings, await File.ReadAllTextAsync(Path.Combine(Content, "wordings.yaml"), Cancellation));

        var zip = new MemoryStream();
        await Database.UseAsync(async db =>
        {
            await LectureArchive.WriteAsync(db, zip, Cancellation);
            return 0;
        });
        zip.Position = 0;
        var archive = await LectureArchive.ReadAsync(zip, new UploadBudget(), Cancellation);

        Assert.Equal(["wordings.yaml", "lectures/castle.md"], archive.Texts.Select(t => t.File.Path));
        Assert.Empty(archive.Ignored);
        var taken = await Database.PublisherAsync(p => p.ImportUploadAsync(archive.Texts, TestLectures.Writer, dryRun: true, Cancellation));
        Assert.All(taken, t => Assert.IsType<PublishOutcome.Unchanged>(t.Outcome));
    }

    [Fact]
    public async Task What_new_wordings_change_in_all_lectures_is_told_before_and_after()
    {
        await PublishAsync("castle", Castle, 0);
        await PublishAsync("tower", Castle.Replace("The Castle", "The Tower", StringComparison.Ordinal).Replace("Sweeper", "Guard", StringComparison.Ordinal), 0);
        await PublishAsync(Document.WordingsSlug, "# none yet\n", 0);

        var rehearsal = await Database.PublisherAsync(p => p.RehearseAsync(Document.WordingsSlug, Wordings, 1, TestLectures.Writer, Cancellation));
        var between = await Database.UseAsync(db => RevisionDifference.BetweenAsync(db, Document.WordingsSlug, "# none yet\n", Wordings, Cancellation));

        foreach (var changes in new[] { rehearsal.Changes, between })
        {
            Assert.Equal(
                ["Guard", "Sweeper"],
                changes.Where(c => c is { Facet: "responsibilities", Kind: ChangeKind.Added, After: "Sweep the hall" }).Select(c => c.Where).Order());
        }
    }

    [Fact]
    public async Task No_lecture_can_take_their_place()
    {
        Write("lectures/castle.md", Castle);
        Write("lectures/wordings.md", Castle);

        Assert.Equal(ImportOutcome.Refused, Outcome(await ImportAsync(), Document.WordingsSlug));
    }

    private Task<List<string>> ResponsibilitiesAsync() =>
        Database.UseAsync(db => db.FacetItems.Where(i => i.Facet == "responsibilities").OrderBy(r => r.Id).Select(r => r.Text).ToListAsync(Cancellation));
}
