using System.CommandLine;
using System.Globalization;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Commands;

/// <summary><c>import [PATH…]</c>: takes changed files into the site, as its start does.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Lectures, or folders of them; none for the whole content folder.", Arity = ArgumentArity.ZeroOrMore };
        var rehearse = new Option<bool>("--dry-run") { Description = "Only say what would happen, with the lines that would change; nothing is written." };
        var command = new Command("import", "Takes changed lectures into the site. A lecture changed on the site too is merged, or waits as a proposal; nothing is overwritten.") { paths, rehearse };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(result.GetValue(paths) ?? [], result.GetValue(rehearse), console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool rehearse, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (CheckCommand.Missing(paths, error))
            return CommandLine.Misused;

        var report = await CommandHost.WithDatabaseAsync(services =>
        {
            var folder = services.GetRequiredService<IOptions<ContentOptions>>().Value.Path;
            var files = paths.Length == 0 ? ContentFolder.Read(folder) : ContentFolder.ReadOnly(paths, folder);

            return services.GetRequiredService<Publisher>().ImportAsync(files, Authorship.Files, rehearse, cancellation);
        }, cancellation);

        foreach (var document in report.Documents)
        {
            output.WriteLine($"{document.Path ?? document.Slug}: {ImportWords.Of(document.Outcome)}");

            if (rehearse)
                TellDifference(document, output);

            foreach (var diagnostic in document.Diagnostics)
                error.WriteLine(diagnostic.ToString(document.Path ?? document.Slug));
        }

        foreach (var rename in report.Renames)
            output.WriteLine(rename.Told());

        if (rehearse)
            output.WriteLine("Nothing was written: this was a dry run.");

        if (report.Guard is { } guard)
            error.WriteLine(guard);

        return report.HasErrors ? CommandLine.Faulty : CommandLine.Done;
    }

    /// <summary>What is published now, what will be, and what differs between, as other programs write it.</summary>
    private static void TellDifference(DocumentImport document, TextWriter output)
    {
        var after = document.Outcome == ImportOutcome.Proposed ? document.File : document.After;

        if (document.Outcome is ImportOutcome.Unchanged or ImportOutcome.Refused or ImportOutcome.Kept || document.Before == after)
            return;

        foreach (var line in TextDifference.Between(document.Before ?? "", after ?? "").Lines.Where(l => l.Fate != LineFate.Same))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(line.Fate == LineFate.Added ? '+' : '-')} {line.Number}: {string.Concat(line.Runs.Select(r => r.Text))}"));
    }
}
