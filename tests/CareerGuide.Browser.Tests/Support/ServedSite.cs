using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CareerGuide.Tests;

namespace CareerGuide.Browser.Tests.Support;

/// <summary>The site as a process of its own, that can be killed and started again on the same database and port.</summary>
public sealed partial class ServedSite : IAsyncDisposable
{
    internal static readonly string Assembly = Repository.PathTo(
        "src", "CareerGuide.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "CareerGuide.Web.dll");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerguide-");
    private Process? process;

    private ServedSite()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "content", "lectures"));
        File.Copy(Repository.PathTo("content", "lectures", "data-roles.md"), Path.Combine(folder.FullName, "content", "lectures", "data-roles.md"));
        File.Copy(Repository.PathTo("content", "glossary.md"), Path.Combine(folder.FullName, "content", "glossary.md"));
    }

    /// <summary>By name: browsers keep a session from their own machine only where it is called so.</summary>
    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    /// <summary>The link for the first administrator, as the first start prints it.</summary>
    public string SetupLink { get; private set; } = "";

    public static async Task<ServedSite> StartAsync()
    {
        var site = new ServedSite();
        await site.StartAgainAsync();

        return site;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, "--urls", Address.ToString().TrimEnd('/')])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment["Content__Path"] = Path.Combine(folder.FullName, "content");
        start.Environment["ConnectionStrings__CareerGuide"] = $"Data Source={Path.Combine(folder.FullName, "careerguide.db")}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        process = Process.Start(start)!;
        await UntilItServesAsync(isFirst: SetupLink.Length == 0);
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();

        folder.Delete(recursive: true);
    }

    private async Task UntilItServesAsync(bool isFirst)
    {
        var serves = false;

        while (!serves || (isFirst && SetupLink.Length == 0))
        {
            var line = await process!.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(line);
            serves |= line.StartsWith("Serving on", StringComparison.Ordinal);

            if (Link().Match(line) is { Success: true } link)
                SetupLink = link.Value;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("http://[^ ]+/account/setup/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
