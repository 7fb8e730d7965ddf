using System.Diagnostics;
using System.Globalization;

namespace CareerGuide.Bench.Compare;

/// <summary>Programs that run to their end. One at a time: what they cost is told by what all of the ended ones have cost.</summary>
internal static class Programs
{
    /// <summary>As Linux counts processor time in <c>/proc</c>, on every architecture that .NET runs on.</summary>
    private const double TicksInSecond = 100;

    /// <exception cref="InvalidOperationException">The program ended with an error.</exception>
    public static async Task<Cost> RunAsync(ProcessStartInfo start)
    {
        var (began, before) = (Stopwatch.GetTimestamp(), ProcessorOfEnded());
        var (_, error, exitCode) = await OutputAsync(start);

        if (exitCode != 0)
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {exitCode}. {error}");

        return new(Stopwatch.GetElapsedTime(began), ProcessorOfEnded() - before);
    }

    public static async Task<(string Output, string Error, int ExitCode)> OutputAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return (output, await error, process.ExitCode);
    }

    /// <summary>Fields 16 and 17 of <c>stat</c>, counted behind the name in brackets, which may have spaces.</summary>
    private static TimeSpan ProcessorOfEnded()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return TimeSpan.FromSeconds((Ticks(13) + Ticks(14)) / TicksInSecond);

        double Ticks(int field) => double.Parse(fields[field], CultureInfo.InvariantCulture);
    }
}
