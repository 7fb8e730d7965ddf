using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

/// <summary>A site that runs, with somebody who writes, on a machine on which things go wrong.</summary>
public sealed class SiteInTrouble : IAsyncLifetime
{
    private Serving? serving;

    public Executable Executable { get; } = new() { Through = TestMachine.ToldWhenTheDiskIsFull };

    public Serving Serving => serving!;

    public Person Ada { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Executable.Set("ConnectionStrings:CareerGuide", $"Data Source={Executable.DatabaseFile};Default Timeout=1");
        serving = await Executable.ServeAsync();
        Ada = await Person.SetsUpAsync(serving);
    }

    public ValueTask DisposeAsync()
    {
        serving?.Dispose();
        Executable.Dispose();

        return ValueTask.CompletedTask;
    }
}

public sealed class TroubleTests(SiteInTrouble site) : IClassFixture<SiteInTrouble>
{
    [Fact]
    public async Task While_the_disk_is_full_pages_are_read_and_texts_come_back_and_afterwards_all_is_well()
    {
        await TestMachine.FillDiskAsync(site.Serving);

        await AssertOnlyReadAsync("\nWritten on a full disk.\n");

        await TestMachine.FreeDiskAsync(site.Serving);
        await AssertAllIsWellAsync("\nWritten when there was room again.\n");
    }

    [Fact]
    public async Task While_another_program_locks_the_database_pages_are_read_and_texts_come_back_and_afterwards_all_is_well()
    {
        using (var other = TestMachine.Open(site.Executable.DatabaseFile))
        {
            other.Execute("BEGIN IMMEDIATE");

            await AssertOnlyReadAsync("\nWritten under a lock.\n");
        }

        await AssertAllIsWellAsync("\nWritten when the lock was gone.\n");
    }

    [Fact]
    public async Task Two_processes_on_one_database_show_and_take_the_same()
    {
        using var second = await site.Executable.ServeAsync();

        await AssertAllIsWellAsync("\nWritten at the first.\n");
        await second.ShowsAsync("/lectures/data-roles", "Written at the first.");

        site.Ada.GoTo(second);
        var published = await site.Ada.PublishAsync(Lectures.DataRoles + "\nWritten at the second.\n");
        site.Ada.GoTo(site.Serving);

        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        await site.Serving.ShowsAsync("/lectures/data-roles", "Written at the second.");
    }

    private async Task AssertOnlyReadAsync(string more)
    {
        var editor = await site.Ada.OpenAsync();
        var text = Lectures.DataRoles + more;

        var kept = await site.Ada.KeepAsync(editor, text);
        var published = await site.Ada.PublishAsync(editor, text);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (kept.StatusCode, published.StatusCode));
        Assert.NotNull(published.Headers.RetryAfter);
        Assert.Equal(text, await Desk.TextGivenBackAsync(kept));
        Assert.Equal(text, await Desk.TextGivenBackAsync(published));
        Assert.DoesNotContain(more.Trim(), await site.Serving.TextAsync("/lectures/data-roles"));
        Assert.Equal("Degraded", await site.Serving.TextAsync("/health/ready"));
    }

    private async Task AssertAllIsWellAsync(string more)
    {
        var published = await site.Ada.PublishAsync(Lectures.DataRoles + more);

        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Contains(more.Trim(), await site.Serving.TextAsync("/lectures/data-roles"));
        Assert.Equal("Healthy", await site.Serving.TextAsync("/health/ready"));
    }
}
