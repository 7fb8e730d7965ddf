using System.Diagnostics;
using CareerGuide.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace CareerGuide.Browser.Tests.Support;

/// <summary>The site as files, behind a server that knows nothing but files. It is published when first asked for.</summary>
public class StaticFiles : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".json"] = "application/json",
        [".woff2"] = "font/woff2",
    });

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerguide-");
    private WebApplication? server;
    private string policy = "";

    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    private string Published => Path.Combine(folder.FullName, "files");

    public async Task<Uri> AddressAsync()
    {
        if (server is null)
        {
            await PublishAsync();
            policy = File.ReadLines(Path.Combine(Published, "_headers")).First(l => l.Contains("Content-Security-Policy:", StringComparison.Ordinal)).Split(": ", 2)[1];
            server = await StartAsync();
        }

        return new Uri(server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();

        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task PublishAsync()
    {
        var start = new ProcessStartInfo("dotnet", [ServedSite.Assembly, "publish-static", Published, "--address", "https://careers.example.org", "--no-compression"])
        {
            UseShellExecute = false,
        };
        start.Environment["Content__Path"] = Repository.PathTo("content");
        start.Environment["ConnectionStrings__CareerGuide"] = $"Data Source={Path.Combine(folder.FullName, "careerguide.db")}";

        foreach (var (name, value) in Settings)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var made = builder.Build();
        made.Run(AnswerAsync);
        await made.StartAsync(TestContext.Current.CancellationToken);

        return made;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var name = context.Request.Path.Value!.TrimStart('/');
        var file = new[] { name, $"{name}.html", $"{name}index.html" }.Select(n => Path.Combine(Published, n)).FirstOrDefault(File.Exists);
        context.Response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        file ??= Path.Combine(Published, "404.html");
        context.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "text/plain";
        context.Response.Headers.ContentSecurityPolicy = policy;

        return context.Response.SendFileAsync(file);
    }
}

/// <summary>The same with its data in many parts, as where there are thousands of roles.</summary>
public sealed class StaticFilesInParts : StaticFiles
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["LargeSite__EntriesInSearch"] = "60",
        ["LargeSite__RolesInNeeds"] = "1",
    };
}
