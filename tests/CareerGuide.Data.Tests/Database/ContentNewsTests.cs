using CareerGuide.Data.Database;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Database;

/// <summary>What PostgreSQL tells those who listen.</summary>
public sealed class ContentNewsTests() : ContentTest(DatabaseProvider.PostgreSql)
{
    private static readonly string Text = TestLectures.Lecture("Data Engineer");

    [Fact]
    public async Task A_publication_is_told_and_one_that_was_only_tried_is_not()
    {
        await ListenAsync();
        await Database.PublisherAsync(p => p.RehearseAsync("pipes", Text, 0, TestLectures.Writer, Cancellation));
        Assert.False(await WaitAsync());

        await PublishAsync("pipes", Text, 0);

        await HearAsync();
    }

    [Fact]
    public async Task A_lost_connection_is_made_again()
    {
        var lost = await ListenAsync();
        await Database.UseAsync(db => db.Database.SqlQuery<bool>($"SELECT pg_terminate_backend({lost}) AS \"Value\"").SingleAsync(Cancellation));
        Assert.NotEqual(lost, await ListenAsync(lost));

        await PublishAsync("pipes", Text, 0);

        await HearAsync();
    }

    private Task<bool> WaitAsync() => Database.WithAsync<ContentChangeListener, bool>(news => news.WaitAsync(Cancellation));

    private async Task HearAsync()
    {
        using var patience = Patience();

        while (!await WaitAsync())
            patience.Token.ThrowIfCancellationRequested();
    }

    /// <returns>The number of the server's process that serves who listens.</returns>
    private async Task<int> ListenAsync(int before = 0)
    {
        using var patience = Patience();

        while (true)
        {
            await WaitAsync();

            if (await ListenerAsync() is { } process && process != before)
                return process;

            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private Task<int?> ListenerAsync() => Database.UseAsync(db => db.Database.SqlQuery<int?>(
        $"""SELECT pid AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'""").SingleOrDefaultAsync(Cancellation));

    private static CancellationTokenSource Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        return patience;
    }
}
