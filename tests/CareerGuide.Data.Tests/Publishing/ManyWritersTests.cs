using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class ManyWritersOnSqliteTests() : ManyWritersTests(DatabaseProvider.Sqlite, steps: 1_500);

public sealed class ManyWritersOnPostgresTests() : ManyWritersTests(DatabaseProvider.PostgreSql, steps: 250);

/// <summary>
/// Eight instructors, a content folder and imports work on the same lectures in random steps. A model of what each of them has seen
/// and was told is compared with the database after every step. <c>CAREERGUIDE_STEPS</c> asks for more steps, <c>CAREERGUIDE_SEED</c>
/// for the same ones again.
/// </summary>
public abstract partial class ManyWritersTests(DatabaseProvider provider, int steps)
{
    /// <summary>In fewer steps something may not happen at all.</summary>
    private const int StepsForAllKinds = 1_500;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_whatever_eight_people_do()
    {
        var seed = Setting("CAREERGUIDE_SEED") ?? Random.Shared.Next();
        await using var world = await World.BeginAsync(provider, new Random(seed));

        var many = Setting("CAREERGUIDE_STEPS") ?? steps;

        for (var step = 1; step <= many; step++)
        {
            try
            {
                await world.StepAsync();
                await world.CheckAsync();
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"Seed {seed}, step {step}, {world.Deed}: {wrong.Message}", wrong);
            }
        }

        if (many >= StepsForAllKinds)
            world.AssertAllKindsHappened();
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>What one person has in one window.</summary>
    private sealed class Writer(int account, int number)
    {
        public int Account { get; } = account;

        public Author Name { get; } = new(account, $"Writer {number}");

        public string? Slug { get; set; }

        public Guid Window { get; set; }

        public int StartedFrom { get; set; }

        public long Sequence { get; set; }

        public string Text { get; set; } = "";

        /// <summary>All words that this person has had before their eyes in this window.</summary>
        public HashSet<string> Seen { get; } = [];

        public Guid? LastSubmission { get; set; }
    }

    private sealed record Waiting(int Id, string? BaseText, string? Markdown);

    private sealed record Kept(int Number, bool IsArchived, string Text, string? FileText, Waiting? Open)
    {
        public string? Published => IsArchived ? null : Text;
    }

    private sealed partial class World(TestDatabase database, Random random) : IAsyncDisposable
    {
        private const int ChecksUntilWhole = 500;

        private static readonly string[] Slugs = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];

        private readonly Dictionary<(string Slug, int Number), string> revisions = [];
        private readonly Dictionary<(int Account, Guid Window), string> drafts = [];
        private readonly Dictionary<string, int> happened = [];
        private Writer[] writers = [];
        private Writer writer = new(0, 0);
        private int words;
        private int checks;
        private long version;

        private string Content => Path.Combine(database.Folder, "content");

        public static async Task<World> BeginAsync(DatabaseProvider provider, Random random)
        {
            var world = new World(await TestDatabase.EmptyAsync(provider), random);

            foreach (var slug in Slugs)
                world.WriteFile(slug, TestLectures.Lecture(slug, [.. Enumerable.Range(0, 8).Select(_ => world.Word())]));

            await world.ImportAsync();
            world.writers = [.. await Task.WhenAll(Enumerable.Range(1, 8).Select(world.NewWriterAsync))];
            await world.CheckAsync();

            return world;
        }

        /// <summary>What was done last.</summary>
        public string Deed { get; private set; } = "";

        public Task StepAsync()
        {
            writer = writers[random.Next(writers.Length)];
            Deed = random.Next(100) switch
            {
                < 12 => "open",
                < 42 => "type",
                < 54 => "save the draft",
                < 72 => "publish",
                < 76 => "publish the same form again",
                < 80 => "restore",
                < 84 => "undo",
                < 86 => "archive",
                < 91 => "edit a file",
                < 95 => "import",
                < 98 => "settle",
                _ => "export",
            };

            return Deed switch
            {
                "open" => OpenAsync(),
                "type" => TypeAsync(),
                "save the draft" => SaveDraftAsync(),
                "publish" => PublishAsync(again: false),
                "publish the same form again" => PublishAsync(again: true),
                "restore" => RestoreAsync(),
                "undo" => UndoAsync(),
                "archive" => ArchiveAsync(),
                "edit a file" => EditFileAsync(),
                "import" => ImportAsync(),
                "settle" => SettleAsync(),
                _ => ExportAsync(),
            };
        }

        /// <summary>
        /// What must hold after every step. What the step did not touch is looked at too, but not each time: reading all that was ever
        /// written after every step would take longer with each one.
        /// </summary>
        public async Task CheckAsync()
        {
            var whole = checks++ % ChecksUntilWhole == 0;
            var all = await database.UseAsync(db => db.Revisions
                .Join(db.Documents, r => r.DocumentId, d => d.Id, (r, d) => new { d.Slug, d.PublishedNumber, r.Number, r.Markdown })
                .Where(r => whole || r.Number >= r.PublishedNumber - 1)
                .ToListAsync());

            // Revisions are only ever added, one number after the other, and never change.
            foreach (var revision in all.OrderBy(r => r.Number))
            {
                if (!revisions.TryAdd((revision.Slug, revision.Number), revision.Markdown))
                    Assert.Equal(revisions[(revision.Slug, revision.Number)], revision.Markdown);

                Assert.True(revision.Number == 1 || revisions.ContainsKey((revision.Slug, revision.Number - 1)), "A number was left out.");
            }

            if (whole)
                Assert.Equal(revisions.Count, all.Count);

            await CheckDraftsAsync(whole);
            await CheckRowsAsync();
        }

        /// <summary>What was acknowledged as a draft is there as it was.</summary>
        private async Task CheckDraftsAsync(bool whole)
        {
            var stored = await database.UseAsync(db => db.Drafts.Where(d => whole || (d.AccountId == writer.Account && d.Window == writer.Window))
                .ToDictionaryAsync(d => (d.AccountId, d.Window), d => d.Markdown));

            foreach (var draft in drafts.Where(d => whole || d.Key == (writer.Account, writer.Window)))
                Assert.Equal(draft.Value, stored[draft.Key]);
        }

        public void AssertAllKindsHappened()
        {
            foreach (var kind in new[] { "Published", "Merged", "Conflict", "Unchanged", "Restored", "Undone", "Archived", "Proposed", "Settled" })
                Assert.True(happened.GetValueOrDefault(kind) > 0, $"In all these steps nothing was ever {kind}: {string.Join(", ", happened)}.");
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();

        private async Task<Writer> NewWriterAsync(int number)
        {
            var account = await database.UseAsync(async db =>
            {
                var person = new Account
                {
                    UserName = $"writer{number}@example.org",
                    Name = $"Writer {number}",
                    Role = AccountRole.Instructor,
                    CreatedAt = DateTime.UtcNow,
                };
                db.Users.Add(person);
                await db.SaveChangesAsync();

                return person.Id;
            });

            return new Writer(account, number);
        }

        private async Task OpenAsync()
        {
            writer.Slug = Slugs[random.Next(Slugs.Length)];
            var kept = await KeptAsync(writer.Slug);
            (writer.Window, writer.Sequence, writer.StartedFrom, writer.Text) = (Guid.NewGuid(), 0, kept.Number, kept.Text);
            writer.LastSubmission = null;
            writer.Seen.Clear();
            writer.Seen.UnionWith(Words(kept.Text));
        }

        private Task TypeAsync()
        {
            if (writer.Slug is not null)
                writer.Text = Edited(writer.Text);

            return Task.CompletedTask;
        }

        private async Task SaveDraftAsync()
        {
            if (writer.Slug is null)
                return;

            var text = new DraftText(writer.Slug, writer.Window, writer.StartedFrom, ++writer.Sequence, writer.Text);
            await database.WithAsync<Drafts, DateTime>(d => d.SaveAsync(writer.Account, text));
            drafts[(writer.Account, writer.Window)] = writer.Text;
        }

        private async Task PublishAsync(bool again)
        {
            if (writer.Slug is null)
                return;

            var before = await KeptAsync(writer.Slug);
            var submission = again ? writer.LastSubmission ?? Guid.NewGuid() : Guid.NewGuid();
            var isRepeated = submission == writer.LastSubmission;
            var outcome = await database.PublisherAsync(p =>
                p.PublishAsync(writer.Slug, writer.Text, writer.StartedFrom, writer.Name with { Submission = submission }));
            var after = await KeptAsync(writer.Slug);
            Count(outcome.GetType().Name);

            if (isRepeated)
            {
                Assert.Equal(before, after);
                return;
            }

            Assert.Empty(Gone(before, after).Except(writer.Seen));

            switch (outcome)
            {
                case PublishOutcome.Published published:
                    Assert.Equal((before.Number + 1, writer.Text), (published.Number, after.Published));
                    Began(after);
                    writer.LastSubmission = submission;
                    break;
                case PublishOutcome.Merged merged:
                    Assert.Equal(merged.Markdown, after.Published);
                    Assert.Empty(Words(writer.Text).Except(writer.Seen).Except(Words(after.Text)));
                    Began(after);
                    writer.LastSubmission = submission;
                    break;
                case PublishOutcome.Unchanged:
                    Assert.Equal(before, after);
                    break;
                case PublishOutcome.Conflict conflict:
                    Assert.Equal(before, after);
                    Assert.Equal(before.Published, conflict.Theirs);
                    LookAtBoth(before);
                    break;
                default:
                    Assert.Fail("A lecture that people only reword is never refused.");
                    break;
            }
        }

        /// <summary>A text put together of theirs and one's own, or else one's own again.</summary>
        private void LookAtBoth(Kept theirs)
        {
            writer.Seen.UnionWith(Words(theirs.Text));
            writer.StartedFrom = theirs.Number;

            if (theirs.IsArchived || random.Next(2) == 0)
                writer.Text = theirs.Text;
        }

        private void Began(Kept now)
        {
            (writer.StartedFrom, writer.Text) = (now.Number, now.Text);
            writer.Seen.UnionWith(Words(now.Text));
        }

        private async Task RestoreAsync()
        {
            var slug = Slugs[random.Next(Slugs.Length)];
            var before = await KeptAsync(slug);
            var number = random.Next(1, before.Number + 1);
            var outcome = await database.PublisherAsync(p => p.RestoreAsync(slug, number, before.Number, writer.Name));
            var after = await KeptAsync(slug);

            if (outcome is not PublishOutcome.Published)
                return;

            Count("Restored");
            Assert.Equal(revisions[(slug, number)], after.Published);
        }

        private async Task UndoAsync()
        {
            var slug = Slugs[random.Next(Slugs.Length)];
            var before = await KeptAsync(slug);
            var number = random.Next(1, before.Number + 1);
            var outcome = await database.PublisherAsync(p => p.UndoAsync(slug, number, before.Number, writer.Name));
            var after = await KeptAsync(slug);

            if (outcome is not PublishOutcome.Published)
            {
                Assert.Equal(before, after);
                return;
            }

            Count("Undone");

            // Only what that revision brought may go, and only what it took may come.
            var (was, became) = (Words(revisions[(slug, number - 1)]), Words(revisions[(slug, number)]));
            Assert.Empty(Gone(before, after).Except(became.Except(was)));
            Assert.Empty(Gone(after, before).Except(was.Except(became)));
        }

        private async Task ArchiveAsync()
        {
            var slug = Slugs[random.Next(Slugs.Length)];
            var before = await KeptAsync(slug);
            var startedFrom = random.Next(3) == 0 ? before.Number - 1 : before.Number;
            var archived = await database.PublisherAsync(p => p.ArchiveAsync(slug, startedFrom, writer.Name));

            Assert.Equal(startedFrom == before.Number && !before.IsArchived, archived);
            Count(archived ? "Archived" : "NotArchived");
        }

        private async Task SettleAsync()
        {
            var slugs = await database.UseAsync(db => db.Proposals.Where(p => p.ClosedAt == null)
                .Join(db.Documents, p => p.DocumentId, d => d.Id, (p, d) => d.Slug).ToListAsync());

            if (slugs.Count == 0)
                return;

            var slug = slugs[random.Next(slugs.Count)];
            var before = await KeptAsync(slug);
            ProposalDecision settlement = before.Open!.Markdown is not { } file ? new ProposalDecision.Archive()
                : random.Next(2) == 0 ? new ProposalDecision.Publish(file)
                : new ProposalDecision.KeepSite();
            var outcome = await database.PublisherAsync(p => p.ResolveProposalAsync(slug, before.Open.Id, settlement, before.Number, writer.Name));
            var after = await KeptAsync(slug);

            Assert.NotNull(outcome);
            Assert.Null(after.Open);
            Count("Settled");

            if (settlement is ProposalDecision.Publish publish)
                Assert.Equal(publish.Markdown, after.Published);
        }

        private async Task EditFileAsync()
        {
            var slug = Slugs[random.Next(Slugs.Length)];

            if (random.Next(12) == 0)
                File.Delete(PathOf(slug));
            else
                WriteFile(slug, Edited(ReadFile(slug) ?? (await KeptAsync(slug)).Text));
        }

        private async Task ImportAsync()
        {
            var before = await AllKeptAsync();
            var files = Slugs.ToDictionary(slug => slug, ReadFile);
            var report = await database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content)));
            var after = await AllKeptAsync();

            foreach (var document in report.Documents)
                Count(document.Outcome.ToString());

            foreach (var (slug, kept) in after)
            {
                var was = before.GetValueOrDefault(slug);
                var origin = was?.Open is { } open ? open.BaseText : was?.FileText;

                if (was is not null)
                    Assert.Empty(Gone(was, kept).Except(Words(origin)));

                if (files[slug] is { } file && file != was?.FileText)
                    Assert.Empty(Words(file).Except(Words(origin)).Except(Words(kept.Published)).Except(Words(kept.Open?.Markdown)));
            }
        }

        private async Task ExportAsync()
        {
            var before = Slugs.ToDictionary(slug => slug, ReadFile);
            await database.PublisherAsync(p => p.ExportAsync(Content, isContentFolder: true));
            var taken = await database.UseAsync(async db =>
                (await db.Proposals.Select(p => p.Markdown ?? "").ToListAsync())
                .Concat(await db.Revisions.Select(r => r.Markdown).ToListAsync())
                .SelectMany(Words)
                .ToHashSet());

            foreach (var slug in Slugs.Where(slug => ReadFile(slug) != before[slug]))
                Assert.Empty(Words(before[slug]).Except(taken));
        }

        private async Task CheckRowsAsync()
        {
            var now = await database.UseAsync(db => db.ContentVersions.Select(v => v.Number).SingleAsync());
            Assert.True(now >= version, "The content's version went back.");
            version = now;

            var shown = await database.UseAsync(db => db.FacetItems.Where(i => i.Facet == "responsibilities").OrderBy(r => r.Text).Select(r => r.Text).ToListAsync());
            var published = (await AllKeptAsync()).Values.SelectMany(kept => Words(kept.Published));

            Assert.Equal(published.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        }

        private async Task<Kept> KeptAsync(string slug) => (await AllKeptAsync())[slug];

        private Task<Dictionary<string, Kept>> AllKeptAsync() => database.UseAsync(async db =>
        {
            var open = await db.Proposals.Where(p => p.ClosedAt == null)
                .ToDictionaryAsync(p => p.DocumentId, p => new Waiting(p.Id, p.BaseText, p.Markdown));
            var documents = await db.Documents.AsNoTracking().Join(
                db.Revisions, d => new { d.Id, Number = d.PublishedNumber }, r => new { Id = r.DocumentId, r.Number },
                (document, revision) => new { document, revision.Markdown }).ToListAsync();

            return documents.ToDictionary(d => d.document.Slug, d => new Kept(
                d.document.PublishedNumber, d.document.ArchivedAt is not null, d.Markdown, d.document.FileText, open.GetValueOrDefault(d.document.Id)));
        });

        private void Count(string what) => happened[what] = happened.GetValueOrDefault(what) + 1;

        private static IEnumerable<string> Gone(Kept before, Kept after) => Words(before.Published).Except(Words(after.Published));

        private string PathOf(string slug) => Path.Combine(Content, "lectures", $"{slug}.md");

        private string? ReadFile(string slug) => File.Exists(PathOf(slug)) ? File.ReadAllText(PathOf(slug)) : null;

        private void WriteFile(string slug, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(slug))!);
            File.WriteAllText(PathOf(slug), text);
        }

        private string Word() => $"w{++words}.";

        /// <summary>A point reworded, added or taken out, as long as one is left.</summary>
        private string Edited(string text)
        {
            var lines = text.TrimEnd('\n').Split('\n').ToList();
            var points = lines.FindAll(l => Point().IsMatch(l)).ConvertAll(lines.IndexOf);
            var point = points[random.Next(points.Count)];

            switch (random.Next(4))
            {
                case 0 when points.Count > 3:
                    lines.RemoveAt(point);
                    break;
                case 1 when points.Count < 14:
                    lines.Insert(point, $"- {Word()}");
                    break;
                default:
                    lines[point] = $"- {Word()}";
                    break;
            }

            return string.Join('\n', lines) + "\n";
        }

        private static List<string> Words(string? text) => [.. AnyWord().Matches(text ?? "").Select(w => w.Value)];

        [GeneratedRegex(@"w[0-9]+\.", RegexOptions.None, 1000)]
        private static partial Regex AnyWord();

        [GeneratedRegex(@"^[-*] w[0-9]+\.", RegexOptions.None, 1000)]
        private static partial Regex Point();
    }
}
