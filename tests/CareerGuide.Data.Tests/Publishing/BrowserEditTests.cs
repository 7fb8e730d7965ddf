using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Publishing;

public sealed class BrowserEditOnSqliteTests() : BrowserEditTests(DatabaseProvider.Sqlite);

public sealed class BrowserEditOnPostgresTests() : BrowserEditTests(DatabaseProvider.PostgreSql);

public abstract class BrowserEditTests(DatabaseProvider provider) : ContentTest(provider)
{
    private static readonly string First = TestLectures.Lecture("Data Engineer", "Build pipelines", "Watch them", "Mend them", "Write it down");
    private static readonly string Second = First.Replace("Build pipelines", "Build good pipelines");

    [Fact]
    public async Task A_new_lecture_is_published()
    {
        var outcome = await PublishAsync("pipes", First, 0);

        Assert.Equal(1, Assert.IsType<PublishOutcome.Published>(outcome).Number);
        Assert.Equal(["Data Engineer"], await RolesAsync());
        Assert.Equal(1, await VersionAsync());
    }

    [Fact]
    public async Task A_text_is_published_by_an_author_who_saw_the_one_before()
    {
        await PublishAsync("pipes", First, 0);

        var outcome = await PublishAsync("pipes", Second, 1);

        Assert.Equal(2, Assert.IsType<PublishOutcome.Published>(outcome).Number);
        Assert.Equal(Second, await PublishedAsync("pipes"));
    }

    [Fact]
    public async Task A_text_that_is_published_already_is_not_published_again()
    {
        await PublishAsync("pipes", First, 0);

        var outcome = await PublishAsync("pipes", First.Replace("\n", "\r\n"), 1);

        Assert.Equal(new PublishOutcome.Unchanged(1), outcome);
        Assert.Equal(1, await VersionAsync());
    }

    [Fact]
    public async Task Edits_of_two_authors_on_different_lines_are_merged()
    {
        await PublishAsync("pipes", First, 0);
        await PublishAsync("pipes", Second, 1);

        var outcome = await PublishAsync("pipes", First.Replace("Write it down", "Write all of it down"), 1);

        var merged = Assert.IsType<PublishOutcome.Merged>(outcome);
        Assert.Contains("Build good pipelines", merged.Markdown);
        Assert.Contains("Write all of it down", merged.Markdown);
        Assert.Equal(merged.Markdown, await PublishedAsync("pipes"));
    }

    [Fact]
    public async Task An_author_whose_lines_were_changed_by_another_is_shown_theirs()
    {
        await PublishAsync("pipes", First, 0);
        await PublishAsync("pipes", Second, 1);

        var outcome = await PublishAsync("pipes", First.Replace("Build pipelines", "Lay pipes"), 1);

        Assert.Equal(new PublishOutcome.Conflict(2, Second), outcome);
        Assert.Equal(Second, await PublishedAsync("pipes"));
    }

    [Fact]
    public async Task An_author_whose_lecture_was_archived_is_told_so()
    {
        await PublishAsync("pipes", First, 0);
        await Database.PublisherAsync(p => p.ArchiveAsync("pipes", 1, TestLectures.Writer, Cancellation));

        Assert.Equal(new PublishOutcome.Conflict(1, Theirs: null), await PublishAsync("pipes", Second, 1));
    }

    [Fact]
    public async Task Nobody_archives_a_text_that_they_have_not_seen()
    {
        await PublishAsync("pipes", First, 0);
        await PublishAsync("pipes", Second, 1);

        Assert.False(await Database.PublisherAsync(p => p.ArchiveAsync("pipes", 1, TestLectures.Writer, Cancellation)));
        Assert.Equal(Second, await PublishedAsync("pipes"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\nslug: other\n---\n# Data Engineer\n\n## Responsibilities\n\n- Dig\n")]
    [InlineData("# Data\0Engineer\n")]
    public async Task A_text_with_errors_is_refused_and_nothing_is_stored(string text)
    {
        var outcome = await PublishAsync("pipes", text, 0);

        Assert.NotEmpty(Assert.IsType<PublishOutcome.Refused>(outcome).Diagnostics);
        Assert.Equal(0, await Database.CountAsync<Document>());
    }

    [Fact]
    public async Task A_draft_is_refused_with_the_line_to_take_out()
    {
        var outcome = await PublishAsync("pipes", $"---\ntitle: Pipes\ndraft: true\n---\n{First}", 0);

        var error = Assert.IsType<PublishOutcome.Refused>(outcome).Diagnostics.Single(d => d.Severity == CareerGuide.Content.Diagnostics.Severity.Error);
        Assert.Equal(("CG091", 3), (error.Code, error.Line));
        Assert.Contains("Take this line out", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_authors_at_once_none_overwrites_another()
    {
        await PublishAsync("pipes", First, 0);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
            PublishAsync("pipes", First.Replace("Build pipelines", $"Build pipeline {n}"), 1))));

        Assert.Single(outcomes, o => o is PublishOutcome.Published);
        Assert.Equal(7, outcomes.Count(o => o is PublishOutcome.Conflict));
        Assert.Equal(2, await Database.CountAsync<Revision>());
    }

    [Fact]
    public async Task A_slug_that_begins_with_a_number_is_kept()
    {
        await PublishAsync("10-pipes", First, 0);

        Assert.Equal(First, await PublishedAsync("10-pipes"));
        Assert.Equal(1, await Database.UseAsync(db => db.RoleParts.CountAsync(p => p.Document.Slug == "10-pipes", Cancellation)));
    }
}
