using System.Diagnostics;
using System.Globalization;
using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

/// <summary>Processes that end at any moment, as by a power cut (SIGKILL).</summary>
public sealed class KilledTests : IDisposable
{
    private readonly Executable executable = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task A_migration_that_is_killed_does_not_harm_the_next()
    {
        for (var n = 0; n < KillCount.Count; n++)
        {
            using var machine = new Executable();
            await KillAsync(machine, TimeSpan.FromSeconds(2), "user", "list");

            var (exitCode, _, error) = await machine.RunAsync("user", "list");

            Assert.True(exitCode == 0, error);
            TestMachine.AssertIntact(machine.DatabaseFile);
        }
    }

    [Fact]
    public async Task An_import_that_is_killed_is_taken_in_whole_or_not_at_all()
    {
        await executable.PrepareAsync();
        var whole = await TimeOfAsync("import");

        for (var n = 0; n < KillCount.Count; n++)
        {
            var text = $"{Lectures.DataRoles}\nImport {n}.\n";
            executable.Write("content/lectures/data-roles.md", text);
            await KillAsync(executable, whole, "import");
            var revisions = Count("SELECT count(*) FROM Revisions");

            Assert.Equal(revisions, Count("SELECT sum(PublishedNumber) FROM Documents"));
            Assert.InRange(revisions, n + 2, n + 3);
            Assert.Equal(0, (await executable.RunAsync("import")).ExitCode);
            Assert.Equal(n + 3, Count("SELECT count(*) FROM Revisions"));
            Assert.Equal(1, Count($"SELECT count(*) FROM Revisions WHERE Markdown = '{text.Replace("'", "''", StringComparison.Ordinal)}'"));
            TestMachine.AssertIntact(executable.DatabaseFile);
        }
    }

    [Fact]
    public async Task A_start_that_is_killed_keeps_no_later_one_from_showing_a_change()
    {
        await executable.PrepareAsync();
        var whole = await TimeOfStartAsync();

        for (var n = 0; n < KillCount.Count; n++)
        {
            executable.Write("content/lectures/data-roles.md", $"{Lectures.DataRoles}\nStart {n}.\n");

            using (var killed = executable.Serve())
            {
                await KillCount.MomentAsync(whole);
                await killed.KillAsync();
            }

            foreach (var outcome in new[] { ": ", ": 2 texts unchanged." })
            {
                using var next = await executable.ServeAsync();

                Assert.Contains(next.Lines, line => line.StartsWith("Content of", StringComparison.Ordinal) && line.Contains(outcome, StringComparison.Ordinal));
                Assert.Contains($"Start {n}.", await next.TextAsync("/lectures/data-roles"), StringComparison.Ordinal);
                await next.KillAsync();
            }

            Assert.Equal(n + 2, Count("SELECT count(*) FROM Revisions WHERE DocumentId = (SELECT Id FROM Documents WHERE Slug = 'data-roles')"));
            TestMachine.AssertIntact(executable.DatabaseFile);
        }
    }

    [Fact]
    public async Task A_backup_that_is_killed_leaves_a_whole_one_in_its_place()
    {
        await executable.PrepareAsync();
        var backup = Path.Combine(executable.Folder, "backup.db");
        var whole = await TimeOfAsync("backup", backup);

        for (var n = 0; n < KillCount.Count; n++)
        {
            await KillAsync(executable, whole, "backup", backup, "--force");

            TestMachine.AssertIntact(backup);
            TestMachine.AssertIntact(executable.DatabaseFile);
        }
    }

    [Fact]
    public async Task What_a_killed_site_has_said_to_be_published_or_kept_is_there_afterwards()
    {
        using var first = await executable.ServeAsync();
        var ada = await Person.SetsUpAsync(first);
        var said = new Said(0, 0);

        await WriteUntilKilledAsync(ada, first, said);

        for (var n = 1; n < KillCount.Count; n++)
        {
            using var next = await executable.ServeAsync();
            ada.GoTo(next);
            await WriteUntilKilledAsync(ada, next, said);
        }
    }

    /// <summary>Publishes one number after the other and keeps each as a draft of another window, until the site is gone.</summary>
    private async Task WriteUntilKilledAsync(Person ada, Serving serving, Said said)
    {
        var writing = WriteAsync(ada, said);
        await KillCount.MomentAsync(TimeSpan.FromSeconds(3));
        await serving.KillAsync();
        await writing;

        TestMachine.AssertIntact(executable.DatabaseFile);
        Assert.InRange(Count("SELECT max(PublishedNumber) - 1 FROM Documents"), said.Published, said.Published + 1);
        Assert.InRange(Count("SELECT count(*) FROM Drafts WHERE Markdown LIKE '%Kept %'"), said.Kept, said.Kept + 1);
        said.Published = Count("SELECT max(PublishedNumber) - 1 FROM Documents");
        said.Kept = Count("SELECT count(*) FROM Drafts WHERE Markdown LIKE '%Kept %'");
    }

    private static async Task WriteAsync(Person ada, Said said)
    {
        try
        {
            while (true)
            {
                var editor = await ada.OpenAsync();
                (await ada.KeepAsync(editor, $"{Lectures.DataRoles}\nKept {said.Kept + 1}.\n")).EnsureSuccessStatusCode();
                said.Kept++;
                Assert.Equal(HttpStatusCode.Redirect, (await ada.PublishAsync($"{Lectures.DataRoles}\nPublished {said.Published + 1}.\n")).StatusCode);
                said.Published++;
            }
        }
        catch (HttpRequestException)
        {
            // The site is gone.
        }
    }

    private static async Task KillAsync(Executable machine, TimeSpan whole, params string[] arguments)
    {
        using var process = machine.Start(arguments);
        await Task.WhenAny(KillCount.MomentAsync(whole), process.WaitForExitAsync(Cancellation));
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
    }

    private async Task<TimeSpan> TimeOfStartAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using var serving = await executable.ServeAsync();

        return Stopwatch.GetElapsedTime(began);
    }

    private async Task<TimeSpan> TimeOfAsync(params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(0, (await executable.RunAsync(arguments)).ExitCode);

        return Stopwatch.GetElapsedTime(began);
    }

    private long Count(string sql)
    {
        using var connection = TestMachine.Open(executable.DatabaseFile);

        return Convert.ToInt64(connection.Execute(sql), CultureInfo.InvariantCulture);
    }

    /// <summary>What the site has said to have done.</summary>
    private sealed class Said(long published, long kept)
    {
        public long Published { get; set; } = published;

        public long Kept { get; set; } = kept;
    }
}
