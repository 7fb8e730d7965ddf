using System.Collections.Concurrent;
using System.Net;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Some who read the site without a pause, until they are told to stop.</summary>
internal sealed class Readers
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ConcurrentBag<string> faults = [];
    private readonly List<Task> reading;
    private int read;

    /// <param name="everywhere">What each of them reads over and over.</param>
    public Readers(IEnumerable<Serving> everywhere, params string[] addresses) =>
        reading = [.. everywhere.Select(site => ReadAsync(site, addresses))];

    /// <summary>Waits until they have read so many pages more.</summary>
    public async Task ReadMoreAsync(int pages)
    {
        for (var enough = Volatile.Read(ref read) + pages; Volatile.Read(ref read) < enough;)
            await Task.Delay(20, stop.Token);
    }

    /// <returns>How many pages were read, each of them whole.</returns>
    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(reading);
        stop.Dispose();
        Assert.Empty(faults);

        return read;
    }

    private async Task ReadAsync(Serving site, string[] addresses)
    {
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            await ReadAsync(site, addresses[n % addresses.Length]);
            Interlocked.Increment(ref read);
            await Task.Delay(25, CancellationToken.None);
        }
    }

    private async Task ReadAsync(Serving site, string address)
    {
        try
        {
            var answer = await site.GetAsync(address);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            if (answer.StatusCode != HttpStatusCode.OK || !page.Contains("</html>", StringComparison.Ordinal))
                faults.Add($"{address} at {site.Client.BaseAddress}: {(int)answer.StatusCode}");
        }
        catch (HttpRequestException e)
        {
            faults.Add($"{address} at {site.Client.BaseAddress}: {e.Message}");
        }
    }
}
