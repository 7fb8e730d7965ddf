using System.Text.RegularExpressions;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Tests.Support;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class NothingIsLostOnSqliteTests() : NothingIsLostTests(DatabaseProvider.Sqlite, iterations: 40);

public sealed class NothingIsLostOnPostgresTests() : NothingIsLostTests(DatabaseProvider.PostgreSql, iterations: 8);

/// <summary>
/// Whatever is done to a lecture, in its file and on the site and in whatever order, every word that someone wrote is either
/// published, or waits as a proposal, or was taken out by someone who had seen it.
/// </summary>
public abstract partial class NothingIsLostTests(DatabaseProvider provider, int iterations)
{
    // Edits and imports most of all: what ends a story early would hide what could have come.
    private static readonly Gen<Deed> Deeds = Gen.Frequency(
        (4, Gen.Const(Deed.EditFile)),
        (4, Gen.Const(Deed.EditSite)),
        (4, Gen.Const(Deed.Import)),
        (1, Gen.Const(Deed.Export)),
        (1, Gen.Const(Deed.DeleteFile)),
        (1, Gen.Const(Deed.ArchiveOnSite)));

    private static readonly Gen<Happening> Happenings = Gen.Select(Deeds, Gen.Int[0, 2], (deed, place) => new Happening(deed, 2 * place));

    public enum Deed
    {
        EditFile,
        EditSite,
        Import,
        DeleteFile,
        ArchiveOnSite,
        Export,
    }

    [Fact]
    public Task Whatever_is_done_in_whatever_order() => Happenings.Array[1, 16].SampleAsync(
        async events =>
        {
            await using var story = await Story.BeginAsync(provider);

            foreach (var it in events)
                await story.DoAsync(it);

            await story.DoAsync(new Happening(Deed.Import, 0));
        },
        iter: iterations,
        threads: 1);

    public sealed record Happening(Deed Deed, int Line)
    {
        public override string ToString() => $"{Deed} {Line}";
    }

    private sealed partial class Story(TestDatabase database) : IAsyncDisposable
    {
        private const string Slug = "told";

        private int written;

        private string Content => Path.Combine(database.Folder, "content");

        private string LectureFile => Path.Combine(Content, "lectures", $"{Slug}.md");

        /// <summary>Enough other lectures that one deleted file is no accident.</summary>
        public static async Task<Story> BeginAsync(DatabaseProvider provider)
        {
            var story = new Story(await TestDatabase.EmptyAsync(provider));
            Directory.CreateDirectory(Path.Combine(story.Content, "lectures"));

            foreach (var other in Enumerable.Range(0, 5))
                await File.WriteAllTextAsync(Path.Combine(story.Content, "lectures", $"other-{other}.md"), TestLectures.Lecture($"Tester {other}"));

            await File.WriteAllTextAsync(story.LectureFile, TestLectures.Lecture("Writer", "w100.", "w101.", "w102.", "w103.", "w104."));
            await story.ImportAsync();

            return story;
        }

        public Task DoAsync(Happening it) => it.Deed switch
        {
            Deed.EditFile => EditFileAsync(it.Line),
            Deed.EditSite => EditSiteAsync(it.Line),
            Deed.Import => ImportAsync(),
            Deed.DeleteFile => DeleteFileAsync(),
            Deed.ArchiveOnSite => ArchiveAsync(),
            _ => ExportAsync(),
        };

        public ValueTask DisposeAsync() => database.DisposeAsync();

        private async Task EditFileAsync(int line)
        {
            var text = await FileAsync() ?? TestLectures.Lecture("Writer", "w900.", "w901.", "w902.", "w903.", "w904.");
            await File.WriteAllTextAsync(LectureFile, Edited(text, line));
        }

        private async Task EditSiteAsync(int line)
        {
            var now = await NowAsync();

            if (now.Published is not null)
            {
                Assert.IsType<PublishOutcome.Published>(await database.PublisherAsync(p =>
                    p.PublishAsync(Slug, Edited(now.Published, line), now.Number, TestLectures.Writer)));
            }
        }

        /// <summary>The heart of it: what an import may do to the published text and to the file's.</summary>
        private async Task ImportAsync()
        {
            var before = await NowAsync();
            var file = await FileAsync();
            await database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content)));
            var after = await NowAsync();

            Assert.Equal(file, after.FileText);

            // Out of the published text goes only what the file's author had seen and took out.
            Assert.Empty(Words(before.Published).Except(Words(after.Published)).Except(Words(before.Origin)));
            Assert.Empty(Words(before.Published).Except(Words(after.Published)).Intersect(Words(file)));

            // What is new in the file is published, or waits.
            if (file != before.FileText)
                Assert.Empty(Words(file).Except(Words(before.Origin)).Except(Words(after.Published)).Except(Words(after.Proposed)));

            // A lecture goes only if nobody wrote on the site what its file never had.
            if (before.Published is not null && after.Published is null)
                Assert.Equal(before.FileText, before.Published);

            await database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content)));
            Assert.Equal(after, await NowAsync());
        }

        private Task DeleteFileAsync()
        {
            File.Delete(LectureFile);

            return Task.CompletedTask;
        }

        private async Task ArchiveAsync()
        {
            var now = await NowAsync();
            await database.PublisherAsync(p => p.ArchiveAsync(Slug, now.Number, TestLectures.Writer));
        }

        /// <summary>A text that an export overwrites is one that the site has taken in.</summary>
        private async Task ExportAsync()
        {
            var before = await FileAsync();
            await database.PublisherAsync(p => p.ExportAsync(Content, isContentFolder: true));
            var after = await FileAsync();

            if (before is not null && after != before)
                Assert.Empty(Words(before).Except(await KeptWordsAsync()));
        }

        private async Task<string?> FileAsync() => File.Exists(LectureFile) ? await File.ReadAllTextAsync(LectureFile) : null;

        private string Edited(string text, int line)
        {
            var words = Word().Matches(text);

            return words.Count <= line ? text : text.Replace(words[line].Value, $"w{++written}.");
        }

        private Task<State> NowAsync() => database.UseAsync(async db =>
        {
            var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Slug == Slug);
            var (id, number) = (document?.Id, document?.PublishedNumber ?? 0);
            var latest = await db.Revisions
                .Where(r => r.DocumentId == id && r.Number == number)
                .Select(r => r.Markdown).SingleOrDefaultAsync();
            var open = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.DocumentId == id && p.ClosedAt == null);

            return new State(
                number,
                document?.ArchivedAt is null ? latest : null,
                document?.FileText,
                open is null ? document?.FileText : open.BaseText,
                open?.Markdown);
        });

        private Task<List<string>> KeptWordsAsync() => database.UseAsync(async db =>
            (await db.Revisions.Select(r => r.Markdown).ToListAsync())
            .Concat(await db.Proposals.Select(p => p.Markdown ?? "").ToListAsync())
            .SelectMany(Words).ToList());

        private static List<string> Words(string? text) => [.. Word().Matches(text ?? "").Select(w => w.Value)];

        [GeneratedRegex(@"w[0-9]+\.", RegexOptions.None, 1000)]
        private static partial Regex Word();

        private sealed record State(int Number, string? Published, string? FileText, string? Origin, string? Proposed);
    }
}
