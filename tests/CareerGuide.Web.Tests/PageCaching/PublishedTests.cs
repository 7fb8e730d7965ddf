using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.PageCaching;

/// <summary>What is kept in memory for each version of the content.</summary>
public sealed class PublishedTests : IClassFixture<EmptySite>
{
    private readonly EmptySite site;
    private readonly TaskCompletionSource mayFinish = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PerContentVersion<object> published;
    private int readings;

    public PublishedTests(EmptySite site)
    {
        this.site = site;
        published = new(site.Services.GetRequiredService<ContentVersionMonitor>(), async (_, cancellation) =>
        {
            Interlocked.Increment(ref readings);
            await mayFinish.Task.WaitAsync(cancellation);

            return new object();
        });
    }

    [Fact]
    public async Task Whoever_asks_while_it_is_read_waits_for_the_same_reading()
    {
        var readers = Enumerable.Range(0, 8).Select(_ => AskAsync()).ToList();
        mayFinish.SetResult();

        var values = await Task.WhenAll(readers);
        var later = await AskAsync();

        Assert.Equal(1, readings);
        Assert.All(values, value => Assert.Same(later, value));
    }

    [Fact]
    public async Task Somebody_who_goes_takes_it_from_nobody_else()
    {
        using var patience = new CancellationTokenSource();
        var first = AskAsync(patience);
        var second = AskAsync(patience);
        var third = AskAsync();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        mayFinish.SetResult();

        Assert.Same(await first, await third);
        Assert.Equal(1, readings);
    }

    [Fact]
    public async Task What_could_not_be_read_is_told_to_all_who_wait_and_tried_again()
    {
        var readers = Enumerable.Range(0, 3).Select(_ => AskAsync()).ToList();
        mayFinish.SetException(new InvalidDataException());

        foreach (var reader in readers)
            await Assert.ThrowsAsync<InvalidDataException>(() => reader);

        await Assert.ThrowsAsync<InvalidDataException>(() => AskAsync());
        Assert.Equal(2, readings);
    }

    private async Task<object> AskAsync(CancellationTokenSource? patience = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();

        return await published.ReadAsync(db, patience?.Token ?? TestContext.Current.CancellationToken);
    }
}
