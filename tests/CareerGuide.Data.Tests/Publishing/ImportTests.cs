using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class ImportOnSqliteTests() : ImportTests(DatabaseProvider.Sqlite);

public sealed class ImportOnPostgresTests() : ImportTests(DatabaseProvider.PostgreSql);

public abstract class ImportTests(DatabaseProvider provider) : ContentTest(provider)
{
    private static readonly string First = TestLectures.Lecture("Data Engineer", "Build pipelines", "Watch them", "Mend them", "Write it down");
    private static readonly string OtherStart = First.Replace("Build pipelines", "Build good pipelines");
    private static readonly string OtherEnd = First.Replace("Write it down", "Write all of it down");

    [Fact]
    public async Task A_new_file_becomes_a_lecture()
    {
        Write("lectures/lecture-01-pipes.md", First);

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Created, Outcome(report, "pipes"));
        Assert.Equal(First, await PublishedAsync("pipes"));
        Assert.Equal(["Data Engineer"], await RolesAsync());
        Assert.Equal(1, report.ContentVersion);
    }

    [Theory]
    [InlineData("---\ndraft: true\n---\n")]
    [InlineData("+++\npublished = false\n+++\n")]
    public async Task A_file_that_is_a_draft_is_off_the_site_until_it_is_none(string settings)
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();

        Write("lectures/pipes.md", settings + First);
        Write("lectures/new.md", settings + First);
        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Archived, Outcome(report, "pipes"));
        Assert.Equal(ImportOutcome.Unchanged, Outcome(report, "new"));
        Assert.All(report.Documents, document => Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Code == "CG091"));
        Assert.Empty(await RolesAsync());

        Write("lectures/pipes.md", First);
        await ImportAsync();

        Assert.Equal(["Data Engineer"], await RolesAsync());
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        Write("lectures/pipes.md", First);
        Write("glossary.md", "| Skill | Kind | Also written | Part of | About |\n|---|---|---|---|---|\n| Python | language | py | | A language. |\n");
        await ImportAsync();

        var report = await ImportAsync();

        Assert.All(report.Documents, d => Assert.Equal(ImportOutcome.Unchanged, d.Outcome));
        Assert.Equal(1, report.ContentVersion);
        Assert.Equal(2, await Database.CountAsync<Revision>());
    }

    [Fact]
    public async Task A_lecture_without_roles_does_not_stand_in_the_way_of_one_with_kept_parts_of_a_role()
    {
        Write("lectures/about.md", "# About\n\nWhat these lectures are for.\n");
        Write("lectures/pipes.md", First + "\n## A Story\n\nCoffee, then pipes.\n");

        await ImportAsync();

        Assert.Equal(2, await Database.CountAsync<CareerGuide.Data.Entities.Section>());
    }

    [Fact]
    public async Task Line_ends_and_a_byte_order_mark_are_no_change()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        Write("lectures/pipes.md", "\uFEFF" + First.Replace("\n", "\r\n") + "\r\n\r\n");

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Unchanged, Outcome(report, "pipes"));
    }

    [Fact]
    public async Task A_text_edited_on_both_sides_to_the_same_is_in_step_again()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", OtherStart, 1);
        Write("lectures/pipes.md", OtherStart);

        await ImportAsync();

        Assert.Equal(OtherStart, (await DocumentAsync("pipes")).FileText);
        Assert.Empty(await OpenProposalsAsync());
    }

    [Fact]
    public async Task An_edit_on_the_site_stands_while_the_file_is_what_it_was()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", OtherStart, 1);

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Unchanged, Outcome(report, "pipes"));
        Assert.Equal(OtherStart, await PublishedAsync("pipes"));
    }

    [Fact]
    public async Task A_lecture_archived_on_the_site_stays_so_while_the_file_is_what_it_was()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        Assert.True(await Database.PublisherAsync(p => p.ArchiveAsync("pipes", 1, TestLectures.Writer, Cancellation)));

        await ImportAsync();

        Assert.Null(await PublishedAsync("pipes"));
        Assert.Empty(await RolesAsync());
    }

    [Fact]
    public async Task A_changed_file_is_taken_where_the_site_has_not_changed()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        Write("lectures/pipes.md", OtherStart);

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Updated, Outcome(report, "pipes"));
        Assert.Equal(OtherStart, await PublishedAsync("pipes"));
        Assert.Equal(2, report.ContentVersion);
        Assert.Equal([RevisionOrigin.ContentFiles, RevisionOrigin.ContentFiles], await OriginsAsync());
    }

    [Fact]
    public async Task Changes_of_both_sides_on_different_lines_are_merged()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", OtherStart, 1);
        Write("lectures/pipes.md", OtherEnd);

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Merged, Outcome(report, "pipes"));
        Assert.Equal(OtherStart.Replace("Write it down", "Write all of it down"), await PublishedAsync("pipes"));
        Assert.Equal([RevisionOrigin.ContentFiles, RevisionOrigin.Browser, RevisionOrigin.Merge], await OriginsAsync());
        Assert.Equal(ImportOutcome.Unchanged, Outcome(await ImportAsync(), "pipes"));
    }

    [Fact]
    public async Task Changes_of_both_sides_on_the_same_lines_wait_as_a_proposal()
    {
        var fromFile = First.Replace("Build pipelines", "Lay pipes");
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", OtherStart, 1);
        Write("lectures/pipes.md", fromFile);

        var report = await ImportAsync();

        var proposal = Assert.Single(await OpenProposalsAsync());
        Assert.Equal(ImportOutcome.Proposed, Outcome(report, "pipes"));
        Assert.Equal(OtherStart, await PublishedAsync("pipes"));
        Assert.Equal((First, fromFile), (proposal.BaseText, proposal.Markdown));
        Assert.Equal(ImportOutcome.Unchanged, Outcome(await ImportAsync(), "pipes"));
    }

    [Fact]
    public async Task A_newer_file_takes_the_place_of_what_was_proposed()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", OtherStart, 1);
        Write("lectures/pipes.md", First.Replace("Build pipelines", "Lay pipes"));
        await ImportAsync();
        Write("lectures/pipes.md", First.Replace("Build pipelines", "Lay good pipes"));

        await ImportAsync();

        var proposal = Assert.Single(await OpenProposalsAsync());
        Assert.Equal(First, proposal.BaseText);
        Assert.Contains("Lay good pipes", proposal.Markdown);
        Assert.Equal(2, await Database.CountAsync<Proposal>());
    }

    [Fact]
    public async Task A_file_that_takes_its_overlapping_change_back_is_merged_and_its_proposal_closed()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        await PublishAsync("pipes", OtherStart, 1);
        Write("lectures/pipes.md", First.Replace("Build pipelines", "Lay pipes"));
        await ImportAsync();
        Write("lectures/pipes.md", OtherEnd);

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Merged, Outcome(report, "pipes"));
        Assert.Empty(await OpenProposalsAsync());
    }

    [Fact]
    public async Task A_file_deleted_while_the_site_was_edited_waits_as_a_proposal_without_text()
    {
        WriteFive();
        await ImportAsync();
        await PublishAsync("pipes", OtherStart, 1);
        Delete("lectures/pipes.md");

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Proposed, Outcome(report, "pipes"));
        Assert.Null(Assert.Single(await OpenProposalsAsync()).Markdown);
        Assert.Equal(OtherStart, await PublishedAsync("pipes"));
    }

    [Fact]
    public async Task One_deleted_file_of_five_archives_its_lecture_with_all_its_rows()
    {
        WriteFive();
        await ImportAsync();
        Delete("lectures/pipes.md");

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Archived, Outcome(report, "pipes"));
        Assert.Null(report.Guard);
        Assert.DoesNotContain("Data Engineer", await RolesAsync());
        Assert.Equal(4, await Database.CountAsync<RolePart>());
        Assert.DoesNotContain((await ImportAsync()).Documents, d => d.Slug == "pipes");
    }

    [Fact]
    public async Task A_file_that_comes_back_brings_its_lecture_back()
    {
        WriteFive();
        await ImportAsync();
        Delete("lectures/pipes.md");
        await ImportAsync();
        Write("lectures/pipes.md", First);

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Created, Outcome(report, "pipes"));
        Assert.Contains("Data Engineer", await RolesAsync());
        Assert.Equal(1, (await DocumentAsync("pipes")).PublishedNumber);
    }

    [Fact]
    public async Task More_than_a_fifth_of_the_files_gone_is_taken_for_an_accident()
    {
        WriteFive();
        Delete("lectures/two.md");
        await ImportAsync();
        Delete("lectures/pipes.md");

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Kept, Outcome(report, "pipes"));
        Assert.StartsWith("1 of 4 lectures have no file", report.Guard?.InEnglish);
        Assert.Equal(First, await PublishedAsync("pipes"));
        Assert.Equal(1, report.ContentVersion);
    }

    [Fact]
    public async Task A_content_folder_that_is_missing_changes_nothing()
    {
        WriteFive();
        await ImportAsync();
        Directory.Delete(Content, recursive: true);

        var report = await ImportAsync();

        Assert.StartsWith("The content folder is missing", report.Guard?.InEnglish);
        Assert.Equal(5, (await RolesAsync()).Count);
    }

    [Fact]
    public async Task A_faulty_file_leaves_its_lecture_as_it_was()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        Write("lectures/pipes.md", "<!-- nothing yet -->");

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Refused, Outcome(report, "pipes"));
        Assert.True(report.HasErrors);
        Assert.Equal(First, await PublishedAsync("pipes"));
    }

    [Fact]
    public async Task While_a_file_is_faulty_nothing_is_archived_for_it_may_be_the_one_that_is_missed()
    {
        WriteFive();
        await ImportAsync();
        Delete("lectures/pipes.md");
        Write("lectures/two.md", "");

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Kept, Outcome(report, "pipes"));
        Assert.Contains("Data Engineer", await RolesAsync());
    }

    [Fact]
    public async Task Of_two_files_with_one_slug_the_first_stands()
    {
        Write("lectures/a.md", "---\nslug: pipes\n---\n" + First);
        Write("lectures/pipes.md", TestLectures.Lecture("Data Analyst"));

        var report = await ImportAsync();

        var refused = Assert.Single(report.Documents, d => d.Outcome == ImportOutcome.Refused);
        Assert.Equal("lectures/pipes.md", refused.Path);
        Assert.Contains(refused.Diagnostics, d => d is { Code: "CG020", Severity: Severity.Error });
        Assert.Equal(["Data Engineer"], await RolesAsync());
    }

    [Fact]
    public async Task A_moved_file_is_the_same_lecture()
    {
        Write("lectures/lecture-03-pipes.md", First);
        await ImportAsync();
        Delete("lectures/lecture-03-pipes.md");
        Write("lectures/spring/lecture-07-pipes.md", First);

        var report = await ImportAsync();

        Assert.Equal(ImportOutcome.Unchanged, Assert.Single(report.Documents).Outcome);
        Assert.Equal(1, report.ContentVersion);
    }

    [Fact]
    public async Task Some_files_alone_say_nothing_of_the_others()
    {
        WriteFive();
        await ImportAsync();
        Write("lectures/two.md", TestLectures.Lecture("Data Scientist", "Think twice"));

        var report = await Database.PublisherAsync(p => p.ImportAsync(
            ContentFolder.ReadOnly([Path.Combine(Content, "lectures", "two.md")], Content), Cancellation));

        Assert.Equal(ImportOutcome.Updated, Assert.Single(report.Documents).Outcome);
        Assert.Equal(5, (await RolesAsync()).Count);
    }

    [Fact]
    public async Task A_file_from_elsewhere_stays_published_though_the_content_folder_has_none_of_it()
    {
        WriteFive();
        await ImportAsync();
        await ImportFromElsewhereAsync(TestLectures.Lecture("Potter", "Turn the wheel"));

        await ImportAsync();
        Assert.Contains("Potter", await RolesAsync());

        var again = await ImportFromElsewhereAsync(TestLectures.Lecture("Potter", "Turn the wheel", "Fire the kiln"));
        Assert.Equal(ImportOutcome.Updated, Assert.Single(again.Documents).Outcome);
        await ImportAsync();
        Assert.Contains("Fire the kiln", await PublishedAsync("elsewhere"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_from_elsewhere_takes_nothing_back_that_was_written_on_the_site()
    {
        await ImportFromElsewhereAsync(TestLectures.Lecture("Potter", "Turn the wheel"));
        await PublishAsync("elsewhere", TestLectures.Lecture("Potter", "Turn the wheel slowly"), 1);

        var report = await ImportFromElsewhereAsync(TestLectures.Lecture("Potter", "Turn the wheel fast"));

        Assert.Equal(ImportOutcome.Conflicting, Assert.Single(report.Documents).Outcome);
        Assert.True(report.HasErrors);
        Assert.Equal(TestLectures.Lecture("Potter", "Turn the wheel slowly"), await PublishedAsync("elsewhere"));
        Assert.Empty(await OpenProposalsAsync());
    }

    private Task<ImportReport> ImportFromElsewhereAsync(string text)
    {
        var path = Path.Combine(Database.Folder, "elsewhere.md");
        File.WriteAllText(path, text);

        return Database.PublisherAsync(p => p.ImportAsync(ContentFolder.ReadOnly([path], Content), Cancellation));
    }

    [Fact]
    public async Task A_role_is_one_across_lectures_and_goes_with_the_last()
    {
        WriteFive();
        Write("lectures/two.md", TestLectures.Lecture("Data Engineer", "Sleep"));
        await ImportAsync();
        Assert.Equal(2, await PartsAsync("data-engineer"));
        Delete("lectures/pipes.md");

        await ImportAsync();

        Assert.Equal(1, await PartsAsync("data-engineer"));
    }

    [Fact]
    public async Task A_skill_is_spelled_and_described_by_the_glossary()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        Write("glossary.md",
            """
            | Skill | Kind | Also written | Part of | About |
            |---|---|---|---|---|
            | Python | language | Py, Python 3 | Programming | A language that reads like a recipe. |
            | Julia | language | | | A language for numbers. |

            """);

        await ImportAsync();

        var skills = await Database.UseAsync(db => db.Skills.AsSplitQuery().Include(s => s.Aliases).Include(s => s.PartOf)
            .ToDictionaryAsync(s => s.Slug, Cancellation));
        Assert.Equal(["julia", "programming", "python", "scala", "sql"], skills.Keys.Order());
        Assert.Equal(["Py", "Python 3"], skills["python"].Aliases.Select(a => a.Name));
        Assert.Equal("programming", Assert.Single(skills["python"].PartOf).Slug);
        Assert.Null(skills["scala"].Kind);
    }

    [Fact]
    public async Task A_skill_that_nobody_names_any_more_is_gone()
    {
        Write("lectures/pipes.md", First);
        await ImportAsync();
        Write("lectures/pipes.md", First.Replace("- SQL\n", ""));

        await ImportAsync();

        Assert.Equal(["Python", "Scala"], await Database.UseAsync(db => db.Skills.Select(s => s.Name).Order().ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task C_and_its_kin_are_skills_of_their_own()
    {
        Write("lectures/pipes.md", First.Replace("- SQL\n", "- C\n- C++\n- C#\n"));

        await ImportAsync();

        var slugs = await Database.UseAsync(db => db.Skills.Select(s => s.Slug).ToListAsync(Cancellation));
        Assert.Superset(new HashSet<string> { "c", "c-plus-plus", "c-sharp" }, slugs.ToHashSet());
    }

    [Fact]
    public async Task Comparisons_of_one_name_in_two_lectures_have_their_own_addresses()
    {
        const string Table = "\n# Comparison\n\n| Role | Coding |\n|---|---|\n| Data Engineer | High |\n| Data Analyst | Low |\n";
        Write("lectures/a.md", First + "\n" + TestLectures.Lecture("Data Analyst") + Table);
        Write("lectures/b.md", TestLectures.Lecture("Data Scientist") + Table);

        await ImportAsync();

        var slugs = await Database.UseAsync(db => db.Comparisons.Select(c => c.Slug).Order().ToListAsync(Cancellation));
        Assert.Equal(["b-comparison", "comparison"], slugs);
        Assert.All(
            await Database.UseAsync(db => db.ComparisonRows.Select(r => r.RoleId).ToListAsync(Cancellation)),
            role => Assert.NotNull(role));
    }

    [Fact]
    public async Task A_lecture_is_read_again_when_another_one_changes_what_it_refers_to()
    {
        const string Table = "\n# Comparison\n\n| Role | Coding |\n|---|---|\n| Data Scientist | High |\n| Data Analyst | Low |\n| Pipes of Data | Low |\n";
        WriteFive();
        Write("lectures/pipes.md", TestLectures.Lecture("Pipes of Data"));
        Write("lectures/two.md", TestLectures.Lecture("Data Scientist") + Table);
        await ImportAsync();
        Assert.Equal(3, await RatedRolesAsync());
        Delete("lectures/pipes.md");

        await ImportAsync();

        Assert.Equal(2, await RatedRolesAsync());
    }

    [Fact]
    public async Task An_import_cancelled_on_its_way_changes_nothing()
    {
        WriteFive();
        using var cancelled = new CancellationTokenSource();
        var import = Database.PublisherAsync(p => p.ImportAsync(ContentFolder.Read(Content), cancelled.Token));
        await cancelled.CancelAsync();

        await Record.ExceptionAsync(() => import);

        var documents = await Database.CountAsync<Document>();
        Assert.True(documents is 0 or 5, $"{documents} documents");
        Assert.Equal(documents, (await RolesAsync()).Count);
    }

    [Fact]
    public async Task Importers_at_the_same_time_import_once()
    {
        WriteFive();

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(ImportAsync)));

        Assert.Single(reports, r => r.Documents.All(d => d.Outcome == ImportOutcome.Created));
        Assert.Equal(3, reports.Count(r => r.Documents.All(d => d.Outcome == ImportOutcome.Unchanged)));
        Assert.Equal(5, await Database.CountAsync<Revision>());
        Assert.Equal(1, await VersionAsync());
    }

    private void WriteFive()
    {
        Write("lectures/pipes.md", First);
        Write("lectures/two.md", TestLectures.Lecture("Data Scientist", "Think"));
        Write("lectures/three.md", TestLectures.Lecture("Data Analyst", "Look"));
        Write("lectures/four.md", TestLectures.Lecture("Software Tester", "Break things"));
        Write("lectures/five.md", TestLectures.Lecture("Network Engineer", "Pull cables"));
    }

    private Task<List<RevisionOrigin>> OriginsAsync() =>
        Database.UseAsync(db => db.Revisions.OrderBy(r => r.Number).Select(r => r.Origin).ToListAsync(Cancellation));

    private Task<int> PartsAsync(string role) =>
        Database.UseAsync(db => db.RoleParts.CountAsync(p => p.Role.Slug == role, Cancellation));

    private Task<int> RatedRolesAsync() =>
        Database.UseAsync(db => db.ComparisonRows.CountAsync(r => r.RoleId != null, Cancellation));
}
