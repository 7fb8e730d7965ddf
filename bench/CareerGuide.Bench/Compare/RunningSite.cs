using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CareerGuide.Bench.Compare;

/// <summary>A site that serves on the loopback address, as a process of its own.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5), Look = TimeSpan.FromMilliseconds(5);

    private readonly Process process;

    private RunningSite(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
        Client.DefaultRequestHeaders.Add("Accept", "text/html");
        Client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
    }

    /// <summary>Asks as a browser does. What is compressed stays so.</summary>
    public HttpClient Client { get; }

    /// <summary>From the start of the process to the first page.</summary>
    public Cost Start { get; private set; } = new(default, default);

    /// <summary>What the process holds that no file backs: its own memory, whatever else the machine does.</summary>
    public double AnonymousMebibytes =>
        File.ReadLines($"/proc/{process.Id}/smaps_rollup")
            .Where(line => line.StartsWith("Anonymous:", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
            .Single();

    /// <param name="start">The process to start for an address.</param>
    /// <param name="page">The page that it must answer to have started.</param>
    public static async Task<RunningSite> StartAsync(Func<string, ProcessStartInfo> start, string page)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var began = Stopwatch.GetTimestamp();
        var started = StartQuietly(start(address));
        var site = new RunningSite(started, new Uri(address));

        while (!await site.AnswersAsync(page))
        {
            if (started.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException($"{started.StartInfo.ArgumentList[0]} does not serve {page}.");

            await Task.Delay(Look);
        }

        site.Start = new(Stopwatch.GetElapsedTime(began), started.TotalProcessorTime);

        return site;
    }

    /// <summary>What the site needs for some work that it is asked for.</summary>
    public async Task<Cost> MeasureAsync(Func<Task> work)
    {
        var (began, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await work();

        return new(Stopwatch.GetElapsedTime(began), process.TotalProcessorTime - before);
    }

    /// <summary>Asks for each path so many times, and takes the least of its times, which other work on the machine disturbs least.</summary>
    /// <returns>The mean of all paths; of the processor's time that of all requests.</returns>
    public async Task<Cost> MeasureEachAsync(IReadOnlyList<string> paths, int rounds)
    {
        var least = Enumerable.Repeat(TimeSpan.MaxValue, paths.Count).ToArray();
        var all = await MeasureAsync(async () =>
        {
            foreach (var (i, path) in Enumerable.Repeat(paths.Index(), rounds).SelectMany(round => round))
            {
                var began = Stopwatch.GetTimestamp();
                await GetAsync(path);
                least[i] = TimeSpan.FromTicks(Math.Min(least[i].Ticks, Stopwatch.GetElapsedTime(began).Ticks));
            }
        });

        return new(TimeSpan.FromTicks((long)least.Average(t => t.Ticks)), all.Processor / (paths.Count * rounds));
    }

    /// <exception cref="InvalidOperationException">The answer is no success: it would be faster than what is measured.</exception>
    public async Task GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();

        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{(int)answer.StatusCode} for {path}");
    }

    /// <summary>Ends it as an administrator does.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var told = Process.Start("kill", [process.Id.ToString(CultureInfo.InvariantCulture)]))
            await told.WaitForExitAsync();

        await process.WaitForExitAsync();
        process.Dispose();
        Client.Dispose();
    }

    /// <summary>What it prints is read, so that it never waits for room, and left.</summary>
    private static Process StartQuietly(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();

        return started;
    }

    private async Task<bool> AnswersAsync(string page)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(page, UriKind.Relative));

            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
