using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class DeskOnSqliteTests() : LectureManagementTests(DatabaseProvider.Sqlite);

public sealed class DeskOnPostgresTests() : LectureManagementTests(DatabaseProvider.PostgreSql);

/// <summary>What instructors do with a lecture besides writing it.</summary>
public abstract class LectureManagementTests(DatabaseProvider provider) : ContentTest(provider)
{
    private static readonly string First = TestLectures.Lecture("Data Engineer", "Build pipelines", "Watch them", "Mend them", "Write it down", "Rest");
    private static readonly string Second = First.Replace("Build pipelines", "Build good pipelines");
    private static readonly string Third = Second.Replace("Rest", "Rest well");

    [Theory]
    [InlineData("")]
    [InlineData("---\nslug: pipes\n---\n\n")]
    public async Task A_renamed_lecture_is_still_the_lecture_of_its_file(string settings)
    {
        Write("lectures/pipes.md", settings + First);
        await ImportAsync();
        await RenameAsync("pipes", "tubes");

        Assert.Equal(ImportOutcome.Unchanged, Assert.Single((await ImportAsync()).Documents).Outcome);
        Write("lectures/pipes.md", settings + Second);
        var report = await ImportAsync();

        Assert.Equal("tubes", Assert.Single(report.Documents).Slug);
        Assert.Equal(1, await Database.CountAsync<Document>());
        Assert.Contains("Build good pipelines", await PublishedAsync("tubes"));
    }

    [Fact]
    public async Task A_renamed_lecture_leaves_its_address_behind_and_takes_its_drafts_along()
    {
        await PublishAsync("pipes", First, 0);
        var window = await DraftAsync("pipes");
        await RenameAsync("pipes", "tubes");
        await RenameAsync("tubes", "hoses");

        var addresses = await Database.UseAsync(db => db.FormerAddresses.Where(f => f.Kind == AddressKind.Lecture).OrderBy(f => f.Slug).Select(f => $"{f.Slug} {f.LeadsTo}").ToListAsync(Cancellation));
        Assert.Equal(["pipes hoses", "tubes hoses"], addresses);
        Assert.Equal("hoses", await Database.UseAsync(db => db.Drafts.Where(d => d.Window == window).Select(d => d.Slug).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task A_new_order_changes_one_line_of_each_text()
    {
        await PublishAsync("one", First.Replace("Data Engineer", "One"), 0);
        await PublishAsync("two", "---\norder: 5\n---\n" + First.Replace("Data Engineer", "Two"), 0);

        await Database.PublisherAsync(p => p.ReorderAsync(["two", "one"], TestLectures.Writer, Cancellation));

        Assert.Equal("---\norder: 10\n---\n" + First.Replace("Data Engineer", "Two"), await PublishedAsync("two"));
        Assert.Equal("---\norder: 20\n---\n\n" + First.Replace("Data Engineer", "One"), await PublishedAsync("one"));
        Assert.Empty(await Database.PublisherAsync(p => p.ReorderAsync(["two", "one"], TestLectures.Writer, Cancellation)));
    }

    [Fact]
    public async Task Taking_back_one_change_keeps_the_later_ones()
    {
        await ThreeRevisionsAsync();

        var outcome = await Database.PublisherAsync(p => p.UndoAsync("pipes", 2, 3, TestLectures.Writer, Cancellation));

        Assert.Equal(4, Assert.IsType<PublishOutcome.Published>(outcome).Number);
        Assert.Equal(First.Replace("Rest", "Rest well"), await PublishedAsync("pipes"));
    }

    [Fact]
    public async Task A_change_that_was_changed_again_cannot_be_taken_back()
    {
        await ThreeRevisionsAsync();
        await PublishAsync("pipes", Third.Replace("good pipelines", "fine pipelines"), 3);

        Assert.IsType<PublishOutcome.Conflict>(await Database.PublisherAsync(p => p.UndoAsync("pipes", 2, 4, TestLectures.Writer, Cancellation)));
    }

    [Fact]
    public async Task Restoring_makes_a_new_revision_and_brings_an_archived_lecture_back()
    {
        await ThreeRevisionsAsync();
        await Database.PublisherAsync(p => p.ArchiveAsync("pipes", 3, TestLectures.Writer, Cancellation));

        await Database.PublisherAsync(p => p.RestoreAsync("pipes", 1, 3, TestLectures.Writer, Cancellation));

        Assert.Equal(First, await PublishedAsync("pipes"));
        Assert.Equal(4, await Database.CountAsync<Revision>());
    }

    [Fact]
    public async Task One_form_sent_twice_makes_one_revision()
    {
        await PublishAsync("pipes", First, 0);
        var author = TestLectures.Writer with { Submission = Guid.NewGuid() };

        var once = await Database.PublisherAsync(p => p.PublishAsync("pipes", Second, 1, author, Cancellation));
        var again = await Database.PublisherAsync(p => p.PublishAsync("pipes", Second, 1, author, Cancellation));

        Assert.Equal(2, Assert.IsType<PublishOutcome.Published>(once).Number);
        Assert.Equal(2, Assert.IsType<PublishOutcome.Published>(again).Number);
        Assert.Equal(2, await Database.CountAsync<Revision>());
    }

    [Fact]
    public async Task A_form_that_is_sent_again_for_another_lecture_publishes_that_one_too()
    {
        var author = TestLectures.Writer with { Submission = Guid.NewGuid() };

        await Database.PublisherAsync(p => p.PublishAsync("pipes", First, 0, author, Cancellation));
        var other = await Database.PublisherAsync(p => p.PublishAsync("wires", Second, 0, author, Cancellation));

        Assert.IsType<PublishOutcome.Published>(other);
        Assert.Equal(Second, await PublishedAsync("wires"));
        Assert.Equal(First, await PublishedAsync("pipes"));
    }

    [Fact]
    public async Task Only_what_is_archived_is_purged_and_then_wholly()
    {
        await ThreeRevisionsAsync();
        await DraftAsync("pipes");
        Assert.False(await Database.PublisherAsync(p => p.PurgeAsync("pipes", TestLectures.Writer, Cancellation)));
        await Database.PublisherAsync(p => p.ArchiveAsync("pipes", 3, TestLectures.Writer, Cancellation));

        Assert.True(await Database.PublisherAsync(p => p.PurgeAsync("pipes", TestLectures.Writer, Cancellation)));

        Assert.Equal(0, await Database.CountAsync<Document>());
        Assert.Equal(0, await Database.CountAsync<Revision>());
        Assert.Equal(0, await Database.CountAsync<Draft>());
        Assert.Equal(1, await Database.UseAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.Purged && e.Subject == "pipes", Cancellation)));
    }

    [Fact]
    public async Task A_files_text_that_waits_is_settled_once()
    {
        var proposal = await ProposalAsync();
        var settle = new ProposalDecision.Publish(First.Replace("Build pipelines", "Build and lay pipelines"));

        Assert.IsType<PublishOutcome.Published>(await SettleAsync(proposal, settle, 2));
        Assert.Null(await SettleAsync(proposal, settle, 3));
        Assert.Contains("Build and lay pipelines", await PublishedAsync("pipes"));
        Assert.Empty(await OpenProposalsAsync());
    }

    [Fact]
    public async Task The_site_may_stay_as_it_is()
    {
        Assert.IsType<PublishOutcome.Unchanged>(await SettleAsync(await ProposalAsync(), new ProposalDecision.KeepSite(), 2));
        Assert.Equal(Second, await PublishedAsync("pipes"));
        Assert.Equal(ImportOutcome.Unchanged, Assert.Single((await ImportAsync()).Documents).Outcome);
    }

    [Fact]
    public async Task A_decision_about_a_text_that_is_not_published_any_more_does_nothing()
    {
        var proposal = await ProposalAsync();
        await PublishAsync("pipes", Third, 2);

        Assert.IsType<PublishOutcome.Conflict>(await SettleAsync(proposal, new ProposalDecision.KeepSite(), 2));
        Assert.Single(await OpenProposalsAsync());
    }

    [Fact]
    public async Task A_rehearsed_import_writes_nothing()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        Write("lectures/pipes.md", Second);
        Write("lectures/more.md", First.Replace("Data Engineer", "Tester"));
        var before = await ContentsAsync();

        var report = await Database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content), TestLectures.Writer, dryRun: true, Cancellation));

        Assert.Equal((ImportOutcome.Updated, First, Second), Of(report, "pipes"));
        Assert.Equal((ImportOutcome.Created, (string?)null, First.Replace("Data Engineer", "Tester")), Of(report, "more"));
        Assert.Equal(before, await ContentsAsync());
        Assert.Equal(First, await PublishedAsync("pipes"));
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Who\" = 'Nobody'")]
    [InlineData("DELETE FROM \"AuditEntries\"")]
    public async Task The_database_refuses_to_change_the_audit(string sql)
    {
        await PublishAsync("pipes", First, 0);

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.UseAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancellation)));

        Assert.Contains("only ever added to", refused.Message);
        Assert.Equal(1, await Database.CountAsync<AuditEntry>());
    }

    [Fact]
    public async Task An_archive_is_taken_in_byte_for_byte_and_a_second_time_changes_nothing()
    {
        await PublishAsync("pipes", First, 0);
        await PublishAsync("10-pipes", Third.Replace("Data Engineer", "Plumber"), 0);
        await PublishAsync(Document.GlossarySlug, Sample.Glossary, 0);
        var zip = new MemoryStream();
        await Database.UseAsync(async db =>
        {
            await LectureArchive.WriteAsync(db, zip, Cancellation);
            return 0;
        });

        await using var other = await CreateAsync(Database.Provider);
        var taken = await TakeInAsync(other, zip);
        var again = await TakeInAsync(other, zip);

        Assert.All(taken, t => Assert.IsType<PublishOutcome.Published>(t.Outcome));
        Assert.All(again, t => Assert.IsType<PublishOutcome.Unchanged>(t.Outcome));
        Assert.Equal(await TextsAsync(Database), await TextsAsync(other));
    }

    private static async Task<IReadOnlyList<UploadResult>> TakeInAsync(CareerGuide.Data.Tests.Support.TestDatabase database, MemoryStream zip)
    {
        zip.Position = 0;
        var content = await LectureArchive.ReadAsync(zip, new UploadBudget(), Cancellation);
        Assert.Null(content.Fault);

        return await database.PublisherAsync(p => p.ImportUploadAsync(content.Texts, TestLectures.Writer, dryRun: false, Cancellation));
    }

    private static Task<List<string>> TextsAsync(CareerGuide.Data.Tests.Support.TestDatabase database) => database.UseAsync(db => (
        from document in db.Documents
        join revision in db.Revisions on document.Id equals revision.DocumentId
        orderby document.Slug
        select document.Slug + "\n" + revision.Markdown).ToListAsync(Cancellation));

    private static (ImportOutcome, string?, string?) Of(ImportReport report, string slug)
    {
        var document = report.Documents.Single(d => d.Slug == slug);

        return (document.Outcome, document.Before, document.After);
    }

    private async Task ThreeRevisionsAsync()
    {
        await PublishAsync("pipes", First, 0);
        await PublishAsync("pipes", Second, 1);
        await PublishAsync("pipes", Third, 2);
    }

    private async Task<int> ProposalAsync()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", Second, 1);
        Write("lectures/pipes.md", First.Replace("Build", "Lay"));
        await ImportAsync();

        return Assert.Single(await OpenProposalsAsync()).Id;
    }

    private Task<PublishOutcome?> SettleAsync(int proposal, ProposalDecision settlement, int startedFrom) =>
        Database.PublisherAsync(p => p.ResolveProposalAsync("pipes", proposal, settlement, startedFrom, TestLectures.Writer, Cancellation));

    private async Task RenameAsync(string from, string to) => Assert.Equal(
        RenameOutcome.Renamed, await Database.PublisherAsync(p => p.RenameAsync(from, to, TestLectures.Writer, Cancellation)));

    private async Task<Guid> DraftAsync(string slug)
    {
        var window = Guid.NewGuid();

        await Database.UseAsync(async db =>
        {
            var email = $"{window:N}@example.org";
            var account = new Account { UserName = email, Email = email, Name = "Ada", Role = AccountRole.Instructor, CreatedAt = DateTime.UtcNow };
            db.Users.Add(account);
            await db.SaveChangesAsync(Cancellation);
            db.Drafts.Add(new Draft { AccountId = account.Id, Slug = slug, Window = window, StartedFrom = 1, Sequence = 1, Markdown = "Words", SavedAt = DateTime.UtcNow });

            return await db.SaveChangesAsync(Cancellation);
        });

        return window;
    }

    /// <summary>How much of everything there is, and the version.</summary>
    private async Task<string> ContentsAsync() =>
        $"{await Database.CountAsync<Document>()} {await Database.CountAsync<Revision>()} {await Database.CountAsync<AuditEntry>()} "
        + $"{await Database.CountAsync<Role>()} {await VersionAsync()} {(await DocumentAsync("pipes")).FileText}";
}
