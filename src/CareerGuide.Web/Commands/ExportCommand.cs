using System.CommandLine;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Commands;

/// <summary><c>export DIR</c>: writes the published texts to files, byte for byte.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write to; it is created where it is not there." };
        var command = new Command("export", "Writes the published lectures, the glossary and the wordings as files, byte for byte. A file with a text that the site does not know is left alone.") { folder };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(result.GetValue(folder)!, console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static async Task<int> RunAsync(string folder, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (File.Exists(folder))
        {
            error.WriteLine($"“{folder}” is a file. Name a folder.");
            return CommandLine.Misused;
        }

        var report = await CommandHost.WithDatabaseAsync(services =>
        {
            var content = services.GetRequiredService<IOptions<ContentOptions>>().Value.Path;
            return services.GetRequiredService<Publisher>().ExportAsync(folder, IsSame(folder, content), cancellation);
        }, cancellation);

        foreach (var path in report.Written)
            output.WriteLine($"{path}: written");

        foreach (var path in report.LeftAlone)
            error.WriteLine($"{path}: left alone, because the site does not know its text. Import it first, or move it away.");

        output.WriteLine($"{report.Written.Count} written, {report.Unchanged} unchanged, {report.LeftAlone.Count} left alone");

        return report.LeftAlone.Count == 0 ? CommandLine.Done : CommandLine.Faulty;
    }

    private static bool IsSame(string folder, string other) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(other));
}
