using System.Security.Cryptography;
using CareerGuide.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CareerGuide.Web.Tests.Commands;

public sealed class FirstStartTests : IDisposable
{
    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task A_first_start_creates_imports_and_serves_and_says_so_in_at_most_ten_lines()
    {
        using var serving = executable.Serve();

        await serving.ReadyAsync();

        Assert.InRange(serving.Lines.Count, 1, 10);
        Assert.Contains(serving.Lines, line => line.Contains("2 texts created", StringComparison.Ordinal));
        await AssertCompleteAsync(serving);
    }

    [Fact]
    public async Task A_second_start_writes_nothing()
    {
        using (var first = executable.Serve())
        {
            await first.ReadyAsync();
            await AssertCompleteAsync(first);
            await first.KillAsync();
        }

        await SettleAsync();
        var before = Files();

        using (var second = executable.Serve())
        {
            await second.ReadyAsync();
            await AssertCompleteAsync(second);
            await second.KillAsync();
        }

        await SettleAsync();
        Assert.Equal(before, Files());
    }

    /// <summary>Starts on an empty machine, each killed a little later than the one before.</summary>
    [Fact]
    public async Task A_first_start_that_is_killed_at_any_moment_does_not_harm_the_next()
    {
        var whole = await TimeOfFirstStartAsync();

        for (var n = 1; n <= KillCount.Count; n++)
        {
            using var machine = new Executable();

            using (var killed = machine.Serve())
            {
                await Task.WhenAny(killed.ReadyAsync(), Task.Delay(whole * n / KillCount.Count, TestContext.Current.CancellationToken));
                await killed.KillAsync();
            }

            using var next = machine.Serve();
            await next.ReadyAsync();
            await AssertCompleteAsync(next);
            await next.KillAsync();
            TestMachine.AssertIntact(machine.DatabaseFile);
        }
    }

    private static async Task<TimeSpan> TimeOfFirstStartAsync()
    {
        using var machine = new Executable();
        var began = TimeProvider.System.GetTimestamp();
        using var serving = machine.Serve();
        await serving.ReadyAsync();

        return TimeProvider.System.GetElapsedTime(began);
    }

    private static async Task AssertCompleteAsync(Serving serving)
    {
        foreach (var (address, text) in new[]
        {
            ("/roles/data-engineer", "Batch vs Real-time Processing"),
            ("/roles/data-analyst", "Communicate insights to stakeholders"),
            ("/roles/data-scientist", "Model Evaluation"),
            ("/roles/machine-learning-engineer", "Automate retraining pipelines"),
            ("/compare", "Data pipelines &amp; infrastructure"),
            ("/workflow", "Deploys models into production"),
            ("/guidance", "mathematics"),
            ("/lectures/data-roles", "Understanding these differences"),
        })
            Assert.Contains(text, await serving.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Moves what the killed process left in the write-ahead log into the database file, so that files can be compared.</summary>
    private async Task SettleAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={executable.DatabaseFile};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private string Files() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(executable.DatabaseFile)));
}
