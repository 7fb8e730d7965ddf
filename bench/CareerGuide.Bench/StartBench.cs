using System.Diagnostics;
using System.Globalization;

namespace CareerGuide.Bench;

/// <summary>How long it takes from the start of the process to the first page, beside an ordinary MVC site with the same lecture.</summary>
internal static class StartBench
{
    private const int Rounds = 7;

    private const string Page = "/roles/data-engineer";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="site">The published site.</param>
    /// <param name="ordinary">The published ordinary site.</param>
    /// <param name="lecture">What the ordinary site reads at its first start.</param>
    public static async Task<int> RunAsync(string site, string ordinary, string lecture)
    {
        var times = new Dictionary<string, List<double>>();

        for (var round = 0; round <= Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("careerguide-start-").FullName;

            foreach (var (name, process) in Starts(site, ordinary, lecture, folder))
            {
                var taken = await TimeAsync(process);

                if (round > 0) // the first one reads the files from the disk
                    times.TryAdd(name, []);

                if (round > 0)
                    times[name].Add(taken.TotalMilliseconds);
            }

            Directory.Delete(folder, recursive: true);
        }

        Tell(times.ToDictionary(t => t.Key, t => t.Value.Order().ElementAt(Rounds / 2)));

        return 0;
    }

    private static IEnumerable<(string Name, Func<string, ProcessStartInfo> Start)> Starts(string site, string ordinary, string lecture, string folder)
    {
        foreach (var which in new[] { "first", "next" })
        {
            yield return ($"site, {which} start", address => Of(Path.Combine(site, "CareerGuide.Web.dll"), address, ("ConnectionStrings__CareerGuide", $"Data Source={folder}/site.db")));
            yield return ($"ordinary, {which} start", address => Of(Path.Combine(ordinary, "OrdinarySite.dll"), address, ("ConnectionStrings__Ordinary", $"Data Source={folder}/ordinary.db"), ("LECTURE", lecture)));
        }
    }

    private static ProcessStartInfo Of(string program, string address, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address, "--contentRoot", Path.GetDirectoryName(program)!])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";

        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        return start;
    }

    private static async Task<TimeSpan> TimeAsync(Func<string, ProcessStartInfo> start)
    {
        var address = $"http://127.0.0.1:{Random.Shared.Next(20_000, 40_000)}";
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start(address))!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();

        try
        {
            while (!await IsThereAsync(client))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                    throw new InvalidOperationException($"{process.StartInfo.ArgumentList[0]} does not serve.");

                await Task.Delay(5);
            }

            return Stopwatch.GetElapsedTime(began);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsThereAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Page, UriKind.Relative));

            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static void Tell(Dictionary<string, double> medians)
    {
        foreach (var (name, median) in medians)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{median,6:0} ms  {name}"));

        var first = medians["site, first start"] / medians["ordinary, first start"];
        var next = medians["site, next start"] / medians["ordinary, first start"];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first start / ordinary first start {first:0.00} (goal 1.3); next start / ordinary first start {next:0.00} (goal 0.6), / ordinary next start {medians["site, next start"] / medians["ordinary, next start"]:0.00}"));
    }
}
