using System.Collections.Concurrent;
using System.Diagnostics;
using CareerGuide.Tests;

namespace CareerGuide.Web.Tests.Support;

/// <summary>The real executable, run as an own process with a content folder and a database of its own.</summary>
public sealed class Executable : IDisposable
{
    // The same configuration as these tests were built in; the executable is built with them.
    private static readonly string Assembly = Repository.PathTo(
        "src/CareerGuide.Web/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0/CareerGuide.Web.dll");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerguide-");
    private readonly Dictionary<string, string> settings = [];

    public Executable()
    {
        Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));
        File.WriteAllText(Path.Combine(ContentFolder, "glossary.md"), Lectures.Glossary);
        Write("content/lectures/data-roles.md", Lectures.DataRoles);
    }

    /// <summary>What the program is started through, as one that takes rights away from it; it becomes the same process.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    public string Folder => folder.FullName;

    public string ContentFolder => Path.Combine(Folder, "content");

    public string DatabaseFile => Path.Combine(Folder, "careerguide.db");

    public Executable Set(string name, string value)
    {
        settings[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return this;
    }

    public string Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);

        return file;
    }

    /// <summary>Runs a verb to its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, await output, await error);
    }

    /// <summary>Serves on a free port of the loopback address.</summary>
    public Serving Serve() => Serve(FreeAddress());

    public Serving Serve(string address) => new(Start("--urls", address), address);

    /// <summary>The same, and waits until it does.</summary>
    public async Task<Serving> ServeAsync()
    {
        var serving = Serve();
        await serving.ReadyAsync();

        return serving;
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Starts a verb, to do something with it before it ends.</summary>
    public Process Start(params string[] arguments)
    {
        string[] command = [.. Through, "dotnet", Assembly, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.Environment["Content__Path"] = ContentFolder;
        start.Environment["ConnectionStrings__CareerGuide"] = $"Data Source={DatabaseFile}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";

        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        return Process.Start(start)!;
    }

    public static string FreeAddress() => $"http://127.0.0.1:{FreePort.Next()}";
}

/// <summary>A site that is being served by a process of its own.</summary>
public sealed class Serving(Process process, string address) : IDisposable
{
    private readonly List<string> lines = [];
    private readonly ConcurrentQueue<string> said = new();

    public HttpClient Client { get; } = new() { BaseAddress = new Uri(address) };

    public int ProcessId => process.Id;

    /// <summary>What the process has printed until it said that it serves.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>What it has printed since, a line each.</summary>
    public IReadOnlyCollection<string> Said => said;

    public Task<HttpResponseMessage> GetAsync(string address) =>
        Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<string> TextAsync(string address) =>
        Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Waits until a page shows a text that another process has published.</summary>
    public async Task ShowsAsync(string address, string text)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        while (!await ShowsNowAsync(address, text))
            await Task.Delay(20, patience.Token);
    }

    /// <summary>Waits until it has printed some words so many times.</summary>
    public async Task SaysAsync(string words, int times = 1)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        while (said.Count(line => line.Contains(words, StringComparison.Ordinal)) < times)
            await Task.Delay(20, patience.Token);
    }

    private async Task<bool> ShowsNowAsync(string address, string text)
    {
        var page = await (await GetAsync(address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        return page.Contains(text, StringComparison.Ordinal);
    }

    /// <summary>Waits until the site says that it serves.</summary>
    public async Task ReadyAsync()
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);

            if (line.Contains("Serving on", StringComparison.Ordinal))
            {
                LetItTalk();
                return;
            }
        }

        Assert.Fail($"The site ended instead of serving: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>Nobody who prints may have to wait for somebody to read.</summary>
    private void LetItTalk()
    {
        _ = KeepAsync(process.StandardOutput);
        _ = KeepAsync(process.StandardError);
    }

    private async Task KeepAsync(StreamReader printed)
    {
        while (await printed.ReadLineAsync() is { } line)
            said.Enqueue(line);
    }

    /// <summary>Tells the process to stop (SIGTERM), as whatever runs it does.</summary>
    public async Task TellToStopAsync()
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-TERM", $"{process.Id}"]) { UseShellExecute = false })!;
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The same, and waits until it has.</summary>
    public async Task StopAsync()
    {
        await TellToStopAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Ends the process as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();

        process.Dispose();
        Client.Dispose();
    }
}
