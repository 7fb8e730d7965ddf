using System.Globalization;
using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Data.Backup;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class LectureSummaryOnSqliteTests() : LectureSummaryTests(DatabaseProvider.Sqlite);

public sealed class LectureSummaryOnPostgresTests() : LectureSummaryTests(DatabaseProvider.PostgreSql);

/// <summary>What is stored about lectures is what parsing all of them would find, so that only changed texts are parsed.</summary>
public abstract class LectureSummaryTests(DatabaseProvider provider) : ContentTest(provider)
{
    private const int Steps = 12;

    private const string Sea = "# Roles of the Sea\n\n## Diver\n\n### Responsibilities\n\n- Dive\n\n### Skills\n\n- Swimming\n- Knots\n";
    private const string Shore = "# Roles of the Shore\n\n## Keeper\n\n### Responsibilities\n\n- Keep the light\n\n### Skills\n\n- Knots\n\n## Cook\n\n### Responsibilities\n\n- Cook\n\n## Workflow\n\nKeeper → Cook → Diver\n";

    private const string Inn = "# The Inn\n\n## Cook\n\n### Responsibilities\n\n- Cook\n\n## Waiter\n\n### Responsibilities\n\n- Serve\n\n"
        + "## Comparison\n\n| Role | Negotiation |\n|---|---|\n| Cook | Very High |\n| Waiter | Medium |\n";

    private const string Market = "# The Market\n\n## Cook\n\n### Responsibilities\n\n- Talks with farmers\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Previews_checks_and_rows_are_those_of_parsing_the_whole_site(int seed)
    {
        var site = new RandomSite(seed);

        for (var step = 0; step < Steps; step++)
        {
            var (slug, text) = site.NextEdit();
            var number = await NumberAsync(slug);

            Assert.Equal(await WithoutSummariesAsync(p => PreviewAsync(p, slug, text, number)), await Database.PublisherAsync(p => PreviewAsync(p, slug, text, number)));

            await PublishAsync(slug, text, number);
            Assert.Equal(await WithoutSummariesAsync(_ => ChecksAsync(new SiteParseCache())), await ChecksAsync(new SiteParseCache()));

            if (site.NextArchived() is { } gone && await NumberAsync(gone) is > 0 and var published)
                await Database.PublisherAsync(p => p.ArchiveAsync(gone, published, TestLectures.Writer, Cancellation));
        }

        var version = await VersionAsync();
        await Database.UseAsync(db => db.ContentVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.ReadBy, "another build"), Cancellation));
        await WithoutSummariesAsync(p => p.ImportAsync(ContentFiles.None, Cancellation));
        Assert.Equal(version, await VersionAsync());
    }

    [Fact]
    public async Task A_preview_and_the_checks_read_no_text_that_did_not_change()
    {
        await PublishAsync("sea", Sea, 0);
        await PublishAsync("shore", Shore, 0);
        var checks = await ChecksAsync(new SiteParseCache());
        await Database.UseAsync(db => db.Revisions.Where(r => r.Markdown == Shore).ExecuteDeleteAsync(Cancellation)); // who reads it now fails

        var preview = await Database.UseAsync(db => NewPublisher(db).RehearseAsync("sea", Sea.Replace("- Dive", "- Dive deep"), 1, TestLectures.Writer, Cancellation));

        Assert.Empty(preview.Renames);
        Assert.Empty(preview.SkillLines);
        Assert.Single(preview.Changes);
        Assert.Equal(checks, await ChecksAsync(new SiteParseCache()));
    }

    [Fact]
    public async Task After_a_start_the_checks_read_no_text()
    {
        await PublishAsync("sea", Sea, 0);
        await PublishAsync("shore", Shore, 0);
        var checks = await ChecksAsync(new SiteParseCache());
        await Database.UseAsync(db => db.Revisions.ExecuteDeleteAsync(Cancellation)); // who reads one now fails
        var memory = new SiteParseCache();

        Assert.Equal(checks, await ChecksAsync(memory));
        Assert.Equal(0, memory.Lectures.Misses);
    }

    [Fact]
    public async Task A_preview_parses_the_text_once_and_the_published_one_once()
    {
        await PublishAsync("sea", Sea, 0);
        await PublishAsync("shore", Shore, 0);
        var edited = Sea.Replace("- Dive", "- Dive deep");
        var memory = new SiteParseCache();

        var preview = await Database.UseAsync(async db =>
        {
            var texts = await PublishedTexts.LoadAsync(db, memory, Cancellation);
            Assert.NotNull(texts.Read("sea", edited).Lecture);

            return await NewPublisher(db, memory).RehearseAsync("sea", edited, 1, TestLectures.Writer, Cancellation);
        });

        Assert.Single(preview.Changes);
        Assert.Equal(2, memory.Lectures.Misses);
    }

    [Fact]
    public async Task A_preview_of_a_text_with_words_to_write_over_notes_them()
    {
        await PublishAsync("sea", Sea, 0);
        var edited = Sea.Replace("- Knots", "- Name a skill");
        var placeholders = Placeholders.Of(["Name a skill"]);

        var reading = await Database.UseAsync(async db =>
        {
            var texts = await PublishedTexts.LoadAsync(db, new SiteParseCache(), Cancellation);
            texts.Read("sea", edited);

            return texts.Read("sea", edited, placeholders: placeholders);
        });

        Assert.Contains(reading.Diagnostics, d => d.Code == DiagnosticCodes.Placeholder.Code);
        Assert.DoesNotContain(reading.UnknownSkills, skill => skill.Name == "Name a skill");
    }

    [Fact]
    public async Task A_lecture_is_parsed_again_when_another_describes_a_role_that_it_names()
    {
        await PublishAsync("shore", Shore, 0);
        Assert.Null(await StepRoleAsync("Diver"));

        await PublishAsync("sea", Sea, 0);
        Assert.Equal("diver", await StepRoleAsync("Diver"));

        await Database.PublisherAsync(p => p.ArchiveAsync("sea", 1, TestLectures.Writer, Cancellation));
        Assert.Null(await StepRoleAsync("Diver"));
    }

    [Fact]
    public async Task A_doubt_about_a_rating_goes_when_another_lecture_speaks_of_it()
    {
        await PublishAsync("inn", Inn, 0);
        await PublishAsync("market", Market, 0);
        Assert.Contains("Negotiation", await ChecksAsync(new SiteParseCache()), StringComparison.Ordinal);

        await PublishAsync("market", Market.Replace("Talks", "Negotiation"), 1);

        Assert.DoesNotContain("Negotiation", await ChecksAsync(new SiteParseCache()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_takes_the_slug_that_another_lecture_gives_up()
    {
        await PublishAsync("inn", Inn, 0);
        await PublishAsync("pub", Inn.Replace("The Inn", "The Pub").Replace("Cook", "Brewer").Replace("Waiter", "Cellarer"), 0);
        Assert.Equal(["comparison", "pub-comparison"], await ComparisonsAsync());

        await Database.PublisherAsync(p => p.ArchiveAsync("inn", 1, TestLectures.Writer, Cancellation));

        Assert.Equal(["comparison"], await ComparisonsAsync());
    }

    private Task<List<string>> ComparisonsAsync() => Database.UseAsync(db => db.Comparisons.Select(c => c.Slug).Order().ToListAsync(Cancellation));

    private Task<string?> StepRoleAsync(string name) => Database.UseAsync(db =>
        db.WorkflowSteps.Where(s => s.Name == name).Select(s => s.Role == null ? null : s.Role.Slug).SingleAsync(Cancellation));

    private Task<int> NumberAsync(string slug) => Database.UseAsync(db =>
        db.Documents.Where(d => d.Slug == slug).Select(d => d.PublishedNumber).SingleOrDefaultAsync(Cancellation));

    private static Publisher NewPublisher(CareerGuideDb db, SiteParseCache? memory = null) =>
        new(db, memory ?? new SiteParseCache(), new Backups(db, BackupRule.None, TimeProvider.System), TimeProvider.System);

    private static async Task<string> PreviewAsync(Publisher publisher, string slug, string text, int number)
    {
        var preview = await publisher.RehearseAsync(slug, text, number, TestLectures.Writer, Cancellation);

        return string.Join('\n', [preview.Outcome.GetType().Name, .. preview.Changes.Select(c => c.ToString()), .. preview.Renames.Select(r => r.ToString())]);
    }

    private Task<string> ChecksAsync(SiteParseCache memory) => Database.UseAsync(async db =>
    {
        var health = await SiteHealth.LoadAsync(db, memory, path => path == "/roles/diver", Cancellation);
        var spanish = CultureInfo.GetCultureInfo("es");

        return string.Join('\n',
        [
            .. health.Diagnostics.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => d.Value, (own, d) => $"{d.ToString(own.Key)} {d.Text.In(spanish)}"),
            .. health.Findings.Select(f => $"{f.Kind} {f.Lecture} {f.Line} {f.Message.InEnglish} {f.Message.In(spanish)}"),
        ]);
    });

    /// <summary>Runs it while nothing is stored about lectures, and nothing cached, so that everything must be parsed.</summary>
    private Task<T> WithoutSummariesAsync<T>(Func<Publisher, Task<T>> use) => Database.UseAsync(async db =>
    {
        var stored = await db.LectureSummaries.AsNoTracking().ToListAsync(Cancellation);
        await db.LectureSummaries.ExecuteDeleteAsync(Cancellation);
        var result = await use(NewPublisher(db));

        if (!await db.LectureSummaries.AnyAsync(Cancellation))
        {
            db.ChangeTracker.Clear();
            db.AddRange(stored);
            await db.SaveChangesAsync(Cancellation);
        }

        return result;
    });

    /// <summary>Lectures that name each other's roles, by other names too, have comparisons with one heading, and share skills.</summary>
    private sealed class RandomSite(int seed)
    {
        private static readonly string[] Roles = ["Machine Learning Engineer (MLE)", "Data Analyst", "Diver", "Site Keeper", "Team Lead", "Data Engineer"];
        private static readonly string[] Names = ["MLE", "ML Engineer", "Analyst", "Data Analysts", "Diver", "Site Keeper", "SK", "DE", "Lead"];
        private static readonly string[] Skills = ["Python", "Pyton", "Power BI", "PowerBI", "SQL (advanced)", "Excel, R", "Knots / Ropes", "Python (Pandas, NumPy)"];
        private static readonly string[] Ratings = ["None", "Low", "High", "Very High", "?"];
        private static readonly string[] Slugs = ["a", "b", "c", "d"];

        private readonly Random random = new(seed);

        public (string Slug, string Text) NextEdit() => random.Next(8) switch
        {
            0 => (Document.GlossarySlug, Glossary()),
            1 => (Document.WordingsSlug, random.Next(2) == 0 ? "\"My week\": responsibilities\n" : "\"My year\": responsibilities\n"),
            _ => (Pick(Slugs), Lecture()),
        };

        public string? NextArchived() => random.Next(5) == 0 ? Pick(Slugs) : null;

        private string Glossary() =>
            "| Skill | Kind | Also called | Part of | What it is |\n|---|---|---|---|---|\n"
            + string.Concat(new[] { "Python", "Power BI", "SQL", "Knots" }.Where(_ => random.Next(2) == 0).Select(name => $"| {name} | tool | {name}s | | A tool. |\n"));

        private string Lecture() => string.Concat(
            [$"---\norder: {random.Next(3)}\n---\n# Lecture {random.Next(3)}\n\n", .. Some(Roles).Select(Role), Comparison(), Workflow(), Guidance()]);

        private string Role(string name) =>
            $"## {name}\n\nSee [it](/roles/{Pick(["diver", "nobody"])}).\n\n### {Pick(["Responsibilities", "My week", "Notes"])}\n\n- Work with Python {random.Next(3)}\n- Write\n\n### Skills\n\n"
            + string.Concat(Some(Skills).Select(skill => $"- {skill}\n")) + "\n";

        private string Comparison() =>
            "## Comparison\n\n| Role | Python | Ropes level |\n|---|---|---|\n"
            + string.Concat(Some(Names).Select(name => $"| {name} | {Pick(Ratings)} | {Pick(Ratings)} |\n")) + "\n";

        private string Workflow() => $"## Workflow\n\n{string.Join(" → ", Some(Names))}\n\n";

        private string Guidance() => $"## Which role fits you?\n\n- Choose {Pick(Names)} if you like ropes\n";

        private string Pick(string[] from) => from[random.Next(from.Length)];

        private string[] Some(string[] from) => [.. from.Where(_ => random.Next(2) == 0).DefaultIfEmpty(from[0])];
    }
}
