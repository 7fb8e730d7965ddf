using System.CommandLine;
using System.Globalization;
using CareerGuide.Web.Hosting;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.StaticExport;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Commands;

/// <summary><c>publish-static DIR</c>: the whole reading site as files that any web server or CDN can serve.</summary>
internal static class PublishStaticCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write to: empty, not there yet, or from an earlier publication." };
        var address = new Option<string>("--address") { Description = "Where the files will be served, as https://careers.example.org; without it, Site:PublicAddress." };
        var plain = new Option<bool>("--no-compression") { Description = "Leave out the compressed forms (.br, .gz) that stand beside each text." };
        var command = new Command("publish-static", "Takes the content folder in, as a start does, and writes the whole reading site as files for any web server or CDN. What is unchanged is not touched; what is no longer part is removed.") { folder, address, plain };

        command.SetAction(async (result, cancellation) =>
        {
            var console = result.InvocationConfiguration;

            try
            {
                return await RunAsync(result.GetValue(folder)!, result.GetValue(address), !result.GetValue(plain), console.Output, console.Error, cancellation);
            }
            catch (OutputFolderException e)
            {
                await console.Error.WriteLineAsync(e.Message);
                return CommandLine.Misused;
            }
        });

        return command;
    }

    private static async Task<int> RunAsync(
        string folder, string? address, bool compress, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        using var server = new InProcessServer();
        string[] where = address is null ? [] : ["--Site:PublicAddress", address];
        await using var site = CommandHost.BuildSite(server, ["--Site:IsStaticExport", "true", "--PageCache:SizeMegabytes", "0", "--Shutdown:Delay", "0", .. where]);

        if (Misuse(folder, site.Services.GetRequiredService<IOptions<SiteOptions>>().Value) is { } misuse)
        {
            await error.WriteLineAsync(misuse);
            return CommandLine.Misused;
        }

        if (OutputFolder.Open(folder, compress) is not { } files)
        {
            await error.WriteLineAsync($"“{folder}” has files that did not come from here. Name an empty folder.");
            return CommandLine.Misused;
        }

        await SiteStartup.ImportContentAsync(site.Services, output.WriteLine);

        var fingerprint = await ExportFingerprint.OfAsync(site.Services, compress, cancellation);
        var report = files.UnchangedSince(fingerprint) ?? await WriteAsync(site, server, files, fingerprint, error, cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{folder}: {report.Written} written, {report.Unchanged} unchanged, {report.Removed} removed"));

        return CommandLine.Done;
    }

    private static async Task<PublishedFiles> WriteAsync(
        WebApplication site, InProcessServer server, OutputFolder files, string fingerprint, TextWriter error, CancellationToken cancellation)
    {
        var broken = await WriteAsync(site, new StaticSiteExporter(server, site.Services, files), cancellation);

        foreach (var (path, from) in broken)
            await error.WriteLineAsync($"{from} links to {path}, where there is nothing.");

        var report = files.Finish();

        if (broken.Count == 0) // otherwise the next export says so again
            files.KeepFingerprint(fingerprint);

        return report;
    }

    private static async Task<IReadOnlyList<(string Path, string From)>> WriteAsync(WebApplication site, StaticSiteExporter files, CancellationToken cancellation)
    {
        await site.StartAsync(cancellation);

        try
        {
            return await files.WriteAsync(cancellation);
        }
        finally
        {
            await site.StopAsync(CancellationToken.None);
        }
    }

    private static string? Misuse(string folder, SiteOptions site)
    {
        if (File.Exists(folder))
            return $"“{folder}” is a file. Name a folder.";

        return site.PublicAddress.Length == 0
            ? "Say where the files will be served, by --address https://careers.example.org or the setting Site:PublicAddress: the sitemap and the feed name it."
            : null;
    }
}
